import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { AppError } from '../../core/errors.ts'
import { decodeCursor, encodeCursor, type SearchIdentity } from './cursor.ts'
import { fieldNamed } from './fields.ts'
import type { Cursor } from './search-engine.ts'

const search = (sortBy = 'followers', overrides: Partial<SearchIdentity> = {}): SearchIdentity => ({
  platforms: ['INSTAGRAM', 'YOUTUBE'],
  conditions: [{ field: fieldNamed('country'), operator: 'EQ', values: ['IN'] }],
  sort: { field: fieldNamed(sortBy), direction: 'DESC' },
  ...overrides,
})
const isRefusal = (error: unknown): boolean => error instanceof AppError && error.code === 'INVALID_CURSOR'

test('a cursor comes back as it was, whatever the position', () => {
  const id = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed() && !text.includes('\0'))
  const position = fc.option(fc.tuple(fc.option(fc.maxSafeInteger().map(String)), id), { nil: undefined })
  fc.assert(
    fc.property(fc.nat(), fc.nat(), position, position, (version, seen, INSTAGRAM, YOUTUBE) => {
      const positions = { ...(INSTAGRAM && { INSTAGRAM }), ...(YOUTUBE && { YOUTUBE }) }
      const cursor: Cursor = { datasetVersion: String(version), seen, positions }
      assert.deepEqual(decodeCursor(encodeCursor(cursor, search()), search()), cursor)
    }),
  )
})

test('sort values of every type come back to the last digit', () => {
  for (const [sortBy, value] of [
    ['followers', '-9007199254740991'],
    ['avgLikes', '0.1'],
    ['avgLikes', '1e-07'],
    ['avgLikes', '1.7976931348623157e+30'],
    ['lastPostAt', '2026-11-01T23:59:59.999999Z'],
  ] as const) {
    const cursor: Cursor = { datasetVersion: '1', seen: 1, positions: { YOUTUBE: [value, 'UC1'] } }
    assert.deepEqual(decodeCursor(encodeCursor(cursor, search(sortBy)), search(sortBy)), cursor)
  }
})

test('a cursor of a search with another platform, filter, sort or direction is refused', () => {
  const text = encodeCursor({ datasetVersion: '1', seen: 1, positions: { YOUTUBE: ['5', 'UC1'] } }, search())
  for (const other of [
    search('views'),
    search('followers', { platforms: ['YOUTUBE'] }),
    search('followers', { conditions: [] }),
    search('followers', { conditions: [{ field: fieldNamed('country'), operator: 'NE', values: ['IN'] }] }),
    search('followers', { sort: { field: fieldNamed('followers'), direction: 'ASC' } }),
  ])
    assert.throws(() => decodeCursor(text, other), isRefusal)
})

test('text that is no cursor of ours is refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String().map((text) => `${text}.${text}`),
      ),
      (text) => {
        assert.throws(() => decodeCursor(text, search()), isRefusal)
      },
    ),
  )
})

test('a position that the database could not read is refused, though its digest is right', () => {
  const forged = (sortBy: string, position: unknown): string =>
    encodeCursor({ datasetVersion: '1', seen: 1, positions: { YOUTUBE: position as [string, string] } }, search(sortBy))
  for (const [sortBy, position] of [
    ['followers', ['abc', 'x']],
    ['followers', ['99999999999999999999', 'x']],
    ['followers', ['1', 'a\0b']],
    ['followers', ['1', '\ud800']],
    ['followers', ['1']],
    ['followers', [1, 'x']],
    ['avgLikes', ['1e999', 'x']],
    ['avgLikes', ['1; DROP TABLE x', 'x']],
    ['lastPostAt', ['2026-02-31T00:00:00.000000Z', 'x']],
    ['lastPostAt', ['now', 'x']],
  ] as const)
    assert.throws(() => decodeCursor(forged(sortBy, position), search(sortBy)), isRefusal, JSON.stringify(position))
})
