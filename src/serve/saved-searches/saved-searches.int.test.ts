import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountRow, publishRows } from '../../../test/support/serving-fixture.ts'
import { testApp } from '../../../test/support/test-app.ts'
import { testPostgres } from '../../../test/support/test-databases.ts'

const { pool } = await testPostgres()
await publishRows(pool, { youtube_account: [accountRow('UC1', { followers: 5 })] })
const app = await testApp(pool)
const API = '/collection-service/api/saved-searches'

async function ask(tenant: string, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) {
  const answer = await app.inject({
    method,
    url,
    headers: { 'x-bb-partner-id': tenant },
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() }
}
const search = {
  platform: 'YOUTUBE',
  query: 'beast',
  filters: [{ field: 'followers', filterType: 'GTE', value: 3 }],
  sortBy: 'followers',
  address: '?q=beast&followersMin=3',
}

test('a search is saved, listed, run again as it was saved, renamed, replaced and deleted by its tenant alone', async () => {
  const { status, body } = await ask('mine', 'POST', API, { name: 'Big ones', ...search })
  assert.equal(status, 201)
  const { id, createdAt, updatedAt, ...saved } = body
  assert.deepEqual(saved, { name: 'Big ones', ...search, sortDir: 'DESC', gone: [] })
  assert.ok(createdAt && updatedAt)
  const again = await app.inject({
    method: 'POST',
    url: `/discovery-service/api/profile/${body.platform}/search?sortBy=${body.sortBy}&sortDir=${body.sortDir}`,
    payload: { filters: body.filters },
  })
  assert.equal(again.json().count, 1)

  const url = `${API}/${id}`
  for (const [method, payload] of [
    ['GET', undefined],
    ['PATCH', { name: 'Taken' }],
    ['PUT', { name: 'Taken' }],
    ['DELETE', undefined],
  ] as const)
    assert.deepEqual(
      [(await ask('other', method, url, payload)).body.code],
      [(await ask('other', method, `${API}/11111111-89ab-4cde-8f01-23456789abcd`, payload)).body.code],
    )
  assert.deepEqual((await ask('other', 'GET', API)).body.savedSearches, [])

  assert.equal((await ask('mine', 'PATCH', url, { name: 'Bigger' })).body.query, 'beast')
  const replaced = await ask('mine', 'PUT', url, { name: 'All', filters: [] })
  assert.deepEqual([replaced.body.platform, replaced.body.query, replaced.body.address], ['ALL', null, null])
  assert.equal((await ask('mine', 'DELETE', url)).status, 204)
  assert.equal((await ask('mine', 'GET', url)).status, 404)
})

test('what no search takes is not saved, and the place is named', async () => {
  for (const [wrong, place] of [
    [{ filters: [{ field: 'followers', filterType: 'LIKE', value: 'x' }] }, '/filters/0/filterType'],
    [{ filters: [{ field: 'unknown', filterType: 'EQ', value: 'x' }] }, '/filters/0/field'],
    [{ sortBy: 'handle' }, '/sortBy'],
    [{ sortBy: 'relevance' }, '/sortBy'],
    [{ query: '???' }, '/query'],
    [{ address: 'javascript:alert(1)' }, '/address'],
  ] as const) {
    const { status, body } = await ask('mine', 'POST', API, { name: 'Wrong', ...wrong })
    assert.deepEqual([status, body.errors[0]?.place], [400, place], JSON.stringify(wrong))
  }
})

test('a saved search outlives a list that it names, and says that it is gone', async () => {
  const list = (await ask('mine', 'POST', '/collection-service/api/collections', { name: 'List' })).body.id
  const filters = [
    { field: 'followers', filterType: 'GTE', value: 3 },
    { field: 'collection', filterType: 'NOT_IN', value: [list] },
  ]
  const { body } = await ask('mine', 'POST', API, { name: 'Others', filters })
  assert.deepEqual(body.gone, [])
  assert.equal((await ask('other', 'POST', API, { name: 'Others', filters })).body.code, 'LIST_NOT_FOUND')
  await ask('mine', 'DELETE', `/collection-service/api/collections/${list}`)
  const [saved] = (await ask('mine', 'GET', API)).body.savedSearches
  assert.deepEqual(saved.gone, [{ place: '/filters/1/value', message: `there is no collection ${list} any more` }])
  assert.equal(saved.filters.length, 2)
})
