import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { accessibilityViolations, looks, openBrowser, openPage, takeScreenshot } from '../support/browser.ts'
import { demoSystem } from '../support/demo-system.ts'
import { runCommand, waitFor } from '../support/running-system.ts'

const FITS = 'document.documentElement.scrollWidth <= innerWidth'

const system = await demoSystem()
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await system.stop()
})

test('a report is counted as it is typed, worked on, and shows who posted about it and where it stands in the posts, in every look', async () => {
  const errors: string[] = []
  for (const look of looks) {
    const page = await openPage(browser, look, errors)
    await page.goto(`${system.url}/keywords`)
    await page.getByRole('combobox', { name: 'Keywords', exact: true }).fill('skincare')
    const count = page.getByRole('status').filter({ hasText: /posts by .* creators/ })
    const counted = /^([\d,]+) posts/.exec((await count.textContent()) ?? '')?.[1]
    await page.getByRole('combobox', { name: 'Keywords', exact: true }).press('Enter')
    await page.getByText('Synonyms', { exact: true }).click()
    assert.match(page.url(), /keywords=skincare.*synonyms=true/)
    await page.getByText('Synonyms', { exact: true }).click()
    await count.waitFor()
    assert.deepEqual(await accessibilityViolations(page), [], `${look.name}: form`)
    await takeScreenshot(page, `keywords-form-${look.name}`)

    await page.getByRole('button', { name: 'Create report' }).click()
    await page.getByRole('heading', { name: `${counted} posts` }).waitFor()
    await page.getByRole('img', { name: /Chart: Posts by keyword/ }).waitFor()
    await page.getByRole('table', { name: 'Share of voice by keyword' }).getByText('100.00%').waitFor()
    const marks = page.locator('article mark')
    await marks.nth(19).waitFor() // the posts come by themselves, after the chart
    const marked = await marks.allTextContents()
    assert.deepEqual(new Set(marked.map((mark) => mark.toLowerCase())), new Set(['skincare']))
    await page.getByRole('table', { name: 'Audience by age' }).waitFor()
    assert.deepEqual(await accessibilityViolations(page), [], `${look.name}: report`)
    assert.equal(await page.evaluate(FITS), true, `${look.name} scrolls sideways`)
    await takeScreenshot(page, `keywords-report-${look.name}`)

    const creators = page.getByRole('table', { name: 'Creators of the posts found' })
    await page.getByRole('combobox', { name: 'Rank creators by' }).selectOption('followers')
    await creators.getByRole('link').first().waitFor()
    assert.match(page.url(), /creators=followers/)
    await page.getByRole('link', { name: 'Run again' }).click()
    await page.getByRole('button', { name: 'Create report' }).waitFor()
    assert.match(page.url(), /\/keywords\?keywords=skincare$/)
    await page
      .getByRole('link', { name: /skincare Instagram/ })
      .first()
      .waitFor()
  }
  assert.deepEqual(errors, [])
})

test('groups of words narrow what is counted, and synonyms of the own widen it', async () => {
  const errors: string[] = []
  const page = await openPage(browser, looks[0], errors)
  await page.goto(`${system.url}/keywords?keywords=skincare`)
  const count = page.getByRole('status').filter({ hasText: /posts? by/ })
  const counted = async (pattern: RegExp): Promise<string> => {
    await count.filter({ hasText: pattern }).waitFor()
    return (await count.textContent())!
  }
  const all = await counted(/^[1-9]/)
  const add = async (label: string, word: string) => {
    await page.getByRole('combobox', { name: label, exact: true }).fill(word)
    await page.keyboard.press('Enter')
  }
  await add('And any of', 'skincare')
  await add('And any of (2)', 'zzzunheard')
  await counted(/^0 posts by 0 creators/)
  assert.match(page.url(), /and=skincare&and2=zzzunheard/)
  await add('And any of (2)', 'SKINCARE')
  assert.equal(await counted(/^[1-9]/), all)
  await add('But none of', 'skincare')
  await counted(/^0 posts/)

  await page.goto(`${system.url}/keywords?keywords=zzzunheard&synonyms=true`)
  await counted(/^0 posts/)
  await page.getByRole('button', { name: 'Add a group' }).click()
  await add('Group 1', 'zzzunheard')
  await page.getByText('stands alone').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Save synonyms' }).isEnabled(), false)
  await add('Group 1', 'skincare')
  await page.getByRole('button', { name: 'Save synonyms' }).click()
  await page.getByText('Saved.', { exact: true }).waitFor()
  assert.equal(await counted(/^[1-9]/), all)
  assert.deepEqual(await accessibilityViolations(page), [])
  await takeScreenshot(page, 'keywords-synonyms')
  await page.reload()
  const group = page.getByRole('combobox', { name: 'Group 1', exact: true })
  for (const _ of ['skincare', 'zzzunheard']) await group.press('Backspace')
  await page.getByRole('button', { name: 'Save synonyms' }).click()
  await page.getByText('You have no groups of your own yet.').waitFor()
  await counted(/^0 posts/)
  assert.deepEqual(errors, [])
})

test('the command line asks for a report, follows it and names every place that is wrong', async () => {
  const report = async (...args: string[]) => runCommand(['report', ...args], system.env)
  const created = await report('create', '--platform', 'INSTAGRAM', '--exact-word', '--json', '--', 'skincare')
  assert.equal(created.code, 0, created.stderr)
  const { id } = JSON.parse(created.stdout)
  let shown: { state?: string; posts?: number; files?: { posts: string } } = {}
  await waitFor('the report', 60_000, async () => {
    shown = JSON.parse((await report('show', id, '--json')).stdout)
    return shown.state === 'DONE'
  })
  assert.ok(shown.posts! > 0)
  assert.match(shown.files!.posts, new RegExp(`^keyword_collections/.*/${id}\\.parquet$`))
  const [newest] = JSON.parse((await report('list', '--limit', '1', '--json')).stdout)
  assert.deepEqual([newest.id, newest.request.options], [id, { exactWord: true }])

  const refused = await report('create', '--platform', 'TIKTOK', '--from', '2026-02-30', '--', '!!!')
  assert.notEqual(refused.code, 0)
  assert.match(refused.stderr, /\/platform/)
  assert.equal((await report('show', '00000000-0000-4000-8000-000000000000')).code, refused.code)
})
