import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { accessibilityViolations, looks, openBrowser, openPage, takeScreenshot } from '../support/browser.ts'
import { type DemoSystem, demoSystem } from '../support/demo-system.ts'
import { search } from '../support/running-system.ts'

const FITS = 'document.documentElement.scrollWidth <= innerWidth'
const PROFILE = '/discovery-service/api/profile'

interface Creator {
  platform: 'INSTAGRAM' | 'YOUTUBE'
  profileId: string
  name: string
}

let system: DemoSystem
let browser: Browser
/** One whose audience is known, and who has somebody alike. */
let creator: Creator
const errors: string[] = []

before(async () => {
  system = await demoSystem()
  browser = await openBrowser()
  creator = await creatorWith(({ audience, similar }) => audience && similar)
})
after(async () => {
  await browser?.close()
  await system?.stop()
})

const ask = async <T>(path: string, init?: RequestInit): Promise<T> =>
  (await (await fetch(`${system.url}${PROFILE}/${path}`, init)).json()) as T

async function creatorWith(fits: (has: { audience: boolean; similar: boolean }) => boolean): Promise<Creator> {
  const { profiles } = (await (await search(system.url, 'ALL', [], 'size=60')).json()) as { profiles: Creator[] }
  const body = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
  for (const profile of profiles) {
    const path = `${profile.platform}/${profile.profileId}`
    const { snapshotAt } = await ask<{ snapshotAt: string | null }>(`${path}/audience`)
    const { similar } = await ask<{ similar: unknown[] }>(`${path}/similar`, body)
    if (fits({ audience: snapshotAt !== null, similar: similar.length > 0 })) return profile
  }
  throw new Error('no creator of the demo fits')
}

const addressOf = ({ platform, profileId }: Creator, query = '') =>
  `${system.url}/creators/${platform.toLowerCase()}/${profileId}${query}`
const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name })

test('each section is a step from the page, has its address, and Back leads to where one was', async () => {
  const page = await openPage(browser, looks[0], errors)
  await page.goto(addressOf(creator))
  await page.locator('canvas').first().waitFor()
  for (const name of ['Posts', 'Hashtags', 'Audience', 'Authenticity', 'Similar']) {
    await section(page, name).click()
    await page.waitForURL(new RegExp(`tab=${name.toLowerCase()}`))
    assert.equal(await section(page, name).getAttribute('aria-current'), 'page')
  }
  await page.goBack()
  await page.waitForURL(/tab=authenticity/)
  await page.reload()
  await page.getByRole('list', { name: 'Parts of the score' }).waitFor()
  await page.context().close()
})

test('posts are sorted by what is asked for and go on to the last', async () => {
  const page = await openPage(browser, looks[0], errors)
  const path = `${creator.platform}/${creator.profileId}`
  const { count, posts } = await ask<{ count: number; posts: { likes: number }[] }>(`${path}/posts?sortBy=likes`)
  await page.goto(addressOf(creator, '?tab=posts'))
  await page.getByLabel('Sort posts by').selectOption('likes')
  await page.waitForURL(/posts=likes/)
  const cards = page.getByRole('list', { name: 'Posts' }).getByRole('article')
  await cards.first().getByText(posts[0]!.likes.toLocaleString('en'), { exact: true }).waitFor()
  const more = page.getByRole('button', { name: 'Show more posts' })
  while (await more.isVisible()) await more.click({ timeout: 2_000 }).catch(() => undefined)
  await cards.nth(count - 1).waitFor()
  assert.equal(await cards.count(), count)
  await page.context().close()
})

test('a window of the history is cut where it says, and its points can be read as a table', async () => {
  const page = await openPage(browser, looks[0], errors)
  await page.goto(addressOf(creator))
  await page.getByLabel('Window').selectOption('30')
  await page.waitForURL(/days=30/)
  await page.getByRole('button', { name: 'Show as table' }).click()
  const table = page.getByRole('table', { name: /by date/ })
  await table.waitFor()
  const rows = await table.getByRole('row').count()
  assert.ok(rows > 1 && rows <= 32, `${rows} rows`)
  await page.context().close()
})

