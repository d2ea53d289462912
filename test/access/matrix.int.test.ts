import assert from 'node:assert/strict'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { openCampaignDoor } from '../../src/commands/wiring/campaign-door.ts'
import { openIngestDoor } from '../../src/commands/wiring/ingest-door.ts'
import { openKeywordDoor } from '../../src/commands/wiring/keyword-reports.ts'
import type { System } from '../../src/commands/wiring/system.ts'
import { createLogger } from '../../src/core/log.ts'
import { SCOPES, type Scope } from '../../src/core/tenant.ts'
import { readPlans } from '../../src/tenants/plans/read-plans.ts'
import { accountRow, publishRows } from '../support/serving-fixture.ts'
import { addTenant } from '../support/tenant-fixture.ts'
import { testApp } from '../support/test-app.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../support/test-databases.ts'
import { testPipelineDoor } from '../support/test-pipeline-door.ts'
import { NEEDS } from './needs.ts'

/** Parts of an address that name what is everybody's, with one that exists. */
const SHARED: Record<string, string> = {
  '*': 'assets/profiles/youtube/UC1.jpg',
  platform: 'YOUTUBE',
  platformProfileId: 'UC1',
  profileId: 'UC1',
  creatorId: 'YOUTUBE:UC1',
  entityType: 'profile',
  entityId: 'UC1',
  kind: 'profiles',
  metric: 'reach',
  name: 'mart_youtube_account',
  version: '1',
  date: '2026-11-20',
  category: 'Beauty',
  language: 'hi',
  tenantId: 'nobody',
  schedule: 'models_core',
  run: 'none',
  postId: 'abcdefghijk',
  shareId: '11111111-89ab-4cde-8f01-23456789abcd',
  token: 'x'.repeat(43),
}

/** Stands in whatever the brand keeps, so that it is seen where it must not be. */
const MARK = 'brand-secret'
const ID = '01234567-89ab-4cde-8f01-23456789abcd'
const UNKNOWN = ID.replace('0123', 'abcd')

const CREATORS = { creators: [{ platform: 'YOUTUBE', profileId: 'UC1' }] }
/** Bodies of operations that would refuse an empty one before they look for what they name. */
const BODIES: Record<string, object> = {
  addCampaignCreators: CREATORS,
  addCampaignPosts: { urls: ['https://youtu.be/abcdefghijk'] },
  changeCampaignCreator: { note: 'other' },
  changeCampaignPost: { excluded: true },
  replaceCampaign: { name: 'other' },
  addCollectionCreators: CREATORS,
  removeCollectionCreators: CREATORS,
  moveCollectionCreators: { ...CREATORS, before: null },
  importCollectionCreators: { handles: ['@nobody'] },
  changeCollection: { name: 'other' },
  changeCollectionCreator: { notes: 'other' },
  renameSavedSearch: { name: 'other' },
  shareCollection: { days: 7 },
  replaceSavedSearch: { name: 'other' },
}

const { pool } = await testPostgres()
const { client: clickhouse } = await testClickHouse()
const { store, bucket, endpoint, credentials } = await testObjectStore()
await publishRows(pool, { youtube_account: [accountRow('UC1', { followers: 1_000 })] })
const log = createLogger('test', 'silent')
const { door: keywords } = openKeywordDoor({
  settings: { reportBucket: bucket },
  connections: { postgres: { url: 'unused' }, objectStore: { endpoint, credentials } },
  postgres: pool,
  clickhouse,
  objectStore: store,
  log,
} as unknown as System)
const app = await testApp(pool, {
  clickhouse,
  objectStore: store,
  assetBucketOf: () => bucket,
  campaigns: openCampaignDoor(clickhouse),
  ingest: openIngestDoor(clickhouse),
  keywords,
  pipeline: testPipelineDoor(pool, {
    durable: { enqueue: async () => {}, cancel: async () => {}, close: async () => {}, forgetEnded: async () => 0 },
  }),
  access: { plans: readPlans() },
})

