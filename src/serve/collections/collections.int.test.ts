import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { accountRow, publishRows } from '../../../test/support/serving-fixture.ts'
import { testApp } from '../../../test/support/test-app.ts'
import { testPostgres } from '../../../test/support/test-databases.ts'

const { pool } = await testPostgres()
const creators = Array.from({ length: 12 }, (_, n) => ({ platform: 'YOUTUBE', profileId: `y${n}` }))
await publishRows(pool, {
  youtube_account: [
    ...creators.map(({ profileId }, n) =>
      accountRow(profileId, { handle: `Handle${n}`, name: `=Name ${n}`, followers: 1_000 * n, posts_analysed: 3 }),
    ),
    accountRow('twin1', { handle: 'twin', followers: 10 }),
    accountRow('twin2', { handle: 'Twin', followers: 20 }),
  ],
  instagram_account: [accountRow('i1', { handle: 'handle1', followers: 5 }), accountRow('i2', { handle: 'nasa' })],
})
const app = await testApp(pool)
const API = '/collection-service/api/collections'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
async function ask(tenant: string, method: Method, url: string, payload?: object) {
  const answer = await app.inject({
    method,
    url,
    headers: { 'x-bb-partner-id': tenant },
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, answer, body: answer.body === '' ? null : answer.json() }
}
async function made(tenant = 'mine', given: readonly object[] = creators): Promise<string> {
  const { body } = await ask(tenant, 'POST', API, { name: 'List' })
  if (given.length > 0) await ask(tenant, 'POST', `${API}/${body.id}/creators`, { creators: given })
  return `${API}/${body.id}`
}
const idsOf = async (url: string): Promise<string[]> =>
  (await ask('mine', 'GET', `${url}/creators?size=100`)).body.creators.map(
    (each: { profileId: string }) => each.profileId,
  )

test('a collection is made, written about, listed with what it holds, and deleted with it', async () => {
  const created = await ask('life', 'POST', API, { name: 'Summer', tags: ['a'] })
  assert.equal(created.status, 201)
  const url = `${API}/${created.body.id}`
  assert.equal((await ask('life', 'PATCH', url, { notes: 'two\nlines' })).body.name, 'Summer')
  const added = await ask('life', 'POST', `${url}/creators`, {
    creators: [creators[3], creators[1], creators[3], { platform: 'INSTAGRAM', profileId: 'y1' }],
    surfacedBy: 'SEARCH',
  })
  assert.deepEqual(added.body, {
    added: 2,
    alreadyThere: 0,
    notFound: [{ platform: 'INSTAGRAM', profileId: 'y1' }],
    count: 2,
  })
  const again = await ask('life', 'POST', `${url}/creators`, { creators: [creators[3], creators[5]] })
  assert.deepEqual([again.body.added, again.body.alreadyThere], [1, 1])
  const written = await ask('life', 'PATCH', `${url}/creators/YOUTUBE/y1`, { notes: 'good', tags: ['x'] })
  assert.deepEqual([written.body.position, written.body.surfacedBy], [2, 'SEARCH'])

  const { body } = await ask('life', 'GET', `${url}/creators?page=1&size=2`)
  assert.deepEqual([body.count, body.dataset_version !== '', body.creators.length], [3, true, 2])
  const [first, second] = body.creators
  assert.deepEqual([first.profileId, first.profile.followers, first.surfacedBy], ['y3', 3_000, 'SEARCH'])
  assert.deepEqual([second.profileId, second.notes, second.tags, second.position], ['y1', 'good', ['x'], 2])
  assert.equal((await ask('life', 'GET', `${url}/creators?page=2&size=2`)).body.creators[0].surfacedBy, 'MANUAL')
  const removed = await ask('life', 'POST', `${url}/creators/remove`, { creators: [creators[3], creators[9]] })
  assert.deepEqual(removed.body, { removed: 1, count: 2 })

  const [listed] = (await ask('life', 'GET', API)).body.collections
  assert.deepEqual([listed.notes, listed.tags, listed.creators, listed.links], ['two\nlines', ['a'], 2, 0])
  assert.equal((await ask('life', 'DELETE', url)).status, 204)
  assert.deepEqual((await ask('life', 'GET', API)).body.collections, [])
  const left = await pool.query("SELECT count(*) FROM collection_item WHERE tenant_id = 'life'")
  assert.equal(left.rows[0].count, 0)
})

test("another tenant's collection answers as one that never was, to every request, and stays as it is", async () => {
  const url = await made('owner')
  const share = (await ask('owner', 'POST', `${url}/shares`, { days: 3 })).body
  const never = `${API}/11111111-89ab-4cde-8f01-23456789abcd`
  const requests: [Method, string, object?][] = [
    ['GET', ''],
    ['PATCH', '', { name: 'Taken' }],
    ['GET', '/creators'],
    ['POST', '/creators', { creators: [creators[0]] }],
    ['POST', '/creators/remove', { creators: [creators[0]] }],
    ['POST', '/creators/move', { creators: [creators[0]], before: null }],
    ['PATCH', '/creators/YOUTUBE/y0', { notes: 'x' }],
    ['POST', '/import', { handles: ['handle2'] }],
    ['POST', '/import', { handles: ['handle2'], dryRun: true }],
    ['GET', '/download'],
    ['GET', '/shares'],
    ['POST', '/shares', { days: 1 }],
    ['DELETE', `/shares/${share.id}`],
    ['DELETE', ''],
  ]
  const before = (await ask('owner', 'GET', url)).body
  for (const [method, path, payload] of requests) {
    const [theirs, none] = await Promise.all([url, never].map((of) => ask('other', method, of + path, payload)))
    assert.equal(theirs!.status, 404, `${method} ${path} ${theirs!.answer.body}`)
    const told = ({ body }: typeof theirs & object, of: string) =>
      JSON.stringify({ ...body, requestId: '' }).replaceAll(of.split('/').at(-1)!, 'ID')
    assert.equal(told(theirs!, url), told(none!, never))
  }
  assert.deepEqual((await ask('other', 'GET', API)).body.collections, [])
  assert.deepEqual((await ask('owner', 'GET', url)).body, before)
})

test('any sequence of moves, removals and additions gives the order that a plain list would have', async () => {
  const at = fc.nat(creators.length - 1)
  const step = fc.oneof(
    fc.record({ move: fc.uniqueArray(at, { minLength: 1, maxLength: 4 }), before: fc.option(at) }),
    fc.record({ remove: at }),
    fc.record({ add: fc.uniqueArray(at, { minLength: 1, maxLength: 4 }) }),
  )
  const run = async (steps: { move?: number[]; before?: number | null; remove?: number; add?: number[] }[]) => {
    const url = await made('mine', creators.slice(0, 8))
    let model = creators.slice(0, 8).map(({ profileId }) => profileId)
    for (const { move, before = null, remove, add } of steps) {
      if (remove !== undefined) {
        await ask('mine', 'POST', `${url}/creators/remove`, { creators: [creators[remove]] })
        model = model.filter((id) => id !== `y${remove}`)
      } else if (add) {
        await ask('mine', 'POST', `${url}/creators`, { creators: add.map((n) => creators[n]) })
        model.push(...add.map((n) => `y${n}`).filter((id) => !model.includes(id)))
      } else if (move) {
        const { status } = await ask('mine', 'POST', `${url}/creators/move`, {
          creators: move.map((n) => creators[n]),
          before: before === null ? null : creators[before],
        })
        const moved = move.map((n) => `y${n}`)
        const named = before === null ? moved : [...moved, `y${before}`]
        const there = named.every((id) => model.includes(id))
        const twice = before !== null && move.includes(before)
        assert.equal(status, twice ? 400 : there ? 204 : 404)
        if (twice || !there) continue
        const rest = model.filter((id) => !moved.includes(id))
        model = rest.toSpliced(before === null ? rest.length : rest.indexOf(`y${before}`), 0, ...moved)
      }
    }
    const { body } = await ask('mine', 'GET', `${url}/creators?size=100`)
    assert.deepEqual(
      body.creators.map((each: { profileId: string; position: number }) => [each.profileId, each.position]),
      model.map((id, place) => [id, place + 1]),
    )
  }
  const options = { numRuns: process.env.LONG ? 300 : 12, endOnFailure: true }
  await fc.assert(fc.asyncProperty(fc.array(step as never, { maxLength: 12 }), run as never), options)
})

test('an import adds what is found in the order of the lines, and tells of every other line its number and why', async () => {
  const url = await made('mine', [creators[2]!])
  const csv = [
    'handle,platform,notes,tags',
    '@HANDLE4,youtube,ask first,"a, b"',
    'handle1,,,',
    'twin,youtube,,',
    'nobody,,,',
    'handle2,YOUTUBE,ignored,',
    'https://www.youtube.com/@handle4,,,',
    'two words,,,',
    '"https://www.instagram.com/nasa/",,,',
  ].join('\n')
  const dry = await ask('mine', 'POST', `${url}/import`, { csv, dryRun: true })
  assert.deepEqual([dry.body.added, dry.body.alreadyThere, dry.body.count], [2, 1, 1])
  const { body } = await ask('mine', 'POST', `${url}/import`, { csv })
  assert.deepEqual([body.lines, body.added, body.alreadyThere, body.count], [8, 2, 1, 3])
  assert.deepEqual(body.repeated, [{ line: 7, text: 'https://www.youtube.com/@handle4' }])
  assert.deepEqual(body.notFound, [{ line: 5, text: 'nobody' }])
  assert.deepEqual(body.unreadable, [{ line: 8, text: 'two words' }])
  assert.deepEqual(
    body.ambiguous.map(({ line, owners }: { line: number; owners: { platform: string; profileId: string }[] }) => [
      line,
      owners.map(({ platform, profileId }) => `${platform}:${profileId}`),
    ]),
    [
      [3, ['YOUTUBE:y1', 'INSTAGRAM:i1']],
      [4, ['YOUTUBE:twin2', 'YOUTUBE:twin1']],
    ],
  )
  assert.deepEqual(await idsOf(url), ['y2', 'y4', 'i2'])
  const { creators: rows } = (await ask('mine', 'GET', `${url}/creators`)).body
  assert.deepEqual([rows[1].notes, rows[1].tags, rows[0].notes], ['ask first', ['a', 'b'], ''])
  const broken = await ask('mine', 'POST', `${url}/import`, { csv: 'handle\n"a"b\n' })
  assert.deepEqual([broken.status, broken.body.errors[0].place], [400, 'line 2'])
  assert.equal((await ask('mine', 'POST', `${url}/import`, { csv, handles: ['a'] })).status, 400)
})

test('files hold the creators in the order of the collection, are read back by other libraries, and come in again as they are', async () => {
  const url = await made('mine', [creators[5]!, creators[1]!])
  await ask('mine', 'PATCH', `${url}/creators/YOUTUBE/y1`, { notes: '=sum', tags: ['a', 'b'] })
  const file = await app.inject({
    url: `${url}/download?columns=followers,engagementRate`,
    headers: { 'x-bb-partner-id': 'mine' },
  })
  assert.match(String(file.headers['content-disposition']), /filename="collection-.*\.csv"/)
  const rows = parse(file.body, { bom: true }) as string[][]
  assert.deepEqual(
    rows.map((row) => row.slice(0, 8)),
    [
      ['platform', 'profileId', 'name', 'handle', 'followers', 'engagementRate', 'notes', 'tags'],
      ['YOUTUBE', 'y5', "'=Name 5", 'Handle5', '5000', '0', '', ''],
      ['YOUTUBE', 'y1', "'=Name 1", 'Handle1', '1000', '0', "'=sum", 'a; b'],
    ],
  )
  const copy = await made('mine', [])
  assert.equal((await ask('mine', 'POST', `${copy}/import`, { csv: file.body })).body.added, 2)
  assert.deepEqual(await idsOf(copy), ['y5', 'y1'])
  assert.equal((await ask('mine', 'GET', `${copy}/creators`)).body.creators[1].notes, '=sum')

  const selection = await app.inject({
    method: 'POST',
    url: '/collection-service/api/selection/download',
    payload: {
      creators: [creators[2], { platform: 'YOUTUBE', profileId: 'gone' }],
      format: 'xlsx',
      columns: ['followers'],
    },
  })
  assert.deepEqual(await readSheet(selection.rawPayload), [
    ['platform', 'profileId', 'name', 'handle', 'followers'],
    ['YOUTUBE', 'y2', '=Name 2', 'Handle2', 2_000],
    ['YOUTUBE', 'gone', null, null, null],
  ])
  const unknown = await ask('mine', 'GET', `${url}/download?columns=folowers`)
  assert.deepEqual([unknown.status, unknown.body.errors[0].place], [400, '?columns'])
  assert.match(unknown.body.detail, /did you mean followers/)
})

test('a link shows a name and figures and nothing of the tenant until it ends; ended, revoked and unknown ones answer alike', async () => {
  const url = await made('mine', [creators[4]!])
  await ask('mine', 'PATCH', url, { notes: 'secret note', tags: ['secret tag'] })
  await ask('mine', 'PATCH', `${url}/creators/YOUTUBE/y4`, { notes: 'secret note' })
  const { body: share, status } = await ask('mine', 'POST', `${url}/shares`, { days: 3 })
  assert.deepEqual([status, share.state], [201, 'ACTIVE'])
  const open = () => app.inject(`/collection-service/api/shared/${share.token}`)
  const shown = await open()
  assert.deepEqual(
    [shown.statusCode, shown.json().name, shown.json().creators[0].profile.followers],
    [200, 'List', 4_000],
  )
  assert.doesNotMatch(shown.body, /secret|mine|surfacedBy|addedAt|tenant/)
  assert.equal(shown.headers['cache-control'], 'no-store')

  const kept = await pool.query('SELECT * FROM collection_share WHERE id = $1', [share.id])
  assert.ok(!JSON.stringify(kept.rows).includes(share.token))
  assert.deepEqual(kept.rows[0].token_hash, createHash('sha256').update(share.token).digest())
  assert.doesNotMatch(JSON.stringify((await ask('mine', 'GET', `${url}/shares`)).body), /token/)

  const told = ({ statusCode, body }: Awaited<ReturnType<typeof open>>) =>
    JSON.stringify([statusCode, { ...JSON.parse(body), requestId: '', instance: '' }])
  const unknown = told(await app.inject('/collection-service/api/shared/nothing'))
  assert.match(unknown, /^\[404/)
  await pool.query("UPDATE collection_share SET expires_at = now() - interval '1 second' WHERE id = $1", [share.id])
  assert.equal(told(await open()), unknown)
  await pool.query("UPDATE collection_share SET expires_at = now() + interval '1 hour' WHERE id = $1", [share.id])
  assert.equal((await open()).statusCode, 200)
  assert.equal((await ask('mine', 'DELETE', `${url}/shares/${share.id}`)).status, 204)
  assert.equal(told(await open()), unknown)
  assert.equal((await ask('mine', 'GET', `${url}/shares`)).body.shares[0].state, 'REVOKED')
})
