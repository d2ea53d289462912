import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  build,
  byBytes,
  kinds,
  METRICS,
  memory,
  NAMES,
  number,
  numeric,
  passes,
  type Row,
  rowsOf,
  termed,
  termsOf,
  text,
} from '../../../../test/support/random-index.ts'
import type { Field } from '../fields.ts'
import { handleOrName } from '../fields.ts'
import type { Condition } from '../search-engine.ts'
import type { IndexRequest } from '../search-index.ts'
import { addRun, type Bitset, forEachRow, hasRow, wordsFor } from './bitset.ts'
import { type ColumnIndex, idAt, rankOf } from './column-index.ts'
import { encodeNumbers } from './encode-numbers.ts'
import { countedRows, type FacetCounts, facetCounts, placeForRows } from './facet-counts.ts'
import { joinAnswers } from './join-answers.ts'
import { takeWorkplace, type Workplace } from './kernels.ts'
import { numberAt } from './number-column.ts'
import { searchColumns } from './search-columns.ts'
import { selectRows } from './selection.ts'
import { buildSingleTerms, type buildTerms, termsAt } from './term-column.ts'
import { orderBy, topRows } from './top-rows.ts'

function termsCounted(workplace: Workplace, index: ColumnIndex, name: string): FacetCounts | undefined {
  const column = index.columns[name]!
  return column.kind === 'terms' ? facetCounts(workplace, column, index.rows, placeForRows(workplace)) : undefined
}

/** The rows of a block's set. */
function listRows(first: number, set: Bitset): number[] {
  const rows: number[] = []
  forEachRow(set, (row) => rows.push(first * 32 + row))
  return rows
}

const runs = { numRuns: process.env.LONG ? 5_000 : 300, endOnFailure: true }

test('every number comes back as the very double that was put in', () => {
  fc.assert(
    fc.property(fc.array(fc.option(number)), (values) => {
      const column = encodeNumbers(
        memory,
        Float64Array.from(values, (value) => value ?? Number.NaN),
      )
      assert.deepEqual(
        values.map((_, row) => numberAt(column, row)),
        values,
      )
    }),
    runs,
  )
})

test('a selection is what a filter over the rows finds, and a facet counts it without its own conditions', () => {
  fc.assert(
    fc.property(
      rowsOf,
      fc.array(fc.oneof(numeric, termed), { maxLength: 4 }),
      fc.subarray(['terms', 'single', 'followers']),
      (rows, conditions, facets) => {
        const index = build(rows)
        const workplace = takeWorkplace(index.memory)
        const found: number[] = []
        const place = placeForRows(workplace)
        const counts = new Map(
          facets.map((facet) => [facet, { size: 0, terms: termsCounted(workplace, index, facet) }]),
        )
        for (const { first, matched, without } of selectRows(workplace, index, { conditions, facets }, 4).blocks()) {
          found.push(...listRows(first, matched))
          for (const [facet, count] of counts) {
            const set = without(facet)
            const rows = countedRows(workplace, first, set, place)
            count.size += rows.size
            count.terms?.add(rows)
          }
        }
        const expected = [...rows.keys()].filter((row) =>
          conditions.every((condition) => passes(rows[row]!, condition)),
        )
        assert.deepEqual(found, expected)
        for (const [facet, { size, terms }] of counts) {
          const others = conditions.filter(({ field }) => field.name !== facet)
          const left = rows.filter((row) => others.every((condition) => passes(row, condition)))
          assert.equal(size, left.length)
          const expectedCounts = NAMES.map(
            (name) => [name, left.filter((row) => termsOf(row, facet).includes(name)).length] as const,
          )
          if (terms)
            assert.deepEqual(
              terms.found(),
              expectedCounts.filter(([, count]) => count > 0),
            )
        }
      },
    ),
    runs,
  )
})

test('a facet of any number of values is counted, and a search of many words finds room to work in', () => {
  const rows = 70_000
  const names = Array.from({ length: rows }, (_, n) => `tag${n}`)
  const workplace = takeWorkplace(memory.memory)
  const place = placeForRows(workplace)
  const counts = facetCounts(
    workplace,
    buildSingleTerms(memory, names, [...names.keys()]),
    rows,
    placeForRows(workplace),
  )
  for (let first = 0; first * 32 < rows; first += 1_024) {
    const set = workplace.words(Math.min(1_024, wordsFor(rows) - first)).fill(0)
    addRun(set, 0, Math.min(set.length * 32, rows - first * 32))
    counts.add(countedRows(workplace, first, set, place))
  }
  assert.deepEqual(
    counts.found(),
    names.map((name) => [name, 1]),
  )
  const query = Array.from({ length: 30 }, (_, n) => `wordy${'abcdefghijklmnopqrstuvwxyzabcd'[n]}`).join(' ')
  const condition: Condition = { field: handleOrName, operator: 'RESEMBLES', values: [query] }
  const sort = {
    field: { name: 'followers', column: 'followers', type: 'number' } as Field,
    direction: 'DESC',
  } as const
  const facets = ['terms', 'single'].map((name) => ({ name, column: name }) as Field)
  assert.equal(searchColumns(build([]), { conditions: [condition], sort, limit: 1, after: undefined, facets }).total, 0)
})

