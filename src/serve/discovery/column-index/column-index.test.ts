import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Field, Operator } from '../fields.ts'
import type { Condition } from '../search-engine.ts'
import type { IndexRequest } from '../search-index.ts'
import { countCommon, countRows, forEachRow, hasRow } from './bitset.ts'
import { type ColumnIndex, idAt, rankOf } from './column-index.ts'
import { joinAnswers } from './join-answers.ts'
import { encodeNumbers, numberAt } from './number-column.ts'
import { buildPairSets } from './pair-sets.ts'
import { searchColumns } from './search-columns.ts'
import { selectRows } from './select-rows.ts'
import { buildSingleTerms, buildTerms, countTerms, sharedWords, termsAt } from './term-column.ts'
import { topRows } from './top-rows.ts'

interface Row {
  id: string
  numbers: (number | null)[]
  terms: string[]
}
const METRICS = ['followers', 'rate', 'other']
const NAMES = ['music', 'Music', 'tech', 'हिंदी', 'food', 'art']
const edges = [
  0,
  1,
  -1,
  0.01,
  -0.01,
  3.1,
  0.1 + 0.2,
  1e-7,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  2 ** 53 - 1,
  21474836.47,
  21474836.48,
]
const number = fc.oneof(
  fc.constantFrom(...edges),
  fc.integer({ min: -5, max: 5 }),
  fc.integer({ min: -300, max: 300 }).map((n) => n / 100),
)
const kinds = [fc.integer({ min: -5, max: 5 }), fc.integer({ min: -300, max: 300 }).map((n) => n / 100), number]
const rowsOf = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      numbers: fc.tuple(...kinds.map((kind) => fc.option(kind))) as fc.Arbitrary<(number | null)[]>,
      terms: fc.subarray(NAMES),
    }),
    { selector: ({ id }) => id, maxLength: 150, size: 'max' },
  )
  .map((rows) => rows.sort(byFollowers))

/** The order in which an index holds its rows. */
function byFollowers(a: Row, b: Row): number {
  const [left, right] = [a.numbers[0] ?? -Infinity, b.numbers[0] ?? -Infinity]
  return left === right ? byBytes(a.id, b.id) : right - left
}
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

function build(rows: readonly Row[]): ColumnIndex {
  const ids = rows.map(({ id }) => Buffer.from(id))
  const starts = sharedWords(rows.length + 1)
  for (const [row, id] of ids.entries()) starts[row + 1] = starts[row]! + id.length
  const bytes = new Uint8Array(new SharedArrayBuffer(starts[rows.length]!))
  bytes.set(Buffer.concat(ids))
  const sorted = sharedWords(rows.length)
  sorted.set([...rows.keys()].sort((a, b) => byBytes(rows[a]!.id, rows[b]!.id)))
  const ranks = sharedWords(rows.length)
  for (const [rank, row] of sorted.entries()) ranks[row] = rank
  const termStarts = sharedWords(rows.length + 1)
  for (const [row, { terms }] of rows.entries()) termStarts[row + 1] = termStarts[row]! + terms.length
  const terms = sharedWords(termStarts[rows.length]!)
  terms.set(rows.flatMap((row) => row.terms.map((term) => NAMES.indexOf(term))))
  const columns: Record<string, ColumnIndex['columns'][string]> = {
    terms: buildTerms(NAMES, termStarts, terms),
    single: buildSingleTerms(
      NAMES,
      rows.map(({ terms: [first] }) => (first === undefined ? NAMES.length : NAMES.indexOf(first))),
    ),
  }
  for (const at of kinds.keys())
    columns[METRICS[at]!] = encodeNumbers(Float64Array.from(rows, ({ numbers }) => numbers[at] ?? Number.NaN))
  return { rows: rows.length, columns, ids: { bytes, starts, sorted, ranks }, pairs: buildPairSets([], rows.length) }
}

