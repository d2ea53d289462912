import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { accessibilityViolations, looks, openBrowser, openPage, takeScreenshot } from '../support/browser.ts'
import { testApp } from '../support/test-app.ts'
import { testPostgres } from '../support/test-databases.ts'
import { testPipelineDoor } from '../support/test-pipeline-door.ts'

const FITS = 'document.documentElement.scrollWidth <= innerWidth'

const { pool } = await testPostgres()
const app = await testApp(pool, {
  webDir: join(import.meta.dirname, '../../web/dist'),
  pipeline: testPipelineDoor(pool),
})
const url = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = await openBrowser()
after(() => browser.close())

test('the page tells what is stored, what is in trouble, which link dies first and who is paused, as it comes, in every look', async () => {
  const errors: string[] = []
  const first = await openPage(browser, looks[0], errors)
  await first.goto(`${url}/pictures`)
  await first.getByText('All are well').waitFor()
  await pool.query(`
    INSERT INTO asset_trouble (entity_type, entity_id, platform, asset_type, url, reason, rounds, retry_at)
    VALUES ('post', 'gone', 'YOUTUBE', 'thumbnail', 'https://a/', 'NOT_FOUND: x', 1, NULL);
    INSERT INTO scrape_request_log (flow, platform, params, idempotency_key, expires_at)
    VALUES ('asset_upload_flow', 'YOUTUBE', '{}', 'a', now() + interval '49 hours');
    INSERT INTO scrape_host_pause VALUES ('a.example', now() + interval '1 hour', 'answered 429')`)
  await first.getByText('in 2 days').waitFor() // without being loaded again

  for (const look of looks) {
    const page = await openPage(browser, look, errors)
    await page.goto(`${url}/pictures`)
    for (const name of [/Youtube .*Post .*Gone: the platform/, /a\.example .*answered 429/])
      await page.getByRole('row', { name }).waitFor()
    assert.deepEqual(await accessibilityViolations(page), [], look.name)
    assert.equal(await page.evaluate(FITS), true, `${look.name} scrolls sideways`)
    await takeScreenshot(page, `pictures-${look.name}`)
  }
  assert.deepEqual(errors, [])
})
