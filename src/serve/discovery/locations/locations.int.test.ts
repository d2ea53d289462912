import assert from 'node:assert/strict'
import { test } from 'node:test'
import { insertRows, publishRows, publishVersion } from '../../../../test/support/serving-fixture.ts'
import { testApp } from '../../../../test/support/test-app.ts'
import { testPostgres } from '../../../../test/support/test-databases.ts'

const { pool } = await testPostgres()
const place = (id: string, level: string, instagram: number, youtube: number) => {
  const [country, state, city] = id.split('/')
  return {
    location_id: id,
    level,
    country: country || null,
    state: state || null,
    city: city || null,
    instagram_creators: instagram,
    youtube_creators: youtube,
  }
}
await publishRows(pool, {
  locations: [
    place('IN', 'COUNTRY', 100, 20),
    place('IN/Maharashtra', 'STATE', 60, 5),
    place('IN/Maharashtra/Mumbai', 'CITY', 50, 2),
    place('IN//Munnar', 'CITY', 0, 9),
    place('//Mumblingen', 'CITY', 1, 0),
    place('Xanadu', 'COUNTRY', 1, 1),
  ],
})
const app = await testApp(pool)
const find = async (body: object) => {
  const answer = await app.inject({ method: 'POST', url: '/discovery-service/api/profile/locations', body })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}
const idsOf = async (body: object): Promise<string[]> =>
  (await find(body)).locations.map(({ locationId }: { locationId: string }) => locationId)

test('a place comes with its parts for filters, its names, and the creators of each platform', async () => {
  const { dataset_version, as_of, locations } = await find({ query: 'bombay' })
  assert.deepEqual([dataset_version, as_of], ['1', '2026-11-24T00:00:00.000Z'])
  const [{ localNames, ...mumbai }] = locations
  assert.deepEqual(mumbai, {
    locationId: 'IN/Maharashtra/Mumbai',
    level: 'CITY',
    name: 'Mumbai',
    matchedName: 'Bombay',
    country: 'IN',
    countryName: 'India',
    state: 'Maharashtra',
    city: 'Mumbai',
    creators: { INSTAGRAM: 50, YOUTUBE: 2, ALL: 52 },
  })
  assert.ok(localNames.includes('मुंबई') && !localNames.includes('Bombay'))
  assert.deepEqual((await find({ query: 'IN' })).locations[0].localNames, ['भारत'])
})

test('places are ordered and left out by platform, level and country', async () => {
  assert.deepEqual(await idsOf({ query: 'mu' }), ['IN/Maharashtra/Mumbai', 'IN//Munnar', '//Mumblingen'])
  assert.deepEqual(await idsOf({ query: 'mu', platform: 'YOUTUBE' }), ['IN//Munnar', 'IN/Maharashtra/Mumbai'])
  assert.deepEqual(await idsOf({ query: 'mu', country: 'IN', size: 1 }), ['IN/Maharashtra/Mumbai'])
  assert.deepEqual(await idsOf({ levels: ['STATE', 'COUNTRY'] }), ['IN', 'IN/Maharashtra', 'Xanadu'])
})

test('what is no code of a country stands for itself', async () => {
  const [xanadu] = (await find({ query: 'xana' })).locations
  assert.deepEqual([xanadu.name, xanadu.countryName, xanadu.localNames], ['Xanadu', 'Xanadu', []])
})

test('places follow a publish', async () => {
  await insertRows(pool, 'locations', [place('FR', 'COUNTRY', 3, 0)])
  assert.deepEqual(await idsOf({ query: 'france' }), [])
  await publishVersion(pool)
  const { dataset_version, locations } = await find({ query: 'france' })
  assert.deepEqual([dataset_version, locations[0].locationId], ['2', 'FR'])
})
