import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { accessibilityViolations, looks, openBrowser, openPage, takeScreenshot } from '../support/browser.ts'
import { type DemoSystem, demoSystem } from '../support/demo-system.ts'

const FITS = 'document.documentElement.scrollWidth <= innerWidth'
let system: DemoSystem
let browser: Browser
const errors: string[] = []

before(async () => {
  system = await demoSystem()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await system?.stop()
})

test('a board is chosen by its address, walked, searched, explained and taken home', async () => {
  const page = await openPage(browser, looks[0], errors)
  await page.goto(`${system.url}/leaderboard`)
  const table = page.getByRole('table', { name: 'Leaderboard' })
  await table.waitFor()
  await page.getByLabel('Ranked by').selectOption('followers_lifetime')
  await page.waitForURL(/sort=followers_lifetime/)
  const category = page.getByLabel('Category')
  const first = await category.locator('option').nth(1).getAttribute('value')
  await category.selectOption(first!)
  await page.waitForURL(/category=/)
  await page
    .getByRole('status')
    .getByText(/ranks within category/)
    .waitFor()
  await page.getByRole('button', { name: 'Show as table' }).click()
  await page.getByRole('table', { name: 'Ranks of the first 20 by month by date' }).waitFor()
  await table
    .getByRole('button', { name: /movement of/ })
    .first()
    .click()
  await page
    .getByText(/figure|entered/)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.goBack()
  await page.waitForURL((url) => !url.searchParams.has('table'))

  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download CSV' }).first().click()
  const [head, ...lines] = readFileSync(await (await file).path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  assert.match(head!, /^\ufeffplace,rank,previousRank/)
  assert.ok(lines.length > 10)
  const name = await table.getByRole('rowheader').nth(2).getByRole('link').first().textContent()
  await page.getByLabel('Find on the board').fill(name!)
  await page
    .getByRole('table', { name: /Around/ })
    .first()
    .waitFor()
  await page.context().close()
})

test('a cell of the heat map opens, is compared with others, and leads to its creators', async () => {
  const page = await openPage(browser, looks[0], errors)
  await page.goto(`${system.url}/genres`)
  const map = page.getByRole('table', { name: 'Creators by category and language' })
  await map.waitFor()
  const cells = map.getByRole('button')
  await cells.nth(1).click()
  await page.waitForURL(/cell=/)
  await cells.nth(2).click()
  const chosen = page.getByRole('list', { name: 'Chosen cells' })
  await chosen.getByRole('listitem').nth(1).waitFor()
  await page.getByRole('button', { name: 'Show as table' }).click()
  await page.getByRole('table', { name: 'Creators by month by date' }).waitFor()
  await page
    .getByRole('link', { name: /Top creators of/ })
    .first()
    .click()
  await page.waitForURL(/\/discover\?.*category=/)
  await page.context().close()
})

for (const look of looks) {
  test(`both pages stand, show no error and are clean to axe: ${look.name}`, async () => {
    const page = await openPage(browser, look, errors)
    await page.goto(`${system.url}/leaderboard?sort=followers_lifetime`)
    await page.getByRole('table', { name: 'Leaderboard' }).waitFor()
    await page.locator('canvas').first().waitFor()
    assert.deepEqual(await accessibilityViolations(page), [], 'leaderboard')
    await takeScreenshot(page, `leaderboard-${look.name}`)
    assert.ok(await page.evaluate(FITS), 'the leaderboard scrolls sideways')
    await page.goto(`${system.url}/genres`)
    const cells = page.getByRole('table', { name: 'Creators by category and language' }).getByRole('button')
    await cells.first().click()
    await cells.nth(3).click()
    await page.getByRole('list', { name: 'Chosen cells' }).getByRole('listitem').nth(1).waitFor()
    await page.locator('canvas').first().waitFor()
    assert.deepEqual(await accessibilityViolations(page), [], 'genres')
    await takeScreenshot(page, `genres-${look.name}`)
    assert.ok(await page.evaluate(FITS), 'genres scroll sideways')
    await page.context().close()
  })
}

test('the browser reported no error on the way', () => {
  assert.deepEqual(errors, [])
})
