import assert from 'node:assert/strict'
import test from 'node:test'
import { parseSearchString } from '../../../ui/search-params.ts'
import { type DiscoverSearch, readDiscoverSearch } from '../discover-params.ts'
import { sourcedFilters } from './discover-filters.ts'
import { wideningsOf } from './widenings.ts'

const AS_OF = '2026-11-24T00:00:00.000Z'
const search: DiscoverSearch = readDiscoverSearch(
  parseSearchString(
    '?q=riya&category=Food&followersMin=1000&lastPostAtWithin=7&allTopHashtags=a&allTopHashtags=b&audienceCountry=IN:30:&audienceCountry=US:10:',
  ),
)
const place = (field: string, key?: string) =>
  `/filters/${sourcedFilters(search, AS_OF).findIndex(({ filter }) => filter.field === field && filter.key === key)}`
const loosen = (field: string, value: unknown, key?: string) => ({
  action: 'loosen' as const,
  place: place(field, key),
  instead: { field, value, filterType: 'GTE', ...(key && { key }) } as never,
  adds: 5,
  text: '',
})
const drop = (at: string) => ({ action: 'drop' as const, place: at, instead: null, adds: 312, text: '' })
const read = (advice: Parameters<typeof wideningsOf>[2][number]) => {
  const [widening] = wideningsOf(search, AS_OF, [advice])
  return [widening?.label.replaceAll('\u00a0', ' '), widening?.changes]
}

test('advice to drop a filter takes its param away, and of shares only that one', () => {
  assert.deepEqual(read(drop('/query')), ['Drop Name or handle like “riya”', { q: undefined }])
  assert.deepEqual(read(drop(place('category'))), ['Drop Category: Food', { category: undefined }])
  assert.deepEqual(read(drop(place('audienceCountry', 'IN'))), [
    'Drop Audience country India ≥ 30.00%',
    { audienceCountry: ['US:10:'] },
  ])
})

test('advice to loosen a filter writes the wider one into the address', () => {
  assert.deepEqual(read(loosen('followers', 500)), ['Loosen to Followers ≥ 500', { followersMin: 500 }])
  assert.deepEqual(read(loosen('lastPostAt', '2026-11-10')), [
    'Loosen to Last post in the last 14 days',
    { lastPostAtWithin: 14 },
  ])
  assert.deepEqual(read(loosen('audienceCountry', 20, 'US')), [
    'Loosen to Audience country India ≥ 30.00%, Audience country United States ≥ 20.00%',
    { audienceCountry: ['IN:30:', 'US:20:'] },
  ])
  assert.deepEqual(read(loosen('topHashtags', ['a', 'b']))[1], { allTopHashtags: undefined, topHashtags: ['a', 'b'] })
})

test('advice on what the address does not hold is left out', () => {
  assert.deepEqual(wideningsOf({}, AS_OF, [drop('/filters/3')]), [])
})