test('texts are found and measured alike in one block and in many', () => {
  const like = fc
    .tuple(fc.constantFrom('handle', 'name'), fc.constantFrom<'LIKE' | 'EQ' | 'NE'>('LIKE', 'EQ', 'NE'), text)
    .map(
      ([name, operator, value]): Condition => ({
        field: { name, column: name } as Field,
        operator,
        values: [operator === 'LIKE' ? value.slice(0, 3) : value],
      }),
    )
  const resembles = text.map((query): Condition => ({ field: handleOrName, operator: 'RESEMBLES', values: [query] }))
  fc.assert(
    fc.property(rowsOf, fc.oneof(like, resembles), (rows, condition) => {
      const index = build(rows)
      const [few, many] = [4, 1_024].map((blockWords) => {
        const selection = selectRows(
          takeWorkplace(index.memory),
          index,
          { conditions: [condition], facets: [] },
          blockWords,
        )
        const found: number[] = []
        for (const { first, matched } of selection.blocks()) found.push(...listRows(first, matched))
        return found.map((row) => [row, selection.relevanceAt?.(row)])
      })
      assert.deepEqual(few, many)
      if (condition.operator === 'RESEMBLES') return
      const [wanted] = condition.values as [string]
      const at = condition.field.name === 'handle' ? 0 : 1
      const expected = [...rows.keys()].filter((row) => {
        const own = rows[row]!.texts[at]!
        if (condition.operator === 'LIKE') return wanted.length > 0 && own.includes(wanted)
        return (own === wanted) === (condition.operator === 'EQ')
      })
      assert.deepEqual(
        few?.map(([row]) => row),
        expected,
      )
    }),
    runs,
  )
})

test('pages by any metric and direction, joined, are the sorted selection: none missed, none twice', () => {
  fc.assert(
    fc.property(
      rowsOf,
      fc.constantFrom(...kinds.keys()),
      fc.constantFrom('ASC', 'DESC'),
      fc.integer({ min: 1, max: 40 }),
      (rows, at, direction, size) => {
        const index = build(rows)
        const column = index.columns[METRICS[at]!]!
        assert.ok(column.kind === 'number')
        const workplace = takeWorkplace(index.memory)
        const order = orderBy(workplace, index, column, direction)
        const pages: number[] = []
        for (;;) {
          const last = pages.at(-1)
          const after =
            last === undefined
              ? undefined
              : { key: order.keyOf(numberAt(column, last)), rank: rankOf(index.ids, idAt(index.ids, last)).rank }
          const top = topRows(index, order, size, after)
          for (const { first, matched } of selectRows(workplace, index, { conditions: [], facets: [] }, 4).blocks())
            top.add(first, matched)
          const page = top.inOrder()
          pages.push(...page)
          if (page.length < size) break
        }
        const key = (row: number): number => {
          const value = rows[row]!.numbers[at] ?? null
          return value === null ? Infinity : direction === 'ASC' ? value : -value
        }
        const expected = [...rows.keys()].sort((a, b) =>
          key(a) === key(b) ? byBytes(rows[a]!.id, rows[b]!.id) : key(a) < key(b) ? -1 : 1,
        )
        assert.deepEqual(pages, expected)
      },
    ),
    runs,
  )
})

test('rows of two sets are counted as one by one', () => {
  const words = fc.array(fc.oneof(fc.constantFrom(0, -1), fc.integer()), { maxLength: 400, size: 'max' })
  const { kernels, words: take } = takeWorkplace(memory.memory)
  const [a, b] = [take(400), take(400)]
  fc.assert(
    fc.property(words, words, (one, other) => {
      a.fill(0).set(one)
      b.fill(0).set(other)
      let expected = 0
      forEachRow(a, (row) => {
        expected += Number(hasRow(b, row))
      })
      assert.equal(kernels.countCommon(a.byteOffset, b.byteOffset, a.byteLength), expected)
    }),
    runs,
  )
})

test('shards of an index, joined, answer as the index does: page after page, count and facets', () => {
  fc.assert(
    fc.property(
      rowsOf,
      fc.infiniteStream(fc.boolean()),
      fc.array(fc.oneof(numeric, termed), { maxLength: 2 }),
      fc.constantFrom(...METRICS),
      fc.constantFrom('ASC', 'DESC'),
      (rows, isFirst, conditions, metric, direction) => {
        const [one, other]: [Row[], Row[]] = [[], []]
        for (const row of rows) (isFirst.next().value ? one : other).push(row)
        const shards = [build(one), build(other)]
        const facets = ['terms', 'single'].map((name) => ({ name, column: name }) as Field)
        const field = { name: metric, column: metric, type: 'number' } as Field
        const request: IndexRequest = { conditions, sort: { field, direction }, limit: 20, after: undefined, facets }
        for (;;) {
          const [joined, whole] = [
            joinAnswers(
              shards.map((shard) => searchColumns(shard, request)),
              request,
            ),
            searchColumns(build(rows), request),
          ]
          for (const answer of [joined, whole]) for (const counts of Object.values(answer.facets)) counts.sort()
          assert.deepEqual(joined, whole)
          if (whole.positions.length < request.limit) break
          request.after = whole.positions.at(-1)
        }
      },
    ),
    runs,
  )
})

test('a row is found by its id, and an id that is not there by where it would stand', () => {
  fc.assert(
    fc.property(rowsOf, fc.string({ unit: 'grapheme' }), (rows, other) => {
      const index = build(rows)
      for (const [row, { id, terms }] of rows.entries()) {
        assert.equal(rankOf(index.ids, id).row, row)
        assert.equal(idAt(index.ids, row), id)
        assert.deepEqual(termsAt(index.columns.terms as ReturnType<typeof buildTerms>, row), terms)
      }
      const { rank, row } = rankOf(index.ids, other)
      assert.equal(rank, rows.filter(({ id }) => byBytes(id, other) < 0).length)
      assert.equal(
        row !== null,
        rows.some(({ id }) => id === other),
      )
    }),
    runs,
  )
})
