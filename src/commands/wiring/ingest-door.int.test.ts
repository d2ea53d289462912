import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { testApp } from '../../../test/support/test-app.ts'
import { testClickHouse, testPostgres } from '../../../test/support/test-databases.ts'
import { openClickHouse, queryRows } from '../../platform/clickhouse/client.ts'
import type { IngestDoor, IngestKind, IngestResult } from '../../serve/ingestion/ingest-door.ts'
import { openIngestDoor } from './ingest-door.ts'

const { client } = await testClickHouse()
const { pool } = await testPostgres()
const server = await testApp(pool, { ingest: openIngestDoor(client) })
const origin = await server.listen({ host: '127.0.0.1', port: 0 })

interface Problem {
  status: number
  code: string
  detail: string
  errors: { place: string; message: string }[]
}
type Answer = IngestResult & Problem

async function send(
  kind: string,
  body: RequestInit['body'],
  headers: Record<string, string> = {},
  to = origin,
): Promise<{ status: number; headers: Headers; answer: Answer }> {
  const response = await fetch(`${to}/ingest-service/api/${kind}`, {
    method: 'POST',
    body: body ?? null,
    headers: { 'content-type': 'application/x-ndjson', ...headers },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)
  return { status: response.status, headers: response.headers, answer: (await response.json()) as Answer }
}

const count = async (table: string, where = '1'): Promise<number> =>
  (await queryRows<{ rows: number }>(client, `SELECT count() AS rows FROM ${table} FINAL WHERE ${where}`))[0]!.rows

const fixtures = join(import.meta.dirname, '../../../test/fixtures/ingest')
const lines = ['native.ndjson', 'native-audience.ndjson'].flatMap((name) =>
  readFileSync(join(fixtures, name), 'utf8').trim().split('\n'),
)
/** A good record of each kind, and what makes it bad. */
const kinds: [IngestKind, table: string, good: string, spoil: [from: string, to: string], column: string][] = [
  ['profiles', 'raw_profile_snapshot', lines[0]!, ['12345', '"12k"'], 'followers'],
  ['posts', 'raw_post_snapshot', lines[1]!, ['"REEL"', '"FILM"'], 'post_type'],
  ['audiences', 'raw_audience_snapshot', lines[2]!, ['0.61', '61'], 'country_shares'],
  ['relationships', 'raw_follower_relationship', lines[3]!, ['"42"', '""'], 'follower_id'],
  ['categories', 'raw_caption_category', lines[4]!, ['0.87', '87'], 'score'],
  ['links', 'raw_linked_profile', lines[5]!, ['0.9', '-1'], 'confidence'],
]

for (const [kind, table, good, spoil, column] of kinds) {
  test(`${kind}: good records land, bad ones are quarantined with their place, and sent twice is once`, async () => {
    const bare = good.replace(/"kind":"[a-z]+",/, '')
    const bad = bare.replace(...spoil)
    const all = await send(kind, `${bare}\n`)
    assert.deepEqual([all.status, all.answer], [200, { landed: 1, quarantined: 0, quarantineId: null, problems: [] }])

    const part = await send(kind, `${good}\n${bad}\n\n{"kind":\n`)
    assert.equal(part.status, 200, JSON.stringify(part.answer))
    assert.deepEqual([part.answer.landed, part.answer.quarantined], [1, 2])
    assert.deepEqual(
      part.answer.problems.map((problem) => [problem.line, problem.column]),
      [
        [2, column],
        [4, null],
      ],
    )
    assert.equal(await count('raw_quarantine', `source_file = '${part.answer.quarantineId}'`), 2)

    const packed = await send(kind, gzipSync(`${bare}\n`), { 'content-encoding': 'gzip' })
    assert.deepEqual([packed.status, packed.answer.landed], [200, 1])
    assert.equal(await count(table), 1)

    const none = await send(kind, `${bad}\n`)
    assert.deepEqual([none.status, none.answer.code], [422, 'NO_RECORD_LANDED'])
    assert.equal(none.answer.errors[0]!.place, `line 1, ${column}`)
    assert.ok(none.answer.errors[0]!.message.startsWith(`${column}: `))
  })
}

const [profile] = lines as [string]
const refusals: [what: string, () => ReturnType<typeof send>, status: number, code: string, says: RegExp][] = [
  ['a JSON array', () => send('profiles', `[${profile}]`), 400, 'NOT_NDJSON', /line 1.*JSON array/],
  ['CSV', () => send('profiles', 'platform,profile_id\n'), 400, 'NOT_NDJSON', /line 1.*object must begin/],
  ['gzip that does not say so', () => send('profiles', gzipSync(profile)), 400, 'NOT_NDJSON', /line 1.*not UTF-8|NUL/],
  [
    'damaged gzip',
    () => send('profiles', gzipSync(profile).subarray(0, 60), { 'content-encoding': 'gzip' }),
    400,
    'BODY_CUT_SHORT',
    /broke off/,
  ],
  ['no records', () => send('profiles', '\n\n'), 400, 'NOT_NDJSON', /no records/],
  ['no body', () => send('profiles', null), 400, 'NOT_NDJSON', /no records/],
  ['an unknown kind', () => send('profile', profile), 400, 'INVALID_REQUEST', /\{kind\}.*profiles/],
  [
    'a type that any web page may send',
    () => send('profiles', profile, { 'content-type': 'text/plain' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    /text\/plain/,
  ],
  ['another kind', () => send('posts', profile), 422, 'NO_RECORD_LANDED', /line 1.*kind: \\?"profile\\?" is not post/],
  [
    'a line that is too long',
    () => send('profiles', `{"name":"${'x'.repeat(17 << 20)}"}`),
    400,
    'NOT_NDJSON',
    /line 1.*longer than 16 MiB/,
  ],
]
for (const [what, request, status, code, says] of refusals) {
  test(`${what} is refused with the place`, async () => {
    const { status: got, answer } = await request()
    assert.deepEqual([got, answer.code], [status, code], JSON.stringify(answer))
    assert.match(JSON.stringify([answer.detail, answer.errors]).replaceAll('\\"', '"'), says)
  })
}

test('a body of any size streams through memory that stays flat', async () => {
  const rows = 200_000
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const block: string[] = []
      for (const end = Math.min(sent + 1_000, rows); sent < end; sent++)
        block.push(
          profile.replace('17841400000000001', `big${sent}`).replace('"name":"', `"name":"${'n'.repeat(300)} `),
        )
      controller.enqueue(Buffer.from(`${block.join('\n')}\n`))
      if (sent === rows) controller.close()
    },
  })
  global.gc?.()
  const before = process.memoryUsage().rss
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const { status, answer } = await send('profiles', body)
  clearInterval(watch)
  assert.deepEqual([status, answer.landed, answer.quarantined], [200, rows, 0])
  assert.equal(await count('raw_profile_snapshot', "startsWith(profile_id, 'big')"), rows)
  // Two batches of 16 Mi characters, as lines, text and bytes; the body has 100 MB.
  assert.ok(peak - before < 400e6, `${Math.round((peak - before) / 1e6)} MB more`)
})