const numeric: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.constantFrom(...kinds.keys()),
    fc.constantFrom<Operator>('EQ', 'NE', 'IN', 'NOT_IN', 'GTE', 'GT', 'LTE', 'LT'),
    fc.array(number, { minLength: 1, maxLength: 3 }),
  )
  .map(([at, operator, values]) => ({ field: { name: METRICS[at]!, column: METRICS[at]! } as Field, operator, values }))
const termed: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.constantFrom<Operator>('EQ', 'NE', 'IN', 'NOT_IN', 'ARRAY_ANY', 'ARRAY_ALL', 'LIKE'),
    fc.array(fc.constantFrom(...NAMES, 'TECH', 'none'), { minLength: 1, maxLength: 3 }),
  )
  .chain(([operator, values]) =>
    fc.constantFrom('terms', 'single').map((name) => ({ field: { name, column: name } as Field, operator, values })),
  )

const termsOf = ({ terms }: Row, name: string): string[] => (name === 'single' ? terms.slice(0, 1) : terms)

function passes(row: Row, { field, operator, values }: Condition): boolean {
  if (!METRICS.includes(field.name)) {
    const own = termsOf(row, field.name).map((term) => term.toLowerCase())
    const wanted = values.map((value) => String(value).toLowerCase())
    if (operator === 'LIKE') return own.some((term) => term.includes(wanted[0]!))
    if (operator === 'ARRAY_ALL') return wanted.every((term) => own.includes(term))
    const any = wanted.some((term) => own.includes(term))
    return operator === 'NE' || operator === 'NOT_IN' ? !any : any
  }
  const value = row.numbers[METRICS.indexOf(field.name)] ?? null
  if (operator === 'NE' || operator === 'NOT_IN') return !values.includes(value as number)
  if (value === null) return false
  const bound = values as number[]
  const compare = {
    EQ: () => bound.includes(value),
    IN: () => bound.includes(value),
    GTE: () => bound.some((each) => value >= each),
    GT: () => bound.some((each) => value > each),
    LTE: () => bound.some((each) => value <= each),
    LT: () => bound.some((each) => value < each),
  }
  return compare[operator as keyof typeof compare]()
}

const runs = { numRuns: process.env.LONG ? 5_000 : 300 }

test('every number comes back as the very double that was put in', () => {
  fc.assert(
    fc.property(fc.array(fc.option(number)), (values) => {
      const column = encodeNumbers(Float64Array.from(values, (value) => value ?? Number.NaN))
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
        const selection = selectRows(index, conditions, facets)
        const found: number[] = []
        forEachRow(selection.matched, (row) => found.push(row))
        const expected = [...rows.keys()].filter((row) =>
          conditions.every((condition) => passes(rows[row]!, condition)),
        )
        assert.deepEqual(found, expected)
        for (const facet of facets) {
          const others = conditions.filter(({ field }) => field.name !== facet)
          const left = rows.filter((row) => others.every((condition) => passes(row, condition)))
          const base = selection.without(facet)
          assert.equal(countRows(base), left.length)
          const column = index.columns[facet]!
          if (column.kind !== 'terms') continue
          const counts = countTerms(column, base, left.length, rows.length)
          assert.deepEqual(
            [...counts],
            NAMES.map((name) => left.filter((row) => termsOf(row, facet).includes(name)).length),
          )
        }
      },
    ),
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
        const { matched } = selectRows(index, [], [])
        const pages: number[] = []
        for (;;) {
          const last = pages.at(-1)
          const after =
            last === undefined
              ? undefined
              : { value: numberAt(column, last), idRank: rankOf(index.ids, idAt(index.ids, last)).rank }
          const page = topRows(index, matched, { column, direction }, size, after)
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
  const words = fc.array(fc.oneof(fc.constantFrom(0, -1), fc.integer()), { maxLength: 40, size: 'max' })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [Uint32Array.from(one), Uint32Array.from(one, (_, at) => other[at] ?? 0)]
      let expected = 0
      forEachRow(a, (row) => {
        expected += Number(hasRow(b, row))
      })
      assert.equal(countCommon(a, b), expected)
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
