import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BoardRow } from '../../api/boards.ts'
import { bumpLines } from './bump-lines.ts'

const row = (name: string, history: BoardRow['history']): BoardRow =>
  ({ name, handle: `${name}_1`, profileId: name, history }) as BoardRow

test('the bump chart has a line a creator over all months, with gaps, and its first rows alone', () => {
  const rows = [
    row('Asha', [
      { month: '2026-09-01', rank: 3 },
      { month: '2026-11-01', rank: 1 },
    ]),
    row('Asha', [{ month: '2026-10-01', rank: 9 }]),
    ...Array.from({ length: 30 }, (_, index) => row(`n${index}`, [])),
  ]
  const { dates, lines, inverse } = bumpLines(rows)
  assert.deepEqual(dates, ['2026-09-01', '2026-10-01', '2026-11-01'])
  assert.deepEqual(
    lines.slice(0, 2).map(({ values }) => values),
    [
      [3, null, 1],
      [null, 9, null],
    ],
  )
  assert.equal(lines.length, 20)
  assert.equal(lines[0]!.name, 'Asha (Asha_1)')
  assert.equal(inverse, true)
})
