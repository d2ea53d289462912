import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { accessibilityViolations, looks, openBrowser, openPage, takeScreenshot } from '../support/browser.ts'
import { type DemoSystem, demoSystem } from '../support/demo-system.ts'
import { runCommand } from '../support/running-system.ts'

const FITS = 'document.documentElement.scrollWidth <= innerWidth'
const FOCUSED = "document.activeElement?.getAttribute('data-name')"
const BROKEN = 'models/staging/stg_beat_youtube_account.sql'

let system: DemoSystem
let browser: Browser
const errors: string[] = []
const projectDir = mkdtempSync(join(tmpdir(), 'dbt-'))

before(async () => {
  cpSync(join(import.meta.dirname, '../../dbt'), projectDir, { recursive: true })
  system = await demoSystem()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await system?.stop()
  rmSync(projectDir, { recursive: true })
})

interface Result {
  ok: boolean
  models: {
    name: string
    status: string
    reason?: string
    rows?: number
    tests: { name: string; status: string; failures: number; sample: unknown[] }[]
  }[]
}
const transform = (...args: string[]) => runCommand(['transform', '--project-dir', projectDir, ...args], system.env)
const servedCreators = async (): Promise<number> => {
  const answer = await fetch(`${system.url}/pipeline-service/api/models/mart_youtube_account`)
  return ((await answer.json()) as { model: { rows: number } }).model.rows
}
const node = (page: Page, name: string) => page.locator(`[data-name="${name}"]`)

test('the graph leads from raw tables to serving tables, by pointer and by keyboard, and each model has its address', async () => {
  const page = await openPage(browser, looks[0], errors)
  await page.goto(system.url)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Pipeline' }).click()
  await page.getByRole('navigation', { name: 'Pipeline' }).getByRole('link', { name: 'Models' }).click()
  await page.waitForURL(/\/models$/)
  await node(page, 'mart_youtube_account').waitFor()
  const [raw, served] = [
    await node(page, 'raw_profile_snapshot').boundingBox(),
    await node(page, 'youtube_account').boundingBox(),
  ]
  assert.ok(raw!.x < served!.x)

  await node(page, 'raw_profile_snapshot').focus()
  await page.keyboard.press('ArrowRight')
  assert.match((await page.evaluate<string>(FOCUSED))!, /^stg_/)
  // Staging has a model that reads another one, so the next layer may be two steps away.
  for (let step = 0; step < 3 && !/^int_/.test(await page.evaluate<string>(FOCUSED)); step++)
    await page.keyboard.press('ArrowRight')
  assert.match(await page.evaluate<string>(FOCUSED), /^int_/)
  await node(page, 'mart_youtube_account').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/models\/mart_youtube_account$/)
  await page.getByRole('heading', { level: 1, name: 'mart_youtube_account' }).waitFor()
  await page
    .getByRole('table', { name: 'Columns' })
    .getByRole('rowheader', { name: 'engagement_rate', exact: true })
    .waitFor()
  await page.getByRole('table', { name: 'Tests' }).getByText('Passed').first().waitFor()
  await page.getByText('As written').click()
  await page.waitForURL(/sql=raw/)
  await page.getByRole('region', { name: 'SQL text' }).getByText("ref('stg_beat_youtube_account')").waitFor()

  await page.getByRole('link', { name: 'int_as_of' }).click()
  await page.waitForURL(/\/models\/int_as_of$/)
  await page.goBack()
  await page.goBack()
  await page.waitForURL(/\/models$/)
  await page.context().close()
})

