import { type RawBuilder, sql } from 'kysely'
import type { Condition } from './search-engine.ts'

const COMPARISONS = { EQ: '=', GTE: '>=', LTE: '<=', GT: '>', LT: '<' } as const

/**
 * A condition as SQL over `page`. Names come from the field list, values are bound. An unknown value passes only what
 * excludes (NE, NOT_IN): who excludes Beauty did not ask to lose creators whose category nobody knows.
 */
export function toPredicate({ field, operator, values }: Condition): RawBuilder<boolean> {
  const column = sql`page.${sql.id(field.column)}`
  if (field.type === 'texts') return textsPredicate(column, operator, values)
  const [value] = values
  const isText = field.type === 'text'
  const left = isText ? sql`lower(${column})` : column
  const right = isText ? sql`lower(${value}::text)` : sql`${value}::${sql.raw(SQL_TYPES[field.type])}`
  switch (operator) {
    case 'NE':
      return sql<boolean>`${left} IS DISTINCT FROM ${right}`
    case 'IN':
      return sql<boolean>`${left} = ANY (${listOf(values, SQL_TYPES[field.type])})`
    case 'NOT_IN':
      return sql<boolean>`(${left} = ANY (${listOf(values, SQL_TYPES[field.type])})) IS NOT TRUE`
    case 'LIKE':
      return sql<boolean>`${column} ILIKE ${`%${escapePattern(String(value))}%`}`
    case 'ARRAY_ANY':
    case 'ARRAY_ALL':
      throw new RangeError(`${operator} on ${field.name}`)
    default:
      return sql<boolean>`${left} ${sql.raw(COMPARISONS[operator])} ${right}`
  }
}

function textsPredicate(
  column: RawBuilder<unknown>,
  operator: Condition['operator'],
  values: Condition['values'],
): RawBuilder<boolean> {
  const own = sql`ARRAY(SELECT lower(each) FROM unnest(${column}) AS each)`
  const wanted = listOf(values, 'text')
  switch (operator) {
    case 'ARRAY_ANY':
      return sql<boolean>`${own} && ${wanted}`
    case 'ARRAY_ALL':
      return sql<boolean>`${own} @> ${wanted}`
    case 'NOT_IN':
      return sql<boolean>`NOT ${own} && ${wanted}`
    default:
      throw new RangeError(`${operator} on a list`)
  }
}

const SQL_TYPES = {
  text: 'text',
  integer: 'bigint',
  number: 'double precision',
  boolean: 'boolean',
  time: 'timestamptz',
} as const

/** One bound array, however many values. Texts are lowered by the database, which lowered the column too. */
function listOf(values: Condition['values'], type: (typeof SQL_TYPES)[keyof typeof SQL_TYPES]): RawBuilder<unknown> {
  const bound = sql`${[...values]}::${sql.raw(type)}[]`
  return type === 'text' ? sql`ARRAY(SELECT lower(each) FROM unnest(${bound}) AS each)` : bound
}

/** `%`, `_` and the escape itself stand for themselves. */
const escapePattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