test('of 16 clients that send one request at once one is answered by work, and all get its answer', async () => {
  let runs = 0
  const door: IngestDoor = async (kind, body, id) => {
    runs++
    await sleep(100)
    return openIngestDoor(client)(kind, body, id)
  }
  const app = await testApp(pool, { ingest: door })
  const to = await app.listen({ host: '127.0.0.1', port: 0 })
  const body = `${profile}\n{"bad":1}\n`
  const untilAnswered = async () => {
    for (;;) {
      const got = await send('profiles', body, { 'idempotency-key': 'sixteen' }, to)
      if (got.status !== 409) return got
      assert.ok(Number(got.headers.get('retry-after')) > 0)
      await sleep(20)
    }
  }
  const all = await Promise.all(Array.from({ length: 16 }, untilAnswered))
  assert.equal(runs, 1)
  for (const { status, answer } of all) assert.deepEqual([status, answer], [200, all[0]!.answer])
  assert.equal(all.filter(({ headers }) => headers.get('idempotent-replayed') === 'true').length, 15)
  assert.equal(await count('raw_quarantine', `source_file = '${all[0]!.answer.quarantineId}'`), 1)
})

test('a key with another body is refused, is another key for another kind, and a bad answer is given again', async () => {
  const key = { 'idempotency-key': 'reused' }
  assert.equal((await send('profiles', profile, key)).status, 200)
  const other = await send('profiles', profile.replace('12345', '1'), key)
  assert.deepEqual([other.status, other.answer.code], [422, 'IDEMPOTENCY_KEY_REUSED'])
  // Packed or not, it is the same body.
  const packed = await send('profiles', gzipSync(profile), { ...key, 'content-encoding': 'gzip' })
  assert.deepEqual([packed.status, packed.headers.get('idempotent-replayed')], [200, 'true'])
  const first = await send('posts', '{"bad":1}', key)
  const again = await send('posts', '{"bad":1}', key)
  assert.deepEqual([first.status, again.status], [422, 422])
  assert.deepEqual(again.answer.errors, first.answer.errors)
})

