import { type ClickHouseClient, queryRows, quoteIdentifier } from '../platform/clickhouse/client.ts'
import type { ServingColumn } from './serving-table.ts'

/** How a snapshot holds a column's numbers. */
export interface NumberForm {
  /** As the reader knows it: whole numbers of hundredths or thousands; empty: of ones, or doubles. */
  suffix: '' | '/100' | '*1000'
  expression: string
}

/** The whole numbers that a column would be written as, and what shows that one of its values is none. */
const WHOLE = {
  bigint: { suffix: '', number: (column: string) => column, inexact: () => '0' },
  'double precision': {
    suffix: '/100',
    number: (column: string) => `round(${column} * 100)`,
    inexact: (column: string) => `round(${column} * 100) / 100 != ${column}`,
  },
  timestamptz: {
    suffix: '*1000',
    number: (column: string) => `intDiv(toUnixTimestamp64Milli(${column}), 1000)`,
    inexact: (column: string) => `toUnixTimestamp64Milli(${column}) % 1000 != 0`,
  },
} as const

/** Narrow whole numbers by the largest that each holds. */
const TYPES = [
  ['Int8', 2 ** 7 - 1],
  ['Int16', 2 ** 15 - 1],
  ['Int32', 2 ** 31 - 1],
] as const

/**
 * The smallest form that holds every number of each column exactly: most fit in one to four bytes, so that a snapshot is half as
 * large, and read in half the time, as one of doubles.
 * @param from what stands after FROM; its columns are called `mart.…`.
 */
export async function chooseNumberForms(
  clickhouse: ClickHouseClient,
  columns: readonly ServingColumn[],
  from: string,
): Promise<Map<string, NumberForm>> {
  const numeric = columns.filter(({ type, search }) => type in WHOLE && search !== false)
  const figures = numeric.flatMap(({ name, type }, at) => {
    const { number, inexact } = WHOLE[type as keyof typeof WHOLE]
    const column = martColumn(name)
    return [
      `max(abs(toFloat64(ifNull(${number(column)}, 0)))) AS m${at}`,
      `countIf(ifNull(${inexact(column)}, 0)) AS i${at}`,
    ]
  })
  const [row] = await queryRows<Record<string, number | null>>(clickhouse, `SELECT ${figures.join(', ')} FROM ${from}`)
  return new Map(
    numeric.map(({ name, type }, at) => {
      const { suffix } = WHOLE[type as keyof typeof WHOLE]
      const largest = row![`i${at}`] ? Infinity : (row![`m${at}`] ?? Infinity)
      const narrow = TYPES.find(([, most]) => largest <= most)
      const form: NumberForm = narrow
        ? { suffix, expression: narrowed(narrow[0], martColumn(name), type) }
        : { suffix: '', expression: asDouble(name, type) }
      return [name, form]
    }),
  )
}

/**
 * A column in a narrow type. Under a NULL any double may stand, a division's NaN as well, and ClickHouse converts that, too: it is
 * made 0 before.
 */
function narrowed(narrow: string, column: string, type: ServingColumn['type']): string {
  const { number } = WHOLE[type as keyof typeof WHOLE]
  if (type !== 'double precision') return `to${narrow}(${number(column)})`
  return `if(isNull(${column}), NULL, to${narrow}(${number(`ifNull(${column}, 0)`)}))`
}

function asDouble(name: string, type: ServingColumn['type']): string {
  const column = martColumn(name)
  return `toFloat64(${type === 'timestamptz' ? `toUnixTimestamp64Milli(${column})` : column})`
}

function martColumn(name: string): string {
  return `mart.${quoteIdentifier(name)}`
}
