import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readKeywordFormSearch } from './keyword-params.ts'
import { toAndParams, toFormSearch, toKeywordRequest } from './keyword-request.ts'

test('a form without a keyword asks for nothing', () => {
  assert.equal(toKeywordRequest({ from: '2026-01-01' }), undefined)
})

test('what a form asks for leads back to the same form, so that a report can be run again', () => {
  const search = readKeywordFormSearch({
    keywords: ['protein powder', 'हिंदी'],
    platform: 'YOUTUBE',
    and: ['gym', 'fitness'],
    and2: 'morning',
    not: 'ad',
    from: '2026-01-01',
    languages: 'hi',
    followersMin: '1000',
    engagementMax: '9.5',
    typos: 'true',
  })
  const request = toKeywordRequest(search)!
  assert.deepEqual(request, {
    platform: 'YOUTUBE',
    keywords: ['protein powder', 'हिंदी'],
    and: [['gym', 'fitness'], ['morning']],
    not: ['ad'],
    from: '2026-01-01',
    languages: ['hi'],
    followers: { min: 1000 },
    engagementRate: { max: 9.5 },
    options: { typos: true },
  })
  assert.deepEqual(toKeywordRequest(toFormSearch(request)), request)
})

test('a group that is emptied leaves no gap among the others', () => {
  const search = { keywords: ['x'], and: ['a'], and2: ['b'], and3: ['c'] }
  const left = { ...search, ...toAndParams([['a'], [], ['c', 'd']]) }
  assert.deepEqual([left.and, left.and2, left.and3], [['a'], ['c', 'd'], undefined])
})
