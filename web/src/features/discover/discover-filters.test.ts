import assert from 'node:assert/strict'
import test from 'node:test'
import { parseSearchString } from '../../ui/search-params.ts'
import { activeFilters, withoutFilters } from './active-filters.ts'
import { toCreatorSearch } from './discover-filters.ts'
import { type DiscoverSearch, readDiscoverSearch } from './discover-params.ts'

const FULL =
  '?platform=YOUTUBE&name=riya&category=Beauty&category=Food&notLanguage=hi&followersMin=1000&followersMax=50000' +
  '&engagementMin=1.5&growth30dMin=-5&postedWithin=30&verified=true&saas=true&sort=engagementRate&dir=asc'

test('an address becomes the search of the API', () => {
  const search = readDiscoverSearch(parseSearchString(FULL))
  assert.deepEqual(toCreatorSearch(search, '2026-11-24T00:00:00.000Z'), {
    platform: 'YOUTUBE',
    filters: [
      { filterType: 'LIKE', field: 'name', value: 'riya' },
      { filterType: 'EQ', field: 'isVerified', value: true },
      { filterType: 'EQ', field: 'enabledForSaas', value: true },
      { filterType: 'IN', field: 'category', value: ['Beauty', 'Food'] },
      { filterType: 'NOT_IN', field: 'language', value: ['hi'] },
      { filterType: 'GTE', field: 'followers', value: 1000 },
      { filterType: 'LTE', field: 'followers', value: 50_000 },
      { filterType: 'GTE', field: 'engagementRate', value: 1.5 },
      { filterType: 'GTE', field: 'followersGrowth30dPct', value: -5 },
      { filterType: 'GTE', field: 'lastPostAt', value: '2026-10-25T00:00:00.000Z' },
    ],
    sortBy: 'engagementRate',
    sortDir: 'ASC',
  })
})

test('an empty address asks for all creators of both platforms, most followers first', () => {
  assert.deepEqual(toCreatorSearch({}, null), { platform: 'ALL', filters: [], sortBy: 'followers', sortDir: 'DESC' })
})

test('without a time of the data set the days count back from the start of today, the same all day', () => {
  const [filter] = toCreatorSearch({ postedWithin: 1 }, null).filters
  assert.match(String(filter?.value), /T00:00:00\.000Z$/)
})

test('every filter has a chip, and taking away all chips one by one leaves no filter', () => {
  let search: DiscoverSearch = readDiscoverSearch(parseSearchString(FULL))
  assert.deepEqual(
    activeFilters(search).map(({ label }) => label.replaceAll('\u00a0', ' ')),
    [
      'Name contains “riya”',
      'Category: Beauty',
      'Category: Food',
      'Language not: Hindi',
      'Followers 1,000 – 50.0 K',
      'Engagement rate ≥ 1.50%',
      '30-day growth ≥ −5.00%',
      'Posted in the last 30 days',
      'Verified',
      'Enabled for SaaS',
    ],
  )
  for (let [chip] = activeFilters(search); chip; [chip] = activeFilters(search)) search = { ...search, ...chip.without }
  assert.deepEqual(toCreatorSearch(search, null).filters, [])
  assert.equal(search.platform, 'YOUTUBE')
})

test('clearing keeps platform and sorting', () => {
  const cleared = withoutFilters(readDiscoverSearch(parseSearchString(FULL)))
  assert.deepEqual(cleared, { platform: 'YOUTUBE', sort: 'engagementRate', dir: 'asc' })
})

test('a value out of its bounds is told, not used', () => {
  const search = readDiscoverSearch(parseSearchString('?followersMin=-1&postedWithin=0&growth30dMin=-101'))
  assert.deepEqual(search, { ignored: ['followersMin=-1', 'postedWithin=0', 'growth30dMin=-101'] })
})
