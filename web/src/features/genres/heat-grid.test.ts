import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GenreCell } from '../../api/boards.ts'
import { heatGrid } from './heat-grid.ts'

const cell = (category: string, language: string, creators: number, views: number | null): GenreCell =>
  ({ category, language, creators, views }) as GenreCell

test('the heat map has the most frequent first, ALL before the languages, and no heat where nothing is known', () => {
  const grid = heatGrid(
    [
      cell('Food', 'ALL', 30, 900),
      cell('Tech', 'ALL', 50, 500),
      cell('Food', 'hi', 20, 800),
      cell('Food', 'en', 10, 100),
      cell('Tech', 'en', 50, null),
    ],
    'views',
  )
  assert.deepEqual(grid.categories, ['Tech', 'Food'])
  assert.deepEqual(grid.languages, ['ALL', 'en', 'hi'])
  assert.equal(grid.heatAt('Tech', 'en'), null)
  assert.deepEqual([grid.heatAt('Food', 'hi'), grid.heatAt('Food', 'en'), grid.heatAt('Tech', 'hi')], [1, 0, null])
  assert.equal(grid.cellAt('Food', 'ALL')?.views, 900)
})
