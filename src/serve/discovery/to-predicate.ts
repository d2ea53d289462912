import { type RawBuilder, sql } from 'kysely'
import type { Field } from './fields.ts'
import type { Condition, Platform } from './search-engine.ts'

const COMPARISONS = { EQ: '=', GTE: '>=', LTE: '<=', GT: '>', LT: '<' } as const

/**
 * A condition as SQL over `page`. Names come from the field list, values are bound. An unknown value passes only what
 * excludes (NE, NOT_IN): who excludes Beauty did not ask to lose creators whose category nobody knows.
 */
function toPredicate(condition: Condition, platform: Platform): RawBuilder<boolean> {
  const { field, operator, values } = condition
  const column = sql`page.${sql.id(field.column)}`
  if (operator === 'RESEMBLES') return resemblesPredicate(String(values[0]))
  if (field.type === 'members') return membersPredicate(condition, platform)
  if (field.type === 'shares') return sharesPredicate(column, condition)
  if (field.type === 'texts') return textsPredicate(column, operator, values)
  const [value] = values
  const isText = field.type === 'text'
  const left = isText ? sql`lower(${column})` : column
  const right = isText ? sql`lower(${value}::text)` : sql`${value}::${sql.raw(sqlType(field))}`
  switch (operator) {
    case 'NE':
      return sql<boolean>`${left} IS DISTINCT FROM ${right}`
    case 'IN':
      return sql<boolean>`${left} = ANY (${listOf(values, sqlType(field))})`
    case 'NOT_IN':
      return sql<boolean>`(${left} = ANY (${listOf(values, sqlType(field))})) IS NOT TRUE`
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

/** All conditions as one. */
export function allOf(conditions: readonly Condition[], platform: Platform): RawBuilder<boolean> {
  if (conditions.length === 0) return sql<boolean>`true`
  return sql.join(
    conditions.map((condition) => toPredicate(condition, platform)),
    sql` AND `,
  )
}

/** Without the index, likeness is what pg_trgm says: a word that shares trigrams, or letters that stand in it. */
function resemblesPredicate(query: string): RawBuilder<boolean> {
  const pattern = `%${escapePattern(query)}%`
  return sql<boolean>`(page.handle ILIKE ${pattern} OR page.name ILIKE ${pattern}
    OR ${query} <% page.handle OR ${query} <% page.name)`
}

function membersPredicate({ operator, members }: Condition, platform: Platform): RawBuilder<boolean> {
  const isIn = sql<boolean>`page.profile_id = ANY (${[...(members?.[platform] ?? [])]}::text[])`
  return operator === 'NOT_IN' ? sql<boolean>`NOT (${isIn})` : isIn
}

/** A key that is not among the known ones has a share of 0; where none is known, nothing passes. */
function sharesPredicate(column: RawBuilder<unknown>, { operator, values, key }: Condition): RawBuilder<boolean> {
  const share = sql`(SELECT coalesce(max(share.value::double precision) FILTER (WHERE lower(share.key) = lower(${key}::text)), 0)
    FROM jsonb_each_text(${column}) AS share HAVING count(*) > 0)`
  return sql<boolean>`${share} ${sql.raw(COMPARISONS[operator as 'GTE'])} ${values[0]}::double precision`
}

const SQL_TYPES = {
  text: 'text',
  integer: 'bigint',
  number: 'double precision',
  boolean: 'boolean',
  time: 'timestamptz',
} as const

type SqlType = (typeof SQL_TYPES)[keyof typeof SQL_TYPES]

function sqlType({ type }: Field): SqlType {
  return SQL_TYPES[type as keyof typeof SQL_TYPES]
}

/** One bound array, however many values. Texts are lowered by the database, which lowered the column too. */
function listOf(values: Condition['values'], type: SqlType): RawBuilder<unknown> {
  const bound = sql`${[...values]}::${sql.raw(type)}[]`
  return type === 'text' ? sql`ARRAY(SELECT lower(each) FROM unnest(${bound}) AS each)` : bound
}

/** `%`, `_` and the escape itself stand for themselves. */
const escapePattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