test('a failing test ends the command with 1, names model, test and rows, stops what depends on it, and the page shows it', async () => {
  const before = await servedCreators()
  const whole = readFileSync(join(projectDir, BROKEN), 'utf8')
  writeFileSync(
    join(projectDir, BROKEN),
    `select * from (${whole}) union all select * from (select * from (${whole}) limit 3)`,
  )
  const { code, stdout } = await transform('--json')
  const result = JSON.parse(stdout) as Result
  assert.deepEqual([code, result.ok], [1, false])
  const of = (name: string) => result.models.find((model) => model.name === name)!
  const broken = of('stg_beat_youtube_account')
  assert.equal(broken.reason, 'unique_stg_beat_youtube_account_profile_id failed')
  const failing = broken.tests.find((one) => one.status === 'failed')!
  assert.deepEqual(
    [failing.name, failing.failures, failing.sample.length],
    ['unique_stg_beat_youtube_account_profile_id', 3, 3],
  )
  assert.deepEqual(
    ['mart_youtube_account', 'mart_linked_profiles'].map((name) => of(name).status),
    ['skipped', 'built'],
  )
  assert.equal(await servedCreators(), before)

  const { code: again, stderr } = await transform('--select', 'stg_beat_youtube_account')
  assert.equal(again, 1)
  assert.match(stderr, /failed {2}stg_beat_youtube_account .*: unique_stg_beat_youtube_account_profile_id failed/)
  assert.match(stderr, /3 rows, the first:\n {4}\{"profile_id":/)

  const page = await openPage(browser, looks[0], errors)
  await page.goto(`${system.url}/models/stg_beat_youtube_account`)
  await page.getByRole('alert').getByText('unique_stg_beat_youtube_account_profile_id failed').waitFor()
  await page
    .getByRole('region', { name: /Failing rows/ })
    .getByText('"occurrences":2')
    .waitFor()
  await page.context().close()
})

for (const look of looks) {
  test(`the pages stand with a failed model, show no error and are clean to axe: ${look.name}`, async () => {
    const page = await openPage(browser, look, errors)
    await page.goto(`${system.url}/models`)
    await page.getByText('mart_youtube_account').first().waitFor()
    assert.deepEqual(await accessibilityViolations(page), [])
    await takeScreenshot(page, `models-${look.name}`)
    assert.ok(await page.evaluate(FITS), 'the page scrolls sideways')

    for (const name of ['stg_beat_youtube_account', 'mart_instagram_account', 'raw_profile_snapshot']) {
      await page.goto(`${system.url}/models/${name}`)
      await page.getByRole('heading', { level: 1, name }).waitFor()
      assert.deepEqual(await accessibilityViolations(page), [])
      await takeScreenshot(page, `model-${name}-${look.name}`)
      assert.ok(await page.evaluate(FITS), 'the page scrolls sideways')
    }
    await page.context().close()
  })
}

test('the graph can be read as a list, and what does not exist is met with words', async () => {
  const page = await openPage(browser, looks[0], [])
  await page.goto(`${system.url}/models?view=list&nonsense=1`)
  await page.getByRole('heading', { level: 2, name: 'staging' }).waitFor()
  await page.getByText('Parts of the address were ignored').waitFor()
  await takeScreenshot(page, 'models-list')
  await page.goto(`${system.url}/models/ghost`)
  await page.getByRole('heading', { name: 'No such model' }).waitFor()
  await page.context().close()
})

test('before the first run, and while ClickHouse is down, the page says so and what to do', async () => {
  const page = await openPage(browser, looks[0], [])
  const answer = (status: number, body: object) =>
    page.route('**/pipeline-service/api/models', (route) => route.fulfill({ status, json: body }))
  await answer(200, { lastRun: null, nodes: [], edges: [] })
  await page.goto(`${system.url}/models`)
  await page.getByRole('heading', { name: 'No model has run yet' }).waitFor()
  await answer(503, { code: 'CLICKHOUSE_UNAVAILABLE', detail: 'ClickHouse does not answer now.', requestId: 'r-1' })
  await page.reload()
  await page.getByRole('alert').getByText('ClickHouse does not answer now.').waitFor()
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await node(page, 'mart_youtube_account').waitFor()
  await page.context().close()
})

test('what the command writes as documents is the project that the page shows', async () => {
  const { code, stdout } = await transform('--docs')
  assert.equal(code, 0)
  const manifest = JSON.parse(readFileSync(stdout.split('\n')[0]!, 'utf8')) as { child_map: Record<string, string[]> }
  const children = manifest.child_map['model.creatorscope.mart_youtube_account']!
  assert.ok(children.includes('exposure.creatorscope.youtube_account'))
})

test('the browser reported no error on the way', () => {
  assert.deepEqual(errors, [])
})
