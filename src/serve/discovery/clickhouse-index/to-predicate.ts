import type { Bind } from '../../../platform/clickhouse/bindings.ts'
import { quoteIdentifier } from '../../../platform/clickhouse/client.ts'
import type { Field } from '../fields.ts'
import { wordsOf } from '../resemblance.ts'
import type { Condition } from '../search-engine.ts'
import type { IndexCondition } from '../search-index.ts'
import { editsOf } from './edits-of.ts'

const COMPARISONS = { GTE: '>=', LTE: '<=', GT: '>', LT: '<' } as const

/** Conditions that must all hold, as SQL. */
export function allOf(conditions: readonly IndexCondition[], bind: Bind): string {
  return conditions.length === 0 ? 'true' : conditions.map((condition) => toPredicate(condition, bind)).join(' AND ')
}

/** A condition as SQL. Names come from the field list, values are bound. An unknown value passes NE and NOT_IN alone. */
function toPredicate(condition: IndexCondition, bind: Bind): string {
  const { field, operator, values, ids } = condition
  if (ids)
    return `${operator === 'NOT_IN' || operator === 'NE' ? 'NOT ' : ''}has(${bind(ids, 'Array(String)')}, profile_id)`
  if (field.type === 'shares') return sharesPredicate(condition, bind)
  switch (operator) {
    case 'RESEMBLES': {
      const found = wordsOf(String(values[0])).map((word) => `isNotNull(${editsOf(word, bind)})`)
      return `(${found.join(' AND ')})`
    }
    case 'NE':
    case 'NOT_IN':
      return `NOT ${isAny(field, values, bind)}`
    case 'EQ':
    case 'IN':
    case 'ARRAY_ANY':
      return isAny(field, values, bind)
    case 'ARRAY_ALL':
      return `hasAll(${lowered(field)}, ${lowerList(values, bind)})`
    case 'LIKE':
      return `ifNull(position(lowerUTF8(${quoteIdentifier(field.column)}), lowerUTF8(${bind(values[0], 'String')})) > 0, false)`
    default:
      return `ifNull(${quoteIdentifier(field.column)} ${COMPARISONS[operator]} ${bound(field, values[0], bind)}, false)`
  }
}

/** A key that is not among the known ones has a share of 0; where none is known, nothing passes. */
function sharesPredicate({ field, operator, values, key }: Condition, bind: Bind): string {
  const shares = quoteIdentifier(field.column)
  const lower = `lowerUTF8(${bind(key, 'String')})`
  const share = `arrayMax(arrayMap((key, share) -> if(lowerUTF8(key) = ${lower}, share, 0), mapKeys(${shares}), mapValues(${shares})))`
  return `(notEmpty(${shares}) AND ${share} ${COMPARISONS[operator as keyof typeof COMPARISONS]} ${bind(values[0], 'Float64')})`
}

/** Whether the field, or one of its texts, is one of the values; false where it is unknown. */
function isAny(field: Field, values: Condition['values'], bind: Bind): string {
  const column = quoteIdentifier(field.column)
  if (field.type === 'texts') return `hasAny(${lowered(field)}, ${lowerList(values, bind)})`
  if (field.type === 'text') return `ifNull(has(${lowerList(values, bind)}, lowerUTF8(${column})), false)`
  return `ifNull(${column} IN (${values.map((value) => bound(field, value, bind)).join(', ')}), false)`
}

function lowered({ column }: Field): string {
  return `arrayMap(item -> lowerUTF8(item), ${quoteIdentifier(column)})`
}

function lowerList(values: Condition['values'], bind: Bind): string {
  return `arrayMap(item -> lowerUTF8(item), ${bind(values.map(String), 'Array(String)')})`
}

function bound({ type }: Field, value: Condition['values'][number] | undefined, bind: Bind): string {
  if (type === 'time') return `parseDateTime64BestEffort(${bind(String(value), 'String')}, 6, 'UTC')`
  if (type === 'boolean') return bind(value, 'Bool')
  return bind(value, type === 'integer' ? 'Int64' : 'Float64')
}