const [brand, rival, operator] = await Promise.all(['brand', 'rival', 'operator'].map((id) => addTenant(pool, id)))
const brandKey = await brand!.addKey()
await pool.query("INSERT INTO keyword_report (id, tenant_id, request, state) VALUES ($1, 'brand', $2, 'QUEUED')", [
  ID,
  JSON.stringify({ platform: 'YOUTUBE', keywords: [MARK] }),
])
await pool.query("INSERT INTO collection (id, tenant_id, name) VALUES ($1, 'brand', $2)", [ID, MARK])
await pool.query(
  "INSERT INTO collection_item (tenant_id, collection_id, platform, profile_id) VALUES ('brand', $1, 'YOUTUBE', 'UC1')",
  [ID],
)
await pool.query("INSERT INTO campaign (id, tenant_id, name) VALUES ($1, 'brand', $2)", [ID, MARK])
await pool.query(
  "INSERT INTO campaign_creator (tenant_id, campaign_id, platform, profile_id) VALUES ('brand', $1, 'YOUTUBE', 'UC1')",
  [ID],
)
await pool.query(
  "INSERT INTO saved_search (id, tenant_id, name, platform, filters, sort_dir) VALUES ($1, 'brand', $2, 'ALL', '[]', 'ASC')",
  [ID, MARK],
)
await pool.query("INSERT INTO keyword_synonyms VALUES ('brand', $1)", [JSON.stringify([[MARK, 'x']])])
await pool.query("UPDATE api_key SET name = $1 WHERE tenant_id = 'brand'", [MARK])
await pool.query("UPDATE tenant SET name = $1 WHERE tenant_id = 'brand'", [MARK])

/** What a tenant owns and addresses name, by where such addresses begin: the brand's, and one that never was. */
const OWNED: Record<string, { theirs: string; unknown: string }> = {
  '/keyword-service/api/reports/{id}': { theirs: ID, unknown: UNKNOWN },
  '/campaign-service/api/campaigns/{id}': { theirs: ID, unknown: UNKNOWN },
  '/collection-service/api/collections/{id}': { theirs: ID, unknown: UNKNOWN },
  '/collection-service/api/saved-searches/{id}': { theirs: ID, unknown: UNKNOWN },
  '/tenant-service/api/keys/{keyId}': { theirs: brandKey.key.keyId, unknown: '0123456789abcdef' },
}

interface Operation {
  operationId: string
  method: 'GET'
  path: string
  security?: { key?: Scope[] }[]
  requestBody?: object
}
const document = (await app.inject('/docs/json')).json()
const operations: Operation[] = Object.entries(document.paths as Record<string, Record<string, object>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => ({ ...operation, path, method: method.toUpperCase() }) as Operation,
    ),
)

const ownerOf = (path: string) => Object.entries(OWNED).find(([prefix]) => path.startsWith(prefix))
/** An address of an operation; what is owned is named by `id`. */
const addressOf = (path: string, id?: string) =>
  path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = ownerOf(path)?.[0].endsWith(`{${name}}`) ? (id ?? ownerOf(path)![1].unknown) : SHARED[name]
    assert.ok(value !== undefined, `{${name}} of ${path} is neither SHARED nor OWNED`)
    return value
  })

async function ask(
  { operationId, method, path, requestBody }: Operation,
  headers: Record<string, string>,
  id?: string,
) {
  const isStream = path.startsWith('/ingest-service')
  const answer = await app.inject({
    method,
    url: addressOf(path, id),
    headers: {
      ...headers,
      ...(requestBody ? { 'content-type': isStream ? 'application/x-ndjson' : 'application/json' } : {}),
    },
    ...(requestBody ? { payload: isStream ? '\n' : JSON.stringify(BODIES[operationId] ?? {}) } : {}),
    payloadAsStream: true, // some are events without an end
  })
  const { statusCode: status } = answer
  const isProblem = String(answer.headers['content-type']).includes('problem')
  if (path.endsWith('/events') && !isProblem) {
    answer.stream().destroy()
    return { status, code: null, body: '' }
  }
  const body = await text(answer.stream())
  return { status, code: isProblem ? (JSON.parse(body).code as string) : null, body }
}

const REFUSALS = [
  'UNAUTHENTICATED',
  'KEY_REFUSED',
  'SCOPE_MISSING',
  'OPERATOR_ONLY',
  'FEATURE_NOT_IN_PLAN',
  'TENANT_MISMATCH',
]

test('every operation of the document says what it needs, and the list of needs has no other', () => {
  assert.deepEqual(operations.map(({ operationId }) => operationId).toSorted(), Object.keys(NEEDS).toSorted())
  for (const { operationId, security } of operations) {
    const need = NEEDS[operationId]!
    assert.deepEqual(security?.[0]?.key ?? ['public'], [need.split(' ').at(-1)], operationId)
  }
})

