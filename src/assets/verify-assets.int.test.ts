import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { beforeEach, test } from 'node:test'
import { testObjectStore, testPostgres } from '../../test/support/test-databases.ts'
import type { AssetId } from './asset.ts'
import { recordStoredAssets } from './asset-log.ts'
import { distrustAssets } from './health/distrust-assets.ts'
import { repairAssets } from './health/repair-assets.ts'
import { lifecycleRules } from './lifecycle-rules.ts'
import { type Finding, verifyAssets } from './verify-assets.ts'

const { pool } = await testPostgres()
const { store, bucket } = await testObjectStore()
beforeEach(() => pool.query('TRUNCATE asset_log, asset_trouble, scrape_request_log'))

async function stored(
  entityId: string,
  body: string,
  record: { sha256?: string; bytes?: number; type?: string; thumbnailKey?: string } = {},
) {
  const asset: AssetId = { entityType: 'profile', entityId, platform: 'INSTAGRAM', assetType: 'picture' }
  const key = `assets/profiles/instagram/${entityId}.jpg`
  if (body !== '') await store.put(bucket, key, Buffer.from(body), { headers: { contentType: 'image/jpeg' } })
  await recordStoredAssets(pool, [
    {
      ...asset,
      key,
      originalUrl: 'https://cdn.example/1.jpg',
      sha256: record.sha256 ?? hash('sha256', body),
      bytes: record.bytes ?? body.length,
      width: 1,
      height: 1,
      contentType: record.type ?? 'image/jpeg',
      sourceEtag: '"e"',
      sourceLastModified: null,
      thumbnailKey: record.thumbnailKey ?? null,
    },
  ])
  return asset
}

async function verify(quick: boolean): Promise<Record<string, Finding['problem']>> {
  const found: Record<string, Finding['problem']> = {}
  await verifyAssets({
    pool,
    store: {
      ...store,
      // An object of now may be one that a worker has not recorded yet.
      head: async (...call) => {
        const head = await store.head(...call)
        return head && { ...head, lastModified: new Date(call[1].includes('young') ? Date.now() : 0) }
      },
    },
    bucketOf: () => bucket,
    buckets: [bucket],
    quick,
    concurrency: 4,
    report: ({ key, problem }) => {
      found[key.split('/').at(-1)!] = problem
    },
  })
  return found
}

test('verify finds each object that is not what its record says, and objects without a record but for young ones', async () => {
  await stored('good', 'a picture')
  await stored('missing', '')
  await stored('size', 'a picture', { bytes: 3 })
  await stored('type', 'a picture', { type: 'image/png' })
  await stored('hash', 'a picture', { sha256: 'other' })
  await stored('small', 'a picture', { thumbnailKey: 'assets/profiles/instagram/small.thumb.webp' })
  await stored('bare', 'a picture', { thumbnailKey: 'assets/profiles/instagram/bare.thumb.webp' })
  for (const name of ['orphan.jpg', 'young.jpg', 'small.thumb.webp'])
    await store.put(bucket, `assets/profiles/instagram/${name}`, Buffer.from('x'), {
      headers: { contentType: 'image/jpeg' },
    })
  const seen = {
    'missing.jpg': 'missing',
    'bare.thumb.webp': 'missing',
    'size.jpg': 'size',
    'type.jpg': 'type',
    'orphan.jpg': 'orphan',
  } as const
  assert.deepEqual(await verify(false), { ...seen, 'hash.jpg': 'hash' })
  assert.deepEqual(await verify(true), seen)
})

test('a sample takes its share of the records, and the next one takes others', async () => {
  for (let i = 0; i < 60; i += 1) await stored(`sampled${i}`, '')
  const take = async (number: number): Promise<string[]> => {
    const keys: string[] = []
    const report = ({ key }: Finding): void => void keys.push(key)
    const sample = { pct: 50, number }
    await verifyAssets({
      pool,
      store,
      bucketOf: () => bucket,
      buckets: [],
      quick: true,
      concurrency: 4,
      report,
      sample,
    })
    return keys.toSorted()
  }
  const [first, second] = [await take(1), await take(2)]
  for (const { length } of [first, second]) assert.ok(length > 10 && length < 50, `${length} of 60`)
  assert.notDeepEqual(first, second)
  assert.deepEqual(await take(1), first)
})

test('what is distrusted is fetched again, whatever its source says of being unchanged', async () => {
  const asset = await stored('torn', 'half a pict', { sha256: 'whole' })
  assert.equal(await distrustAssets(pool, [asset]), 1)
  assert.deepEqual(await repairAssets(pool, { due: true, limit: 10 }), { assets: 1, transfers: 1, refreshes: 0 })
  const { rows } = await pool.query('SELECT sha256, source_etag FROM asset_log')
  assert.deepEqual(rows, [{ sha256: '', source_etag: null }])
})

test('a store without lifecycles is told so in one line', async () => {
  const rules = lifecycleRules(['profile=cold:30', 'story=delete:7', 'profile=delete:900'], 'GLACIER_IR', () => true)
  assert.deepEqual(rules, [
    { prefix: 'assets/profiles/', coldAfterDays: 30, storageClass: 'GLACIER_IR', deleteAfterDays: 900 },
    { prefix: 'assets/storys/', deleteAfterDays: 7 },
  ])
  await assert.rejects(store.putLifecycle(bucket, rules), { code: 'NO_LIFECYCLES', kind: 'user' })
})

test('a lifecycle that is no rule is refused, naming it', () => {
  for (const entry of ['profile=cold', 'profile=melt:3', 'channel=cold:3', 'story=delete:0'])
    assert.throws(() => lifecycleRules([entry], 'GLACIER_IR', () => true), { code: 'INVALID_SETTING' })
})
