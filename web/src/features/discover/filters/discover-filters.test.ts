import assert from 'node:assert/strict'
import test from 'node:test'
import { parseSearchString } from '../../../ui/search-params.ts'
import { type DiscoverSearch, readDiscoverSearch } from '../discover-params.ts'
import { activeFilters, withoutFilters } from './active-filters.ts'
import { toCreatorSearch } from './discover-filters.ts'

const FULL =
  '?platform=YOUTUBE&name=riya&category=Beauty&category=Food&notLanguage=hi&followersMin=1000&followersMax=50000' +
  '&engagementRateMin=1.5&followersGrowth30dPctMin=-5&lastPostAtWithin=30&isVerified=true&enabledForSaas=false' +
  '&audienceCountry=IN:30:60&allTopHashtags=glow&allTopHashtags=ad&notTopHashtags=win&sort=engagementRate&dir=asc&columns=views&selected=YOUTUBE:UC1'

test('an address becomes the search of the API', () => {
  const search = readDiscoverSearch(parseSearchString(FULL))
  assert.deepEqual(toCreatorSearch(search, '2026-11-24T00:00:00.000Z'), {
    platform: 'YOUTUBE',
    filters: [
      { filterType: 'LIKE', field: 'name', value: 'riya' },
      { filterType: 'EQ', field: 'isVerified', value: true },
      { filterType: 'EQ', field: 'enabledForSaas', value: false },
      { filterType: 'IN', field: 'category', value: ['Beauty', 'Food'] },
      { filterType: 'NOT_IN', field: 'language', value: ['hi'] },
      { filterType: 'NOT_IN', field: 'topHashtags', value: ['win'] },
      { filterType: 'ARRAY_ALL', field: 'topHashtags', value: ['glow', 'ad'] },
      { filterType: 'GTE', field: 'followers', value: 1000 },
      { filterType: 'LTE', field: 'followers', value: 50_000 },
      { filterType: 'GTE', field: 'engagementRate', value: 1.5 },
      { filterType: 'GTE', field: 'followersGrowth30dPct', value: -5 },
      { filterType: 'GTE', field: 'lastPostAt', value: '2026-10-25T00:00:00.000Z' },
      { filterType: 'GTE', field: 'audienceCountry', key: 'IN', value: 30 },
      { filterType: 'LTE', field: 'audienceCountry', key: 'IN', value: 60 },
    ],
    query: undefined,
    evidence: false,
    sortBy: 'engagementRate',
    sortDir: 'ASC',
  })
})

test('an empty address asks for all creators of both platforms, most followers first', () => {
  assert.deepEqual(toCreatorSearch({}, null), {
    platform: 'ALL',
    query: undefined,
    filters: [],
    evidence: false,
    sortBy: undefined,
    sortDir: 'DESC',
  })
})

test('without a time of the data set the days count back from the start of today, the same all day', () => {
  const [filter] = toCreatorSearch({ lastPostAtWithin: 1 }, null).filters
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
      'Hashtags not: #win',
      'Hashtags with: #glow',
      'Hashtags with: #ad',
      'Followers 1,000 – 50.0 K',
      'Engagement ≥ 1.50%',
      'Growth 30 d ≥ −5.00%',
      'Last post in the last 30 days',
      'Audience country India 30.00% – 60.00%',
      'Verified',
      'Not: Enabled for SaaS',
    ],
  )
  for (let [chip] = activeFilters(search); chip; [chip] = activeFilters(search)) search = { ...search, ...chip.without }
  assert.deepEqual(toCreatorSearch(search, null).filters, [])
  assert.equal(search.platform, 'YOUTUBE')
})

test('clearing keeps platform, sorting, columns and choice', () => {
  const cleared = withoutFilters(readDiscoverSearch(parseSearchString(FULL)))
  assert.deepEqual(cleared, {
    platform: 'YOUTUBE',
    sort: 'engagementRate',
    dir: 'asc',
    columns: ['views'],
    selected: ['YOUTUBE:UC1'],
  })
})

test('a value out of its bounds, a broken whole number and an unknown column are told, not used', () => {
  const search = readDiscoverSearch(
    parseSearchString('?followersMin=-1&followersMax=1.5&lastPostAtWithin=0&columns=views&columns=password'),
  )
  assert.deepEqual(search, {
    columns: ['views'],
    ignored: ['followersMin=-1', 'followersMax=1.5', 'lastPostAtWithin=0', 'columns=password'],
  })
})
