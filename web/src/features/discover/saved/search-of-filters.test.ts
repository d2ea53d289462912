import assert from 'node:assert/strict'
import test from 'node:test'
import { readDiscoverSearch } from '../discover-params.ts'
import { toCreatorSearch } from '../filters/discover-filters.ts'
import { searchOfFilters } from './search-of-filters.ts'

const AS_OF = '2026-11-24T00:00:00.000Z'

test('a search that was saved over the API opens as the page would have saved it', () => {
  const address = readDiscoverSearch({
    biography: 'vegan',
    category: ['Food', 'Travel'],
    notLanguage: 'hi',
    allTopHashtags: ['a', 'b'],
    followersMin: '1000',
    followersMax: '5000',
    lastPostAtWithin: '30',
    isVerified: 'false',
    audienceCountry: ['IN:30:60', 'US::10'],
    notCollection: '01234567-89ab-4cde-8f01-23456789abcd',
  })
  assert.equal(address.ignored, undefined)
  const { filters } = toCreatorSearch(address, AS_OF)
  assert.deepEqual(searchOfFilters(filters, AS_OF), { ...address })
})

test('what the page has no filter for is told', () => {
  const search = searchOfFilters([{ filterType: 'GT', field: 'followers', value: 5 }], AS_OF)
  assert.deepEqual(search, { ignored: ['followers GT'] })
})
