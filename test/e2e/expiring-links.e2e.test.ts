import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { signMediaLink } from '../../src/platform/embedded/media-origin/sign-media-link.ts'
import { startMediaOrigin } from '../../src/platform/embedded/media-origin/start-media-origin.ts'
import { looks, openBrowser, openPage, takeScreenshot } from '../support/browser.ts'
import { type RunningSystem, runCommand, search, startSystem, waitFor } from '../support/running-system.ts'

const CREATORS = 12
const POSTS = 3
const LIFE_MS = 3_600_000
const folder = mkdtempSync(join(tmpdir(), 'links-'))

let now = Date.now
let origin: Awaited<ReturnType<typeof startMediaOrigin>>
let system: RunningSystem
let browser: Browser
const links: string[] = []
const errors: string[] = []

before(async () => {
  origin = await startMediaOrigin({ host: '127.0.0.1', port: 0, secret: 'test', now: () => now() })
  system = await startSystem({
    DEMO_CREATORS: '0',
    ASSET_PRIVATE_HOSTS: new URL(origin.url).host,
    ASSET_DERIVATIVES: 'true',
    ASSET_PROCESSES: '2',
  })
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await system?.stop()
  await origin?.stop()
  rmSync(folder, { recursive: true })
})

function linkTo(id: string): string {
  const expiresAt = new Date(Date.now() + LIFE_MS)
  const link = signMediaLink({ origin: origin.url, secret: 'test', id, expiresAt })
  links.push(link)
  return link
}

/** Snapshots of creators and of their posts, each with a link that dies. */
function snapshots(): object[] {
  const snapshot_at = new Date().toISOString()
  return Array.from({ length: CREATORS }, (_, i) => {
    const whose = { platform: 'INSTAGRAM', profile_id: String(100 + i), snapshot_at }
    const post = (n: number) => ({
      kind: 'post',
      ...whose,
      post_id: `post_${i}_${n}`,
      post_type: 'IMAGE',
      published_at: snapshot_at,
      likes: 10 + n,
      thumbnail_url: linkTo(`post-${i}-${n}`),
    })
    const profile = { kind: 'profile', ...whose, handle: `creator.${i}`, name: `Creator ${i}`, followers: 1_000 + i }
    return [{ ...profile, picture_url: linkTo(`profile-${i}`) }, ...Array.from({ length: POSTS }, (_, n) => post(n))]
  }).flat()
}

async function run(...args: string[]): Promise<void> {
  const { code, stderr } = await runCommand(args, system.env)
  assert.equal(code, 0, `${args.join(' ')}: ${stderr}`)
}

const PICTURES = "[...document.querySelectorAll('main img')].map((img) => [img.src, img.naturalWidth, img.ariaBusy])"

test('every picture of the page still shows after all links have died, in its small size where that was made', async () => {
  const file = join(folder, 'seen.ndjson')
  writeFileSync(
    file,
    snapshots()
      .map((snapshot) => `${JSON.stringify(snapshot)}\n`)
      .join(''),
  )
  await run('ingest', file)
  await run('transform')
  await run('publish')
  for (const feed of ['upload_insta_profile_asset', 'upload_post_asset']) await run('assets', 'feed', feed)
  const health = async () =>
    (await fetch(`${system.url}/assets-service/api/health`)).json() as Promise<{ stored: number }>
  await waitFor('every link to be mirrored', 60_000, async () => (await health()).stored === links.length).catch(
    async (cause: unknown) => {
      throw new Error(JSON.stringify(await health()), { cause })
    },
  )

  now = () => Date.now() + 2 * LIFE_MS
  for (const link of links) assert.equal((await fetch(link)).status, 403)

  const page = await openPage(browser, looks[0], errors)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const show = async (path: string, count: number): Promise<void> => {
    await page.goto(`${system.url}${path}`)
    let shown: Array<[string, number, string]> = []
    await waitFor(`${count} pictures of ${path}`, 30_000, async () => {
      await page.mouse.wheel(0, 600) // pictures are loaded as they come near the screen
      shown = await page.evaluate(PICTURES)
      return shown.length >= count && shown.every(([, width, busy]) => width > 0 && busy !== 'true')
    }).catch(async (cause: unknown) => {
      await takeScreenshot(page, 'expiring-links')
      throw new Error(JSON.stringify(shown), { cause })
    })
    for (const [src] of shown) assert.match(src, /\/cdn\/assets\/\w+\/instagram\/[\w-]+\.thumb\.webp\?v=[0-9a-f]{16}$/)
  }
  await show('/', CREATORS)
  await show('/creators/instagram/100?tab=posts', 1 + POSTS)
  assert.equal(await page.getByTitle('No picture stored yet').count(), 0)
  assert.deepEqual(
    asked.filter((url) => url.startsWith(origin.url)),
    [],
    'the page asked a platform',
  )
  const { profiles } = (await (await search(system.url, 'INSTAGRAM')).json()) as {
    profiles: Array<{ pictureThumbhash: string | null }>
  }
  assert.ok(profiles.every(({ pictureThumbhash }) => pictureThumbhash !== null))
  assert.deepEqual(errors, [])
})
