import fc from 'fast-check'
import { allRows } from '../../src/serve/discovery/column-index/bitset.ts'
import type { ColumnIndex } from '../../src/serve/discovery/column-index/column-index.ts'
import { encodeNumbers } from '../../src/serve/discovery/column-index/encode-numbers.ts'
import { newIndexMemory } from '../../src/serve/discovery/column-index/index-memory.ts'
import { buildPairSets } from '../../src/serve/discovery/column-index/pair-sets.ts'
import { buildSingleTerms, buildTerms } from '../../src/serve/discovery/column-index/term-column.ts'
import type { TextColumn } from '../../src/serve/discovery/column-index/text-column.ts'
import type { Field, Operator } from '../../src/serve/discovery/fields.ts'
import type { Condition } from '../../src/serve/discovery/search-engine.ts'

/** One for all: making one costs milliseconds. */
export const memory = newIndexMemory()

export interface Row {
  id: string
  numbers: (number | null)[]
  terms: string[]
  texts: [handle: string, name: string]
}
export const METRICS = ['followers', 'rate', 'other']
export const NAMES = ['music', 'Music', 'tech', 'हिंदी', 'food', 'art']
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
export const number = fc.oneof(
  fc.constantFrom(...edges),
  fc.integer({ min: -5, max: 5 }),
  fc.integer({ min: -300, max: 300 }).map((n) => n / 100),
)
export const kinds = [fc.integer({ min: -5, max: 5 }), fc.integer({ min: -300, max: 300 }).map((n) => n / 100), number]
/** Of few letters, so that they hold and resemble each other. */
export const text = fc.string({ unit: fc.constantFrom(...'abcd. '), maxLength: 20, size: 'max' })
export const rowsOf = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      numbers: fc.tuple(...kinds.map((kind) => fc.option(kind))) as fc.Arbitrary<(number | null)[]>,
      terms: fc.subarray(NAMES),
      texts: fc.tuple(text, text),
    }),
    { selector: ({ id }) => id, maxLength: 150, size: 'max' },
  )
  .map((rows) => rows.sort(byFollowers))

/** The order in which an index holds its rows. */
function byFollowers(a: Row, b: Row): number {
  const [left, right] = [a.numbers[0] ?? -Infinity, b.numbers[0] ?? -Infinity]
  return left === right ? byBytes(a.id, b.id) : right - left
}
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

export function build(rows: readonly Row[]): ColumnIndex {
  const ids = rows.map(({ id }) => Buffer.from(id))
  const starts = memory.words(rows.length + 1)
  for (const [row, id] of ids.entries()) starts[row + 1] = starts[row]! + id.length
  const bytes = memory.bytes(starts[rows.length]!)
  bytes.set(Buffer.concat(ids))
  const sorted = memory.words(rows.length)
  sorted.set([...rows.keys()].sort((a, b) => byBytes(rows[a]!.id, rows[b]!.id)))
  const ranks = memory.words(rows.length)
  for (const [rank, row] of sorted.entries()) ranks[row] = rank
  const termStarts = memory.words(rows.length + 1)
  for (const [row, { terms }] of rows.entries()) termStarts[row + 1] = termStarts[row]! + terms.length
  const terms = memory.words(termStarts[rows.length]!)
  terms.set(rows.flatMap((row) => row.terms.map((term) => NAMES.indexOf(term))))
  const columns: Record<string, ColumnIndex['columns'][string]> = {
    terms: buildTerms(memory, NAMES, termStarts, terms),
    single: buildSingleTerms(
      memory,
      NAMES,
      rows.map(({ terms: [first] }) => (first === undefined ? NAMES.length : NAMES.indexOf(first))),
    ),
  }
  for (const at of kinds.keys())
    columns[METRICS[at]!] = encodeNumbers(
      memory,
      Float64Array.from(rows, ({ numbers }) => numbers[at] ?? Number.NaN),
    )
  for (const [at, name] of ['handle', 'name'].entries()) columns[name] = textColumn(rows.map(({ texts }) => texts[at]!))
  const texts = ['handle', 'name'].map((name) => columns[name] as TextColumn)
  return {
    memory: memory.memory,
    rows: rows.length,
    columns,
    ids: { bytes, starts, sorted, ranks },
    pairs: buildPairSets(memory, texts, rows.length),
  }
}

function textColumn(texts: readonly string[]): TextColumn {
  const starts = memory.words(texts.length + 1)
  const bytes = memory.bytes(Buffer.byteLength(texts.join('')))
  for (const [row, text] of texts.entries()) {
    bytes.set(Buffer.from(text), starts[row])
    starts[row + 1] = starts[row]! + Buffer.byteLength(text)
  }
  return { kind: 'text', bytes, starts, known: allRows(texts.length) }
}

export const numeric: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.constantFrom(...kinds.keys()),
    fc.constantFrom<Operator>('EQ', 'NE', 'IN', 'NOT_IN', 'GTE', 'GT', 'LTE', 'LT'),
    fc.array(number, { minLength: 1, maxLength: 3 }),
  )
  .map(([at, operator, values]) => ({ field: { name: METRICS[at]!, column: METRICS[at]! } as Field, operator, values }))
export const termed: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.constantFrom<Operator>('EQ', 'NE', 'IN', 'NOT_IN', 'ARRAY_ANY', 'ARRAY_ALL', 'LIKE'),
    fc.array(fc.constantFrom(...NAMES, 'TECH', 'none'), { minLength: 1, maxLength: 3 }),
  )
  .chain(([operator, values]) =>
    fc.constantFrom('terms', 'single').map((name) => ({ field: { name, column: name } as Field, operator, values })),
  )

export const termsOf = ({ terms }: Row, name: string): string[] => (name === 'single' ? terms.slice(0, 1) : terms)

export function passes(row: Row, { field, operator, values }: Condition): boolean {
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
