import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { publish } from '../../src/publish/publish.ts'
import { accessibilityViolations, looks, openBrowser, openPage, takeScreenshot } from '../support/browser.ts'
import { accountRow, createMarts, insertRows } from '../support/mart-fixture.ts'
import { testApp } from '../support/test-app.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../support/test-databases.ts'
import { testPipelineDoor } from '../support/test-pipeline-door.ts'

const FITS = 'document.documentElement.scrollWidth <= innerWidth'

const { pool } = await testPostgres()
const { client } = await testClickHouse()
const { store, bucket, endpoint, credentials } = await testObjectStore()
const app = await testApp(pool, {
  webDir: join(import.meta.dirname, '../../web/dist'),
  pipeline: testPipelineDoor(pool),
})
const url = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = await openBrowser()
after(() => browser.close())

async function publishCreators(count: number, accept?: { by: string; reason: string }): Promise<void> {
  await createMarts(client)
  const rows = Array.from({ length: count }, (_, i) => accountRow(`c${i}`))
  await insertRows(client, 'mart_instagram_account', rows)
  await insertRows(client, 'mart_youtube_account', rows)
  const staging = { endpoint, bucket, credentials }
  await publish({ clickhouse: client, postgres: pool, objectStore: store, staging, ...(accept ? { accept } : {}) })
}

test('the page says what is served, what was refused and why, and who accepted it, in every look, and rolls a publish back', async () => {
  const errors: string[] = []
  const first = await openPage(browser, looks[0], errors)
  await first.goto(`${url}/publishes`)
  await first.getByText('Nothing was published yet').waitFor()
  await publishCreators(10)
  await assert.rejects(publishCreators(3), { code: 'PUBLISH_REFUSED' })
  await publishCreators(3, { by: 'asha', reason: 'spam accounts left' })

  for (const look of looks) {
    const page = await openPage(browser, look, errors)
    await page.goto(`${url}/publishes`)
    const served = page.getByRole('article', { name: 'Version 3' })
    await served.getByText('Served').waitFor()
    await served.getByText('Accepted by asha: spam accounts left').waitFor()
    const refused = page.getByRole('article', { name: 'Version 2' })
    await refused.getByText('Refused by its checks').waitFor()
    await refused.getByText('instagram_account: rows shrink from 10 to 3; at least 80 % must remain').waitFor()
    await served.getByText(/\d+ tables/).click()
    await served.getByRole('row', { name: /instagram_account/ }).waitFor()
    assert.deepEqual(await accessibilityViolations(page), [], look.name)
    assert.equal(await page.evaluate(FITS), true, `${look.name} scrolls sideways`)
    await takeScreenshot(page, `publishes-${look.name}`)
  }
  const served = first.getByRole('article', { name: 'Version 3' })
  await first.reload()
  await served.getByRole('button', { name: 'Roll back: version 3' }).click()
  await served.getByText('Serve the version before it again?').waitFor()
  await served.getByRole('button', { name: 'Roll back', exact: true }).click()
  await served.getByText('Rolled back').waitFor()
  await first.getByRole('article', { name: 'Version 1' }).getByText('Served').waitFor()
  const { rows } = await pool.query('SELECT count(*) FROM youtube_account')
  assert.deepEqual(rows, [{ count: 10 }])
  assert.deepEqual(errors, [])
})
