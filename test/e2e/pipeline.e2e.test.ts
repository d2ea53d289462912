import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { createLogger } from '../../src/core/log.ts'
import type { Schedule, Step } from '../../src/pipeline/schedule.ts'
import { startScheduler } from '../../src/pipeline/start-scheduler.ts'
import { accessibilityViolations, looks, openBrowser, openPage, takeScreenshot } from '../support/browser.ts'
import { testApp } from '../support/test-app.ts'
import { testClickHouse, testPostgres } from '../support/test-databases.ts'
import { testPipelineDoor } from '../support/test-pipeline-door.ts'

const FITS = 'document.documentElement.scrollWidth <= innerWidth'

const open: { end(): Promise<void> }[] = []
after(async () => {
  for (const each of open) await each.end() // before the database goes
})
const { pool, url: databaseUrl } = await testPostgres()
const { client: clickhouse } = await testClickHouse()
const gate = Promise.withResolvers<void>()
let isBroken = true
const schedules = [
  schedule('models_core', 'what people search', [
    {
      name: 'models',
      async run({ say }) {
        say('building mart_instagram_account')
        await gate.promise
        say('built 12 models')
      },
    },
  ]),
  schedule('upload_post_asset', 'thumbnails of posts and videos', [
    {
      name: 'feed',
      async run({ say }) {
        say('asking for links')
        if (isBroken) throw new Error('the source answered 503')
      },
    },
  ]),
]

/** Has nothing to do; what it keeps fresh is looked at. */
schedules.push({
  ...schedule('sync_locations_prod', 'the served table locations', []),
  refreshes: { table: 'locations' },
})

function schedule(name: string, description: string, steps: Step[]): Schedule {
  const cron = '0 0 1 1 *' // not while the test goes on
  return { name, description, cron, steps, timeLimitMinutes: 60, catchUp: 'last', freshMinutes: 60 }
}

const log = createLogger('test', 'silent')
const scheduler = await startScheduler({ pool, url: databaseUrl, schedules, timezone: 'UTC', log })
open.push(scheduler)
const app = await testApp(pool, {
  clickhouse,
  webDir: join(import.meta.dirname, '../../web/dist'),
  pipeline: testPipelineDoor(pool, { schedules }),
})
const url = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = await openBrowser()
open.unshift({ end: () => browser.close() })
const errors: string[] = []
const status = (page: Page, word: string) => page.getByRole('status').getByText(word, { exact: true }).waitFor()

test('a person triggers a run and watches it live, sees why one failed, tries it again, and has failed tasks tried again', async () => {
  const page = await openPage(browser, looks[0], errors)
  await page.goto(`${url}/pictures`)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Pipeline' }).click()
  await page.getByRole('button', { name: 'Run now: models_core' }).click()
  await page.waitForURL(/\/pipeline\/runs\/models_core\/manual-/)
  await status(page, 'Running')
  const runLog = page.getByRole('log', { name: 'Log of the run' })
  await runLog.getByText('models: building mart_instagram_account').waitFor()
  gate.resolve()
  await runLog.getByText('models: built 12 models').waitFor()
  await status(page, 'Done')

  const watcher = await openPage(browser, looks[0], errors)
  await watcher.goto(`${url}/pipeline`)
  await watcher.getByText('All on time').waitFor()
  await page.goto(`${url}/pipeline/schedules/upload_post_asset`)
  await page.getByRole('button', { name: 'Run now: upload_post_asset' }).click()
  await status(page, 'Failed once, tried again soon')
  await page.getByRole('region', { name: 'Why it failed' }).getByText('the source answered 503').waitFor()
  await page.getByRole('button', { name: 'Retry now' }).click()
  await status(page, 'Failed')
  await watcher.getByText('1 failed').waitFor() // of itself
  await watcher
    .getByRole('row', { name: /upload_post_asset.*Failed.*the source answered 503/ })
    .first()
    .waitFor()
  await lookAt('failed', new URL(page.url()).pathname)
  isBroken = false
  await page.getByRole('button', { name: 'Retry' }).click()
  await status(page, 'Done')

  const listed = watcher.getByRole('table', { name: 'Runs, the newest first' })
  await listed.getByRole('row', { name: /upload_post_asset.*Done/ }).waitFor()
  assert.equal(await listed.getByRole('row').count(), 1 + 2) // the head, and each run once
  await watcher.getByRole('button', { name: 'Pause: models_core' }).click()
  await watcher.getByText('Paused by').waitFor()
  await watcher.getByRole('button', { name: 'Resume: models_core' }).click()
  await watcher.getByRole('button', { name: 'Pause: models_core' }).waitFor()

  await pool.query(
    `INSERT INTO scrape_request_log (flow, platform, params, idempotency_key, status, reason, finished_at)
     SELECT 'asset_upload_flow', 'YOUTUBE', '{}', 'post:YOUTUBE:' || n || ':thumbnail', 'FAILED', 'HOST_AWAY: no answer', now()
       FROM generate_series(1, 3) AS n`,
  )
  await page.goto(`${url}/pipeline/queue`)
  await page.getByRole('link', { name: 'HOST_AWAY' }).click()
  await page.getByRole('row', { name: /post:YOUTUBE:2:thumbnail HOST_AWAY: no answer/ }).waitFor()
  await lookAt('queue', '/pipeline/queue?flow=asset_upload_flow&reason=HOST_AWAY')
  await page.getByRole('button', { name: 'Retry all: asset_upload_flow HOST_AWAY' }).click()
  await page.getByText('3 wait again').waitFor()
  await page.getByRole('row', { name: /asset_upload_flow Pending .*3$/ }).waitFor()
  await pool.query(`
    INSERT INTO pipeline_run (id, schedule, lane, tick, cause, state, attempt, tries, time_limit_s, queued_at, started_at, ended_at, error)
    SELECT 'models_core/past-' || n, 'models_core', 'models', at, 'SCHEDULE', CASE WHEN n % 7 = 3 THEN 'FAILED' ELSE 'DONE' END, 1, 1,
           3600, at, at, at + (60 + n * 37 % 200) * interval '1 second', CASE WHEN n % 7 = 3 THEN 'a test failed' END
      FROM generate_series(1, 16) AS n, LATERAL (SELECT now() - n * interval '15 minutes' AS at) AS moment`)
  for (const [name, path] of [
    ['runs', '/pipeline'],
    ['schedule', '/pipeline/schedules/models_core'],
    ['freshness', '/pipeline/freshness'],
  ] as const)
    await lookAt(name, path)
  assert.deepEqual(errors, [])
})

/** Looks at a page in every look: nothing scrolls sideways, axe finds nothing, and a picture is left for a person. */
async function lookAt(name: string, path: string): Promise<void> {
  for (const look of looks) {
    const page = await openPage(browser, look, errors)
    await page.goto(`${url}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('table').or(page.getByText('None is known')).first().waitFor()
    assert.deepEqual(await accessibilityViolations(page), [], `${name} ${look.name}`)
    assert.equal(await page.evaluate(FITS), true, `${name} ${look.name} scrolls sideways`)
    await takeScreenshot(page, `pipeline-${name}-${look.name}`)
    await page.close()
  }
}
