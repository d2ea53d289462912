import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from '../errors.ts'
import { type RequestError, readReportRequest } from './check-report-request.ts'

function placesOf(request: unknown): string[] {
  try {
    readReportRequest(request)
    return []
  } catch (error) {
    assert.ok(error instanceof AppError && error.kind === 'user')
    return (error.details.errors as RequestError[]).map(({ place }) => place)
  }
}

const good = { platform: 'INSTAGRAM', keywords: ['protein'] }

test('a request that cannot be answered is refused with every place that is wrong', () => {
  assert.deepEqual(placesOf(good), [])
  assert.deepEqual(placesOf({ platform: 'INSTAGRAM' }), ['/keywords'])
  assert.deepEqual(placesOf({ ...good, keywords: [] }), ['/keywords'])
  assert.deepEqual(placesOf({ ...good, keywords: ['ok', ''] }), ['/keywords/1'])
  assert.deepEqual(placesOf({ ...good, keywords: ['ok', ' \u00a0'] }), ['/keywords/1'])
  assert.deepEqual(placesOf({ ...good, keywords: ['x'.repeat(10_000)] }), ['/keywords/0'])
  assert.deepEqual(placesOf({ ...good, keywords: Array(1_000).fill('x') }), ['/keywords'])
  assert.deepEqual(placesOf({ ...good, keywords: ['...', '.*', 'a\0b'], not: ['$$'] }), [
    '/keywords/0',
    '/keywords/1',
    '/keywords/2',
    '/not/0',
  ])
  assert.deepEqual(placesOf({ ...good, and: [['x'], ['!']] }), ['/and/1/0'])
  assert.deepEqual(placesOf({ ...good, from: '2026-02-01', to: '2026-01-31' }), ['/to'])
  assert.deepEqual(placesOf({ ...good, from: '2026-02-30' }), ['/from'])
  assert.deepEqual(placesOf({ ...good, followers: { min: 2, max: 1 } }), ['/followers/max'])
  assert.deepEqual(placesOf({ ...good, languages: ['en', 'qx'], countries: ['XX', 'IN'] }), [
    '/languages/1',
    '/countries/0',
  ])
  assert.deepEqual(placesOf({ ...good, platform: 'TIKTOK' }), ['/platform'])
  assert.deepEqual(placesOf({ ...good, regex: true }), ['/regex'])
  assert.deepEqual(placesOf('no object'), ['/'])
})

test('signs of patterns and emoji are things to look for', () => {
  assert.deepEqual(placesOf({ ...good, keywords: ['c++', 'a.*b', '[x]', '👩‍💻', '🇮🇳', 'हिंदी'] }), [])
})
