import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { type AssetLink, assetName } from '../../src/assets/asset.ts'
import { enqueueAssets } from '../../src/assets/enqueue-assets.ts'
import { openIngestDoor } from '../../src/commands/wiring/ingest-door.ts'
import type { PipelineWork } from '../../src/pipeline/pipeline-work.ts'
import type { Step } from '../../src/pipeline/schedule.ts'
import { feedAssets } from '../../src/pipeline/steps/feed-assets.ts'
import { repairDue, verifyContent } from '../../src/pipeline/steps/verify-stored.ts'
import { signMediaLink } from '../../src/platform/embedded/media-origin/sign-media-link.ts'
import { startMediaOrigin } from '../../src/platform/embedded/media-origin/start-media-origin.ts'
import { testAssetWorker } from '../support/test-asset-worker.ts'
import { testModels } from '../support/test-models.ts'

const HOUR = 3_600_000
let originClock = Date.now
const origin = await startMediaOrigin({ host: '127.0.0.1', port: 0, secret: 'test', now: () => originClock() })
after(() => origin.stop())
const { pool, store, bucket, work: transferAll } = await testAssetWorker([new URL(origin.url).host])
const { client: clickhouse, transform } = await testModels()
const work = {
  postgres: pool,
  clickhouse,
  objectStore: store,
  bucketOf: () => bucket,
  verifyPct: 100,
  maxWaiting: 1_000,
} as Partial<PipelineWork> as PipelineWork

/** Runs a step; gives its log. */
async function run(step: Step, signal = new AbortController().signal): Promise<string[]> {
  const lines: string[] = []
  await step.run({ run: {} as never, signal, say: (line) => void lines.push(line) })
  return lines
}

function linkTo(id: string, livesMs: number): string {
  const expiresAt = new Date(Date.now() + livesMs)
  return signMediaLink({ origin: origin.url, secret: 'test', id, expiresAt })
}

test('verification finds a missing object, a truncated one, one of the wrong type and two swapped ones, also over two runs, and mends them', async () => {
  const names = ['a-missing', 'b-truncated', 'c-type', 'd-swapped', 'e-swapped', 'f-good']
  const keyOf = (name: string): string => `assets/posts/instagram/${name}.jpg`
  const links = names.map((entityId): AssetLink & { seenAt: Date } => ({
    entityType: 'post',
    entityId,
    platform: 'INSTAGRAM',
    assetType: 'thumbnail',
    url: linkTo(entityId, 10 * HOUR),
    seenAt: new Date(),
  }))
  await enqueueAssets(pool, links)
  await transferAll()
  const read = async (name: string) => {
    const object = await store.get(bucket, keyOf(name))
    return object && { type: object.contentType, body: await buffer(object.body) }
  }
  const good = await Promise.all(names.map(read))
  const [, truncated, typed, first, second] = good.map((object) => object!.body)
  const put = (name: string, body: Buffer, contentType = 'image/jpeg') =>
    store.put(bucket, keyOf(name), body, { headers: { contentType } })
  await store.remove(bucket, keyOf('a-missing'))
  await put('b-truncated', truncated!.subarray(0, -10))
  await put('c-type', typed!, 'text/html')
  await put('d-swapped', second!)
  await put('e-swapped', first!)

  const step = verifyContent(work, 2)
  const cut = AbortSignal.abort() // a run that is ended after its first page
  await assert.rejects(run(step, cut))
  const lines = await run(step)
  assert.match(lines[0]!, /goes on after 2 assets$/)
  assert.equal(lines.at(-1), '6 assets, 5 wrong')
  assert.deepEqual(
    lines.slice(1, -1).map((line) => line.replace(/^.*\/([a-z-]+)\.jpg: ([a-z]+):.*$/, '$1 $2')),
    [
      'c-type type',
      ...['d-swapped', 'e-swapped'].map((name) => `${name} ${first!.length === second!.length ? 'hash' : 'size'}`),
    ],
  )
  assert.deepEqual(await run(repairDue(work)), ['5 assets: 5 transfers, 0 requests for a fresh link'])
  await transferAll()
  assert.deepEqual(await Promise.all(names.map(read)), good)
  assert.deepEqual(await run(step), ['6 assets, 0 wrong'])
  assert.equal((await pool.query('SELECT FROM asset_trouble')).rowCount, 0)
})

test('a link that expired fails as such, a fresh one is asked for, and when a snapshot brings it the picture is stored', async () => {
  const ingest = openIngestDoor(clickhouse)
  const feed = feedAssets(work, 'upload_insta_profile_asset')
  const picture = { entityType: 'profile', entityId: 'p1', platform: 'INSTAGRAM', assetType: 'picture' } as const
  const sendSnapshot = async (minutesAgo: number, url: string): Promise<void> => {
    const snapshot = {
      platform: 'INSTAGRAM',
      profile_id: 'p1',
      snapshot_at: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
      handle: 'p.one',
      followers: 5,
      picture_url: url,
    }
    await ingest(
      'profiles',
      (async function* () {
        yield Buffer.from(`${JSON.stringify(snapshot)}\n`)
      })(),
      randomUUID(),
    )
    await transform({ select: ['+stg_beat_instagram_account', '+stg_beat_youtube_account'] })
  }
  const tasks = async (flow: string) => {
    const { rows } = await pool.query<{ status: string; reason: string | null }>(
      'SELECT status, reason FROM scrape_request_log WHERE flow = $1 AND idempotency_key LIKE $2 ORDER BY id',
      [flow, 'profile:INSTAGRAM:p1%'],
    )
    return rows
  }
  await sendSnapshot(10, linkTo('p1', HOUR))
  originClock = () => Date.now() + 2 * HOUR
  assert.deepEqual(await run(feed), ['1 links, 1 enqueued'])
  await transferAll()
  const [failed] = await tasks('asset_upload_flow')
  assert.deepEqual([failed!.status, failed!.reason?.split(':')[0]], ['FAILED', 'URL_SIGNATURE_EXPIRED'])
  assert.deepEqual(await tasks('refresh_profile_flow'), [{ status: 'PENDING', reason: null }])
  assert.deepEqual(await run(feed), ['1 links, 0 enqueued'])

  await sendSnapshot(0, linkTo('p1', 10 * HOUR))
  assert.deepEqual(await run(feed), ['1 links, 1 enqueued'])
  await transferAll()
  const { rows } = await pool.query<{ key: string; state: string }>(
    'SELECT key, state FROM asset_health WHERE entity_id = $1',
    [picture.entityId],
  )
  assert.deepEqual(rows, [{ key: 'assets/profiles/instagram/p1.jpg', state: 'ok' }], assetName(picture))
  assert.equal((await store.head(bucket, rows[0]!.key))?.contentType, 'image/jpeg')
})