test('each tenant asks each operation with each scope: what the key is not for is refused, and without a key all but the public', async () => {
  for (const [name, tenant] of Object.entries({ rival, operator })) {
    const keys = await Promise.all(
      [...SCOPES.map((scope) => [scope]), SCOPES].map(async (scopes) => ({
        scopes,
        headers: await tenant!.keyHeader(scopes),
      })),
    )
    for (const operation of operations) {
      const need = NEEDS[operation.operationId]!
      for (const { scopes, headers } of keys) {
        const { status, code } = await ask(operation, headers)
        const told = `${name} ${scopes} ${operation.operationId}: ${status} ${code}`
        if (need !== 'public' && !scopes.includes(need.split(' ').at(-1) as Scope))
          assert.equal(code, 'SCOPE_MISSING', told)
        else if (need.startsWith('operator') && name !== 'operator') assert.equal(code, 'OPERATOR_ONLY', told)
        else assert.ok(!REFUSALS.includes(String(code)), told)
        assert.ok(status < 500 || code === 'NO_DATASET', told)
      }
      if (need === 'public') continue
      assert.deepEqual((await ask(operation, {})).code, 'UNAUTHENTICATED', operation.operationId)
      const asAnother = { ...keys.at(-1)!.headers, 'x-bb-partner-id': 'brand' }
      assert.deepEqual((await ask(operation, asAnother)).code, 'TENANT_MISMATCH', operation.operationId)
    }
  }
})

test("what is another's answers as what never was: same status, same words, same work; and stays as it is", async () => {
  let statements = 0
  pool.on('acquire', () => statements++)
  const kept = async () =>
    JSON.stringify(
      (
        await pool.query(
          `SELECT (SELECT jsonb_agg(to_jsonb(k) - 'last_used_at' ORDER BY key_id) FROM api_key k WHERE tenant_id = 'brand') AS keys,
             (SELECT jsonb_agg(to_jsonb(r)) FROM keyword_report r WHERE tenant_id = 'brand') AS reports,
             (SELECT jsonb_agg(to_jsonb(c)) FROM collection c WHERE tenant_id = 'brand') AS collections,
             (SELECT jsonb_agg(to_jsonb(i)) FROM collection_item i WHERE tenant_id = 'brand') AS items,
             (SELECT jsonb_agg(to_jsonb(c)) FROM campaign c WHERE tenant_id = 'brand') AS campaigns,
             (SELECT jsonb_agg(to_jsonb(c)) FROM campaign_creator c WHERE tenant_id = 'brand') AS short_lists,
             (SELECT jsonb_agg(to_jsonb(s)) FROM saved_search s WHERE tenant_id = 'brand') AS searches,
             (SELECT jsonb_agg(to_jsonb(s)) FROM keyword_synonyms s WHERE tenant_id = 'brand') AS synonyms`,
        )
      ).rows,
    )
  const before = await kept()
  const headers = await rival!.keyHeader()
  for (const operation of operations) {
    const [, owned] = ownerOf(operation.path) ?? []
    if (!owned) continue
    const looked = async (id: string) => {
      await ask(operation, headers, id) // what is remembered is remembered for both
      // What a process does in the background (when a key was last used) only adds: the least of some times is the request's own.
      const works: number[] = []
      let words = ''
      let status = 0
      for (let time = 0; time < 4; time++) {
        const begun = statements
        const answer = await ask(operation, headers, id)
        works.push(statements - begun)
        status = answer.status
        words = answer.body.replaceAll(id, 'ID').replace(/"requestId":"[^"]+"/, '')
      }
      return { status, words, statements: Math.min(...works) }
    }
    const unknown = await looked(owned.unknown)
    assert.equal(unknown.status, 404, `${operation.operationId} ${unknown.words}`)
    assert.deepEqual(await looked(owned.theirs), unknown, operation.operationId)
  }
  assert.equal(await kept(), before)
})

test('no answer to a rival holds what the brand keeps, and no count of it', async () => {
  const { keyHeader } = await addTenant(pool, 'newcomer')
  const [old, fresh] = [await rival!.keyHeader(), await keyHeader()]
  for (const operation of operations) {
    if (operation.method !== 'GET' || NEEDS[operation.operationId]!.startsWith('operator')) continue
    const { body } = await ask(operation, old)
    for (const secret of [MARK, ID, brandKey.key.keyId])
      assert.ok(!body.includes(secret), `${operation.operationId} ${body}`)
  }
  const reports = await app.inject({ url: '/keyword-service/api/reports', headers: fresh })
  assert.deepEqual(reports.json(), { reports: [] })
})