test('while ClickHouse is down the caller is told to come back, and the key is free for that', async () => {
  const dead = openClickHouse('http://127.0.0.1:1', 'none')
  after(() => dead.close())
  const app = await testApp(pool, { ingest: openIngestDoor(dead) })
  const to = await app.listen({ host: '127.0.0.1', port: 0 })
  const key = { 'idempotency-key': 'later' }
  const refused = await send('profiles', profile, key, to)
  assert.deepEqual([refused.status, refused.answer.code], [503, 'CLICKHOUSE_UNAVAILABLE'])
  assert.ok(Number(refused.headers.get('retry-after')) > 0)
  assert.equal((await send('profiles', profile, key)).status, 200)
})

test('a caller that goes away in the middle leaves its key free, and what was read has landed once', async () => {
  const key = { 'idempotency-key': 'gone' }
  const gone = profile.replace('17841400000000001', 'gone')
  const { port } = new URL(origin)
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(
    `POST /ingest-service/api/profiles HTTP/1.1\r\nhost: test\r\ncontent-type: application/x-ndjson\r\nidempotency-key: gone\r\ncontent-length: 100000\r\n\r\n${gone}\n`,
  )
  await sleep(200)
  socket.destroy()
  const deadline = Date.now() + 5_000
  let again = await send('profiles', `${gone}\n`, key)
  for (; again.status === 409 && Date.now() < deadline; again = await send('profiles', `${gone}\n`, key))
    await sleep(50)
  assert.deepEqual([again.status, again.answer.landed], [200, 1])
  assert.equal(await count('raw_profile_snapshot', "profile_id = 'gone'"), 1)
})

test('a key whose process died is taken over when its lease has run out', async () => {
  const key = 'orphan'
  await pool.query(
    `INSERT INTO idempotent_request (tenant_id, scope, key, owner, lease_expires_at)
     VALUES ('demo', 'ingest/profiles', $1, gen_random_uuid(), now() + interval '1 hour')`,
    [key],
  )
  assert.equal((await send('profiles', profile, { 'idempotency-key': key })).status, 409)
  await pool.query('UPDATE idempotent_request SET lease_expires_at = now() WHERE key = $1', [key])
  assert.equal((await send('profiles', profile, { 'idempotency-key': key })).status, 200)
})

test('without a door there is no way in', async () => {
  const app = await testApp(pool)
  const answer = await app.inject({
    method: 'POST',
    url: '/ingest-service/api/profiles',
    headers: { 'content-type': 'application/json' },
    payload: '{}',
  })
  assert.equal(answer.statusCode, 404)
})
