import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { accessibilityViolations, looks, openBrowser, openPage, takeScreenshot } from '../support/browser.ts'
import { accountRow, publishRows } from '../support/serving-fixture.ts'
import { addTenant, testPlans } from '../support/tenant-fixture.ts'
import { testApp } from '../support/test-app.ts'
import { testPostgres } from '../support/test-databases.ts'

const FITS = 'document.documentElement.scrollWidth <= innerWidth'

const { pool } = await testPostgres()
await publishRows(pool, { instagram_account: [accountRow('1', { handle: 'priya.cooks', followers: 1_000 })] })
const webDir = join(import.meta.dirname, '../../web/dist')
const plans = testPlans({
  growth: { requestsPerMinute: 600, reportsPerMonth: 50, exportRowsPerMonth: 50_000, collections: 100 },
})
const app = await testApp(pool, { webDir, access: { plans } })
const local = await testApp(pool, { webDir, access: { plans, localTenant: 'acme' } })
const [url, localUrl] = await Promise.all([app, local].map((each) => each.listen({ host: '127.0.0.1', port: 0 })))
const acme = await addTenant(pool, 'acme', 'growth')
await pool.query("UPDATE tenant SET name = 'Acme Foods'")
const browser = await openBrowser()
after(() => browser.close())

test('a person signs in with a key, sees the view that was asked for, usage and keys, makes and revokes a key, and signs out, in every look', async () => {
  for (const look of looks) {
    const errors: string[] = []
    const page = await openPage(browser, look, errors)
    const { secret } = await acme.addKey()
    await page.goto(`${url}/account`)
    const key = page.locator('input[name=key]')
    await key.waitFor()
    assert.deepEqual(await accessibilityViolations(page), [], look.name)
    await takeScreenshot(page, `sign-in-${look.name}`)
    await key.fill(`csk_0123456789abcdef_${'x'.repeat(43)}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('The key is unknown, expired or revoked.').waitFor()
    // The browser itself reports what was refused.
    assert.ok(
      errors.every((error) => error.includes('401')),
      String(errors),
    )
    errors.length = 0
    await key.fill(secret)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Acme Foods' }).waitFor()
    await page.getByText('of 50').first().waitFor()

    await page.getByLabel('What it is for').fill(`Reporting ${look.name}`)
    await page.getByLabel('Export files').check()
    await page.getByRole('button', { name: 'Make a key' }).click()
    const shown = page.getByRole('status', { name: 'The new key' })
    assert.match((await shown.locator('code').textContent()) ?? '', /^csk_[0-9a-f]{16}_[\w-]{43}$/)
    const row = page.getByRole('row', { name: new RegExp(`Reporting ${look.name}.*read, export`) })
    await row.waitFor()
    assert.deepEqual(await accessibilityViolations(page), [], look.name)
    assert.equal(await page.evaluate(FITS), true, `${look.name} scrolls sideways`)
    await takeScreenshot(page, `account-${look.name}`)
    await shown.getByRole('button', { name: 'Done' }).click()
    await row.getByRole('button', { name: `Revoke Reporting ${look.name}` }).click()
    await row.getByRole('button', { name: `Yes, revoke Reporting ${look.name}` }).click()
    await row.getByText('Revoked').waitFor()
    assert.equal(await page.evaluate('document.cookie'), '')

    await page.getByRole('button', { name: 'Sign out' }).click()
    await key.waitFor()
    await page.reload()
    await key.waitFor()
    assert.deepEqual(errors, [])
  }
})

test('a page on the own machine is signed in by itself until one signs out; one whose key is revoked meets the way in again', async () => {
  const errors: string[] = []
  const page = await openPage(browser, looks[0], errors)
  await page.goto(`${localUrl}/discover`)
  await page.getByText('priya.cooks').first().waitFor()
  await page.getByRole('link', { name: /Acme Foods/ }).click()
  await page.getByText('Signed in by this machine').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  const goOn = page.getByRole('button', { name: 'Go on without a key, on this machine' })
  await goOn.waitFor() // a reload before it is answered would cut the signing out off
  await page.reload()
  await goOn.click()
  await page.getByText('Signed in by this machine').waitFor()
  assert.deepEqual(errors, [])
  await pool.query('DELETE FROM web_session')
  await page.goto(`${localUrl}/discover`)
  await page.getByText('priya.cooks').first().waitFor()
})
