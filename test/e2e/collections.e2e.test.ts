import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { accessibilityViolations, looks, openBrowser, openPage, takeScreenshot } from '../support/browser.ts'
import { type DemoSystem, demoSystem } from '../support/demo-system.ts'

const FITS = 'document.documentElement.scrollWidth <= innerWidth'
let system: DemoSystem
let browser: Browser
const errors: string[] = []
/** Where a collection with creators stands, and a link that shows it. */
let made: { collection: string; shared: string }

before(async () => {
  system = await demoSystem()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await system?.stop()
})

/** Handles of creators on Instagram, as the page's own requests get them. */
function handlesFrom(page: Page, first: number): Promise<string[]> {
  return page.evaluate(async (skip) => {
    const answer = await fetch('/discovery-service/api/profile/INSTAGRAM/search?size=60', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    const { profiles } = (await answer.json()) as { profiles: { handle: string | null }[] }
    return profiles.flatMap(({ handle }) => handle ?? []).slice(skip, skip + 2)
  }, first)
}

test('a search is saved, run again and deleted', async () => {
  const page = await openPage(browser, looks[0], errors)
  await page.goto(`${system.url}/discover?followersMin=1000&lastPostAtWithin=300&sort=engagementRate`)
  const saved = page.getByRole('button', { name: 'Saved searches' })
  await saved.click()
  await page.getByLabel('Name for this search').fill('Engaging ones')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('link', { name: 'Run Engaging ones' }).waitFor()
  assert.deepEqual(await accessibilityViolations(page), [])
  await takeScreenshot(page, 'saved-searches')

  await page.goto(`${system.url}/discover`)
  await saved.click()
  await page.getByRole('link', { name: 'Run Engaging ones' }).click()
  await page.waitForURL(/followersMin=1000.*lastPostAtWithin=300/)
  await page.getByRole('button', { name: /Remove filter Followers/ }).waitFor()
  await saved.click()
  await page.getByRole('button', { name: 'Delete the search Engaging ones' }).click()
  await page.getByText('None yet.').waitFor()

  await page.goto(`${system.url}/discover?collection=11111111-89ab-4cde-8f01-23456789abcd`)
  await page.getByText(/a collection that was deleted/).waitFor()
  await page.getByRole('table', { name: 'Creators' }).waitFor()
  await page.context().close()
})

test('a collection is built on Discover and by an import, put in order, noted, shared with who has no session, and taken home', async () => {
  const page = await openPage(browser, looks[0], errors)
  await page.goto(`${system.url}/discover?platform=YOUTUBE`)
  const boxes = page.getByRole('checkbox', { name: /^Choose (?!the loaded)/ })
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.getByRole('button', { name: 'Add to collection…' }).click()
  await page.getByLabel('Name of the new collection').fill('Summer list')
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByText(/2 creators added/).waitFor()
  await page.getByRole('link', { name: 'Summer list' }).click()
  await page.waitForURL(/\/collections\//)
  const table = page.getByRole('table', { name: 'Creators of the collection' })
  await table.waitFor()
  assert.equal(await table.getByText('Search', { exact: true }).count(), 2)

  const handles = await handlesFrom(page, 50)
  await page.getByRole('button', { name: 'Import creators' }).click()
  await page.getByLabel(/Handles or links/).fill(`@${handles[0]}\n\nnobody_has_this_name_1\n${handles[1]}`)
  await page.getByLabel('Platform', { exact: true }).selectOption('INSTAGRAM')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('2 creators added').waitFor()
  assert.match((await page.getByRole('region', { name: 'Not in the data' }).textContent()) ?? '', /Line 3/)
  assert.deepEqual(await accessibilityViolations(page), [])
  await takeScreenshot(page, 'collection-import')
  await page.getByRole('button', { name: 'Done' }).click()
  await table.getByText(`@${handles[1]}`).waitFor()

  const names = () => table.getByRole('rowheader').allTextContents()
  const before = await names()
  await page.getByRole('button', { name: /^Move .* place 4:/ }).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.getByText(/moved to place 2/).waitFor({ state: 'attached' })
  const wanted = [before[0], before[3], before[1], before[2]]
  assert.deepEqual(await names(), wanted)
  await table.getByRole('button', { name: 'Add a note' }).first().click()
  await page.keyboard.type('Ask first')
  await page.keyboard.press('Control+Enter')
  await table.getByText('Ask first').waitFor()
  await page.waitForLoadState('networkidle')
  await page.reload()
  await table.getByText('Ask first').waitFor()
  assert.deepEqual(await names(), wanted)

  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download CSV' }).click()
  const rows = parse(readFileSync(await (await file).path(), 'utf8'), { bom: true, columns: true }) as Record<
    string,
    string
  >[]
  assert.deepEqual(
    rows.map(({ surfacedBy }) => surfacedBy),
    ['SEARCH', 'MANUAL', 'SEARCH', 'MANUAL'],
  )
  assert.equal(rows[0]?.notes, 'Ask first')

  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Make a link' }).click()
  const shared = (await page.getByTestId('share-link').textContent()) ?? ''
  assert.deepEqual(await accessibilityViolations(page), [])
  await takeScreenshot(page, 'collection-share')
  made = { collection: page.url(), shared }
  const stranger = await fetch(shared.replace('/shared/', '/collection-service/api/shared/'))
  assert.equal(stranger.status, 200)
  assert.doesNotMatch(await stranger.text(), /Ask first|SEARCH/)
  await page.context().close()
})

test('collections, one of them and what a link shows fit every screen and are usable by all', async () => {
  for (const look of looks) {
    const page = await openPage(browser, look, errors)
    const check = async (name: string) => {
      assert.equal(await page.evaluate(FITS), true, `${name} ${look.name} is wider than the screen`)
      assert.deepEqual(await accessibilityViolations(page), [], `${name} ${look.name}`)
      await takeScreenshot(page, `${name}-${look.name}`)
    }
    await page.goto(`${system.url}/collections`)
    await page.getByRole('link', { name: 'Summer list' }).waitFor()
    await check('collections')
    await page.goto(made.collection)
    await page.getByText('Ask first').waitFor()
    await check('collection')
    await page.goto(made.shared)
    await page.getByRole('list', { name: 'Creators' }).waitFor()
    assert.equal(await page.getByText('Ask first').count(), 0)
    await check('shared')
    await page.context().close()
  }
})

test('a link that was ended opens nothing', async () => {
  const page = await openPage(browser, looks[0], [])
  await page.goto(made.collection)
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: /^End it now/ }).click()
  await page.getByText('Revoked').waitFor()
  await page.goto(made.shared)
  await page.getByText('This link opens nothing').waitFor()
  await page.context().close()
})

test('no page reported an error', () => {
  assert.deepEqual(errors, [])
})
