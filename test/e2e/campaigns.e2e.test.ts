import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { accessibilityViolations, looks, openBrowser, openPage, takeScreenshot } from '../support/browser.ts'
import { type DemoSystem, demoSystem } from '../support/demo-system.ts'

const FITS = 'document.documentElement.scrollWidth <= innerWidth'
let system: DemoSystem
let browser: Browser
let address: string
const errors: string[] = []

before(async () => {
  system = await demoSystem()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await system?.stop()
})

/** Asks the API as the page does, signed in as it is. */
function askApi<T>(page: Page, method: string, path: string, body?: object): Promise<T> {
  return page.evaluate<T, [string, string, string]>(
    async ([url, how, text]) => {
      const answer = await fetch(url, {
        method: how,
        ...(text ? { body: text, headers: { 'content-type': 'application/json' } } : {}),
      })
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
      return (await answer.json()) as T
    },
    [path, method, body ? JSON.stringify(body) : ''],
  )
}

/** The creators with the most followers: some as if found by search, as many as if added by hand. */
async function fillShortList(page: Page, campaign: string): Promise<void> {
  type Profiles = { profiles: { platform: string; profileId: string }[] }
  const search = '/discovery-service/api/profile/INSTAGRAM/search?sortBy=followers&size=50'
  const { profiles } = await askApi<Profiles>(page, 'POST', search, { filters: [] })
  const creators = profiles.map(({ platform, profileId }) => ({ platform, profileId }))
  const path = `/campaign-service/api/campaigns/${campaign}/creators`
  await askApi(page, 'POST', path, { creators: creators.filter((_, i) => i % 2 === 0), surfacedBy: 'SEARCH' })
  await askApi(page, 'POST', path, { creators: creators.filter((_, i) => i % 2 === 1) })
}

test('a campaign runs from its brief over its short-list and posts to its impact report', async () => {
  const page = await openPage(browser, looks[0], errors)
  await page.goto(`${system.url}/campaigns`)
  await page.getByLabel('Name of the new campaign').fill('Summer glow')
  await page.getByRole('button', { name: 'Create' }).click()
  await page.waitForURL(/\/campaigns\/[\da-f-]{36}\?tab=brief/)
  address = page.url().replace(/\?.*/, '')

  for (const [name, words] of [
    ['Content keywords', ['art', 'travel', 'food']],
    ['Mentions', ['#ad']],
  ] as const)
    for (const word of words) {
      await page.getByRole('combobox', { name }).fill(word)
      await page.getByRole('combobox', { name }).press('Enter')
    }
  await page.getByLabel('First day').fill('2020-01-01')
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
  await page.getByRole('button', { name: 'Save brief' }).click()
  await saved

  await fillShortList(page, address.split('/').at(-1)!)
  const sections = page.getByRole('navigation', { name: 'Sections' })
  await page.reload()
  await sections.getByRole('link', { name: 'Short-list' }).click()
  const creators = page.getByRole('list', { name: 'Short-list' }).getByRole('article')
  await creators.nth(49).waitFor()
  const first = creators.first()
  const changed = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
  await first.getByLabel(/^Status of/).selectOption('AGREED')
  await changed
  await page.getByLabel('Show', { exact: true }).selectOption('AGREED')
  await page.waitForURL(/status=AGREED/)
  await creators.nth(1).waitFor({ state: 'detached' })
  await first.waitFor()
  assert.equal(await creators.count(), 1)

  await sections.getByRole('link', { name: 'Posts' }).click()
  await page.getByLabel('Links to posts').fill('https://www.instagram.com/p/CAnqPB-Jzcj/')
  await page.getByRole('button', { name: 'Add posts' }).click()
  const posts = page.getByRole('list', { name: 'Sponsored posts' })
  await posts.getByText('Not yet in our data').waitFor()
  await page.getByRole('button', { name: 'Find posts' }).click()
  await page.getByText(/\d+ found, \d+ of them new/).waitFor()
  await posts.getByText('Counts', { exact: true }).first().waitFor()

  await sections.getByRole('link', { name: 'Impact' }).click()
  await page
    .getByRole('list', { name: 'What it shows' })
    .getByText(/creators found by search/i)
    .waitFor()
  await page.getByRole('table', { name: 'Engagement by how creators were found' }).waitFor()
  await page.getByRole('img', { name: /Differences with their intervals/ }).waitFor()
  await page.context().close()
})

for (const look of looks) {
  test(`campaigns stand, show no error and are clean to axe: ${look.name}`, async () => {
    const page = await openPage(browser, look, errors)
    const views = [
      [`${system.url}/campaigns`, 'campaigns', () => page.getByRole('list', { name: 'What it shows' })],
      [address, 'campaign', () => page.getByRole('list', { name: 'Short-list' })],
      [`${address}?tab=brief`, 'campaign-brief', () => page.getByRole('button', { name: 'Save brief' })],
      [`${address}?tab=posts`, 'campaign-posts', () => page.getByRole('list', { name: 'Sponsored posts' })],
      [`${address}?tab=impact`, 'campaign-impact', () => page.getByRole('list', { name: 'What it shows' })],
    ] as const
    for (const [url, name, shown] of views) {
      await page.goto(url)
      await shown().waitFor()
      await takeScreenshot(page, `${name}-${look.name}`)
      assert.deepEqual(await accessibilityViolations(page), [], name)
      assert.ok(await page.evaluate(FITS), `${name} scrolls sideways`)
    }
    await page.context().close()
  })
}

test('the browser reported no error on the way', () => {
  assert.deepEqual(errors, [])
})