test('the audience is read as tables and taken home as a file', async () => {
  const page = await openPage(browser, looks[0], errors)
  await page.goto(addressOf(creator, '?tab=audience'))
  await page.getByRole('table', { name: 'Audience by country' }).waitFor()
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download CSV' }).click()
  const [head, ...lines] = readFileSync(await (await file).path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  assert.equal(head, '\ufeffdimension,value,share_percent')
  assert.ok(lines.some((line) => /^country,[A-Z]{2},[\d.]+$/.test(line)))
  await page.context().close()
})

test('a number of a section says how it was made of this one hashtag, post, share or creator', async () => {
  const page = await openPage(browser, looks[0], errors)
  const places: [string, string, RegExp][] = [
    ['posts', 'list[name="Posts"]', /^What is reach of this post/],
    ['hashtags', 'table[name=/Hashtags/]', /^What is #.* beside all posts/],
    ['audience', 'table[name="Audience by country"]', /^What is the share of/],
    ['similar', 'list[name="Similar creators"]', /^What is closeness of/],
  ]
  for (const [tab, shown, name] of places) {
    await page.goto(addressOf(creator, `?tab=${tab}`))
    await page.locator(`role=${shown}`).getByRole('button', { name }).first().click()
    await page.getByText(/^Seen .* Data set \d+, published/).waitFor()
  }
  await page.context().close()
})

for (const look of looks) {
  test(`every section stands, shows no error and is clean to axe: ${look.name}`, async () => {
    const page = await openPage(browser, look, errors)
    const ready: [string, string][] = [
      ['posts', 'list[name="Posts"]'],
      ['hashtags', 'table[name=/Hashtags/]'],
      ['audience', 'table[name="Audience by country"]'],
      ['authenticity', 'list[name="Parts of the score"]'],
      ['similar', 'list[name="Similar creators"]'],
    ]
    for (const [tab, shown] of ready) {
      await page.goto(addressOf(creator, `?tab=${tab}`))
      await page.locator(`role=${shown}`).waitFor()
      assert.deepEqual(await accessibilityViolations(page), [], tab)
      await takeScreenshot(page, `creator-${tab}-${look.name}`)
      assert.ok(await page.evaluate(FITS), `${tab} scrolls sideways`)
    }
    await page.context().close()
  })
}

test('a figure on the creator page explains itself: formula, inputs, window and data set', async () => {
  const page = await openPage(browser, looks[0], errors)
  const { profiles } = (await (await search(system.url, 'YOUTUBE', [], 'size=1')).json()) as {
    profiles: { profileId: string; engagementRate: number }[]
  }
  await page.goto(`${system.url}/creators/YOUTUBE/${profiles[0]!.profileId}`)
  await page.getByRole('button', { name: 'What is engagement rate?' }).click()
  await page.getByText('round((likes + comments) / followers * 100, 2)').waitFor()
  await page.getByText(/^Over the newest 12 known posts/).waitFor()
  await page.getByText(/Data set \d+, published /).waitFor()
  assert.deepEqual(await accessibilityViolations(page), [])
  await takeScreenshot(page, 'explain')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'What is the growth over 30 days?' }).click()
  await page.getByText('current - reference', { exact: true }).waitFor()
  await page.context().close()
})

test('what is served is what the formulas make of the inputs that are served', async () => {
  const { profiles } = (await (await search(system.url, 'ALL', [], 'size=30')).json()) as {
    profiles: { platform: string; profileId: string }[]
  }
  const windows = [7, 30, 90, 180, 365].flatMap((days) => [`followersGrowth${days}d`, `followersGrowth${days}dPct`])
  for (const metric of ['engagementRate', 'engagementRateByViews', 'tier', 'enabledForSaas', ...windows]) {
    let recomputed = 0
    for (const { platform, profileId } of profiles) {
      const path = `${platform}/${profileId}/explain/${metric}`
      const answer = await fetch(`${system.url}/discovery-service/api/profile/${path}`)
      const { agrees, value } = (await answer.json()) as { agrees: boolean | null; value: unknown }
      assert.notEqual(agrees, false, `${path} is served as ${value}`)
      if (agrees) recomputed++
    }
    assert.ok(recomputed >= 10, `${metric} was recomputed for ${recomputed} profiles`)
  }
})

test('the browser reported no error on the way', () => {
  assert.deepEqual(errors, [])
})
