import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { testPostgres } from '../../../test/support/test-databases.ts'
import type { AssetLink } from '../asset.ts'
import { recordStoredAssets } from '../asset-log.ts'
import { enqueueAssets } from '../enqueue-assets.ts'
import { recordTroubles } from './record-troubles.ts'
import { repairAssets } from './repair-assets.ts'

const { pool } = await testPostgres()
beforeEach(() => pool.query('TRUNCATE scrape_request_log, asset_log, asset_trouble'))

function link(id: string, url = `https://cdn.example/${id}.jpg`): AssetLink {
  return { entityType: 'post', entityId: id, platform: 'INSTAGRAM', assetType: 'thumbnail', url }
}

function store(asset: AssetLink): Promise<void> {
  const { url, ...id } = asset
  const key = `assets/posts/instagram/${id.entityId}.jpg`
  const media = { sha256: 'a', bytes: 1, width: 1, height: 1, contentType: 'image/jpeg' }
  return recordStoredAssets(pool, [
    { ...id, ...media, key, originalUrl: url, sourceEtag: null, sourceLastModified: null },
  ])
}

async function health(): Promise<Record<string, { state: string; hours: number | null }>> {
  const { rows } = await pool.query<{ id: string; state: string; hours: number | null }>(
    'SELECT entity_id AS id, state, round(extract(epoch FROM retry_at - now()) / 3600) AS hours FROM asset_health',
  )
  return Object.fromEntries(rows.map(({ id, ...state }) => [id, state]))
}

async function live(): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ flow: string; key: string }>(
    "SELECT flow, idempotency_key AS key FROM scrape_request_log WHERE status = 'PENDING'",
  )
  return Object.fromEntries(rows.map(({ key, flow }) => [key, flow]))
}

test('every asset has a state: stored is ok, stored with a bad newest link is stale, else it waits for its retry or is gone', async () => {
  await store(link('ok'))
  await store(link('stale'))
  await recordTroubles(pool, [
    { link: link('stale'), reason: 'the media server answered 503 (after 5 attempts)' },
    { link: link('retry'), reason: 'URL_SIGNATURE_EXPIRED' },
    { link: link('gone'), reason: 'NOT_FOUND: the platform no longer has this media' },
  ])
  assert.deepEqual(await health(), {
    ok: { state: 'ok', hours: null },
    stale: { state: 'stale', hours: 1 },
    retry: { state: 'retry', hours: 1 },
    gone: { state: 'gone', hours: null },
  })
  await store(link('retry'))
  assert.equal((await health()).retry!.state, 'ok')
})

test('what passes is tried again for ever, later each time; what no link mends is given up after six', async () => {
  for (const [rounds, hours] of [1, 2, 4, 8, 16, 24, 24].entries()) {
    await recordTroubles(pool, [
      { link: link('busy'), reason: 'the media server answered 503' },
      { link: link('page'), reason: 'NOT_MEDIA: the body is a page' },
    ])
    const { busy, page } = await health()
    assert.deepEqual(busy, { state: 'retry', hours })
    assert.equal(page!.state, rounds < 5 ? 'retry' : 'gone')
  }
})

test('a link that failed is not enqueued again by a feed; a fresh one is', async () => {
  await recordTroubles(pool, [{ link: link('p'), reason: 'NOT_MEDIA: x' }])
  const seenAt = new Date()
  assert.equal(await enqueueAssets(pool, [{ ...link('p'), seenAt }]), 0)
  assert.equal(await enqueueAssets(pool, [{ ...link('p', 'https://cdn.example/fresh.jpg'), seenAt }]), 1)
})

test('repair tries a living link again, and asks the scraper for a fresh one where it is dead or bad', async () => {
  const inHex = (ms: number): string => Math.floor((Date.now() + ms) / 1_000).toString(16)
  await recordTroubles(pool, [
    { link: link('alive', `https://cdn.example/a?oe=${inHex(3_600_000)}`), reason: 'no whole answer within 2000 ms' },
    { link: link('dying', `https://cdn.example/d?oe=${inHex(30_000)}`), reason: 'no whole answer within 2000 ms' },
    { link: link('expired'), reason: 'URL_SIGNATURE_EXPIRED' },
    { link: link('later'), reason: 'no whole answer within 2000 ms' },
    { link: link('gone'), reason: 'NOT_FOUND: x' },
  ])
  await pool.query("UPDATE asset_trouble SET retry_at = now() WHERE entity_id <> 'later' AND retry_at IS NOT NULL")
  assert.deepEqual(await repairAssets(pool, { due: true, limit: 10 }), { assets: 3, transfers: 1, refreshes: 2 })
  assert.deepEqual(await live(), {
    'post:INSTAGRAM:alive:thumbnail': 'asset_upload_flow',
    'post:INSTAGRAM:dying': 'refresh_post_flow',
    'post:INSTAGRAM:expired': 'refresh_post_flow',
  })
  assert.equal((await repairAssets(pool, { due: true, limit: 10 })).assets, 0)
  const one = { due: false, entityId: 'gone', limit: 10 }
  assert.deepEqual(await repairAssets(pool, one), { assets: 1, transfers: 0, refreshes: 1 })
})
