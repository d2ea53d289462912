import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { movedBefore } from './moved-before.ts'

const row = (id: number, at: number) => ({ platform: 'YOUTUBE' as const, profileId: String(id), position: at + 1 })

test('any sequence of moves is a permutation with places from 1, and the moved row stands before the named one', () => {
  const moves = fc.array(fc.tuple(fc.nat(6), fc.option(fc.nat(6))), { maxLength: 30 })
  fc.assert(
    fc.property(moves, (sequence) => {
      let rows = [0, 1, 2, 3, 4, 5, 6].map(row)
      for (const [id, before] of sequence) {
        if (id === before) continue
        const others = rows.filter(({ profileId }) => profileId !== String(id)).map(({ profileId }) => profileId)
        rows = movedBefore(rows, row(id, 0), before === null ? null : row(before, 0))
        const ids = rows.map(({ profileId }) => profileId)
        assert.equal(ids[ids.indexOf(String(id)) + 1], before === null ? undefined : String(before))
        assert.deepEqual(
          ids.filter((each) => each !== String(id)),
          others,
        )
        assert.deepEqual(
          rows.map(({ position }) => position),
          [1, 2, 3, 4, 5, 6, 7],
        )
      }
    }),
  )
})
