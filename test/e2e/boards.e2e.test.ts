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

test('a followers board shows followers once, and a day has a board of its own, beside that of the month', async () => {
  const page = await openPage(browser, looks[0], errors)
  await page.goto(`${system.url}/leaderboard?sort=followers_lifetime&category=Beauty`)
  const heads = page.getByRole('table', { name: 'Leaderboard' }).getByRole('columnheader')
  await heads.first().waitFor()
  assert.equal((await heads.allTextContents()).filter((text) => text === 'Followers').length, 1)
  const newest = await page.getByLabel('Day', { exact: true }).getAttribute('max')
  await page.getByLabel('Day', { exact: true }).fill(newest!)
  await page.waitForURL(new RegExp(`day=${newest}`))
  const table = page.getByRole('table', { name: 'Leaderboard of the day' })
  await table.getByRole('rowheader').nth(10).waitFor()
  await page.getByLabel('Ranked by').selectOption('followers')
  await page
    .getByRole('status')
    .getByText(/profiles by followers won/)
    .waitFor()
  await page.getByText('YouTube', { exact: true }).click()
  await page.waitForURL(/platform=YOUTUBE/)
  await page.getByLabel('Ranked by').selectOption('views')
  await page.getByRole('columnheader', { name: 'Views won' }).waitFor()
  assert.deepEqual(await accessibilityViolations(page), [])
  await takeScreenshot(page, 'leaderboard-day')
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download CSV' }).click()
  assert.match(readFileSync(await (await file).path(), 'utf8'), /^\ufeffrank,profileId/)
  await page.getByLabel('Month').selectOption({ index: 1 })
  await page.getByRole('table', { name: 'Leaderboard', exact: true }).waitFor()
  assert.doesNotMatch(page.url(), /day=/)
  await page.context().close()
})

test('linked profiles are drawn together on the page of each', async () => {
  const page = await openPage(browser, looks[0], errors)
  const answer = await fetch(`${system.url}/leaderboard-service/api/leaderboard/platform/ALL?size=100`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  const board = (await answer.json()) as { leaderboard: { profiles: { platform: string; profileId: string }[] }[] }
  const linked = board.leaderboard.find(({ profiles }) => profiles.length > 1)
  assert.ok(linked, 'no creator of the first hundred has two profiles')
  for (const { platform, profileId } of linked.profiles) {
    await page.goto(`${system.url}/creators/${platform.toLowerCase()}/${encodeURIComponent(profileId)}`)
    const panel = page.getByRole('region', { name: 'Followers across platforms', exact: true })
    await panel.locator('canvas').first().waitFor()
    await panel.getByRole('button', { name: 'Show as table' }).click()
    const table = panel.getByRole('table')
    await table.waitFor()
    const heads = await table.getByRole('columnheader').allTextContents()
    assert.deepEqual(heads.slice(1), ['Together', 'Instagram', 'YouTube'])
    const cells = await table.getByRole('row').nth(1).getByRole('cell').allTextContents()
    const figures = cells.map((text) => Number(text.replaceAll(/[^0-9]/g, '')))
    const [together = 0, ...parts] = figures.slice(-3)
    assert.equal(together, parts[0]! + parts[1]!)
  }
  await takeScreenshot(page, 'creator-linked')
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
    const corner = page.getByRole('columnheader', { name: 'Category' })
    const left = async () => (await corner.boundingBox())!.x
    const before = await left()
    await page.getByRole('region', { name: /Heat map/ }).evaluate((map) => map.scrollTo(200, 0))
    assert.equal(await left(), before, 'the heading of the categories scrolls away')
    await page.getByRole('region', { name: /Heat map/ }).evaluate((map) => map.scrollTo(0, 0))
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
