import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishRows, publishVersion } from '../../../test/support/serving-fixture.ts'
import { testApp } from '../../../test/support/test-app.ts'
import { testPostgres } from '../../../test/support/test-databases.ts'

const { pool } = await testPostgres()
interface Cell {
  platform: string
  category: string
  month: string
  country: string
  language: string
  profile_type: string
  creators: number
  views: number | null
  [name: string]: unknown
}

/** Cells with figures told by their place alone, so that each is another one. */
const cells = ['INSTAGRAM', 'YOUTUBE'].flatMap((platform, p) =>
  ['Beauty', 'Food', 'Tech'].flatMap((category, c) =>
    ['2026-10-01', '2026-11-01', 'ALL'].flatMap((month, m) =>
      ['IN', 'US', 'ALL'].flatMap((country, k) =>
        ['en', 'hi', 'ALL'].flatMap((language, l) =>
          ['NANO', 'MACRO', 'ALL'].map((profile_type, t): Cell => {
            const creators = 1 + p * 1000 + c * 300 + m * 90 + k * 30 + l * 9 + t
            return {
              ...{ platform, category, month, country, language, profile_type, creators },
              uploads: creators * 2,
              audience_creators: c,
              views: c === 1 ? null : creators * 10,
              engagement_rate: creators / 100,
              age_gender_shares: c === 0 ? { male: { '18-24': 0.25 }, female: { '18-24': 0.75 } } : {},
              gender_shares: c === 0 ? { male_per: 25, female_per: 75 } : {},
            }
          }),
        ),
      ),
    ),
  ),
)
await publishRows(pool, { genre_overview: cells })
const app = await testApp(pool)

async function ask(path: string, body: object = {}) {
  const answer = await app.inject({ method: 'POST', url: `/genre-insights-service/api/genre/${path}`, body })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}
const eq = (field: string, value: string) => ({ filterType: 'EQ', field, value })
const namesOf = (rows: Cell[]) => rows.map(({ category, language }) => `${category} ${language}`)

test('what no filter names is ALL, but categories, and languages where they are listed', async () => {
  const { YOUTUBE: overview, counts, INSTAGRAM } = await ask('YOUTUBE/overview')
  assert.deepEqual(namesOf(overview), ['Tech ALL', 'Food ALL', 'Beauty ALL'])
  assert.equal(INSTAGRAM, undefined)
  assert.deepEqual(counts, { YOUTUBE: 3 })
  for (const row of overview) assert.deepEqual([row.month, row.country, row.profileType], ['ALL', 'ALL', 'ALL'])
  const { YOUTUBE: languages } = await ask('YOUTUBE/language?sortDir=ASC', { filters: [eq('category', 'Food')] })
  assert.deepEqual(namesOf(languages), ['Food en', 'Food hi'])
})

test('ALL as platform answers both lists, a page of the size each, sorted by any metric with the unknown last', async () => {
  const filters = [{ filterType: 'NE', field: 'month', value: 'ALL' }, eq('country', 'IN')]
  for (const sortBy of ['views', 'engagementRate', 'uploads'])
    for (const sortDir of ['ASC', 'DESC']) {
      const pages = [1, 2, 3].map((page) =>
        ask(`ALL/overview?size=2&sortBy=${sortBy}&sortDir=${sortDir}&page=${page}`, { filters }),
      )
      const answers = await Promise.all(pages)
      for (const platform of ['INSTAGRAM', 'YOUTUBE']) {
        assert.ok(answers.every((answer) => answer[platform].length === 2 && answer.counts[platform] === 6))
        const values = answers.flatMap((answer) => answer[platform].map((row: Cell) => row[sortBy] as number | null))
        const known = values.filter((value) => value !== null)
        assert.deepEqual(
          known,
          known.toSorted((a, b) => (sortDir === 'ASC' ? a - b : b - a)),
        )
        assert.deepEqual(values.slice(known.length), sortBy === 'views' ? [null, null] : [])
      }
    }
})

test('a month is compared with the one before, and what is of all months is not', async () => {
  const { INSTAGRAM } = await ask('INSTAGRAM/overview', {
    filters: [eq('month', '2026-11-01'), eq('category', 'Beauty')],
  })
  const [row] = INSTAGRAM
  const of = (month: string) =>
    cells.find(
      (cell) =>
        cell.platform === 'INSTAGRAM' &&
        cell.category === 'Beauty' &&
        cell.month === month &&
        cell.country === 'ALL' &&
        cell.language === 'ALL' &&
        cell.profile_type === 'ALL',
    )!
  const [before, now] = [of('2026-10-01'), of('2026-11-01')]
  assert.equal(row.previous.views, before.views)
  assert.deepEqual(row.change.creators, {
    absolute: now.creators - before.creators,
    percent: Math.round(((now.creators - before.creators) / before.creators) * 10_000) / 100,
  })
  assert.equal(row.change.likes.absolute, null)
  assert.deepEqual(row.audienceAgeGender.female, { '18-24': 0.75 })
  const { INSTAGRAM: first } = await ask('INSTAGRAM/overview', { filters: [eq('month', '2026-10-01')] })
  const { INSTAGRAM: all } = await ask('INSTAGRAM/overview')
  for (const cell of [...first, ...all]) assert.deepEqual([cell.previous, cell.change], [null, null])
})

test('up to six cells stand side by side, each with the search that finds its creators', async () => {
  const two = [
    { category: 'Beauty', language: 'hi', country: 'IN' },
    { category: 'Tech', profileType: 'MACRO' },
  ]
  const { YOUTUBE } = await ask('YOUTUBE/overview', { cells: two, filters: [eq('month', '2026-11-01')] })
  assert.deepEqual(
    YOUTUBE.map(({ topCreators }: { topCreators: { filters: { field: string; value: string }[] } }) =>
      topCreators.filters.map(({ field, value }) => `${field}=${value}`).join(),
    ).sort(),
    ['category=Beauty,country=IN,language=hi', 'category=Tech,tier=MACRO'],
  )
  const refused = await app.inject({
    method: 'POST',
    url: '/genre-insights-service/api/genre/YOUTUBE/overview',
    body: { cells: Array.from({ length: 7 }, () => ({ category: 'Beauty' })) },
  })
  assert.deepEqual([refused.statusCode, refused.json().code], [400, 'INVALID_REQUEST'])
})

test('the options are the values that there are, months the newest first', async () => {
  const answer = (await app.inject('/genre-insights-service/api/genre/ALL/options')).json()
  assert.deepEqual(
    [answer.month, answer.category, answer.country, answer.language, answer.profileType],
    [
      ['2026-11-01', '2026-10-01'],
      ['Beauty', 'Food', 'Tech'],
      ['IN', 'US'],
      ['en', 'hi'],
      ['MACRO', 'NANO'],
    ],
  )
})

test('a question is answered alike when it is asked again, and anew from the next version on', async () => {
  const before = await ask('ALL/overview')
  assert.deepEqual(await ask('ALL/overview'), before)
  await pool.query("DELETE FROM genre_overview WHERE category = 'Food'")
  await publishVersion(pool)
  const after = await ask('ALL/overview')
  assert.deepEqual(
    [before.counts, after.counts],
    [
      { INSTAGRAM: 3, YOUTUBE: 3 },
      { INSTAGRAM: 2, YOUTUBE: 2 },
    ],
  )
  assert.notEqual(after.dataset_version, before.dataset_version)
  const options = await app.inject('/genre-insights-service/api/genre/ALL/options')
  assert.deepEqual(options.json().category, ['Beauty', 'Tech'])
})
