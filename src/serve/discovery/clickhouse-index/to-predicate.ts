import { quoteIdentifier } from '../../../platform/clickhouse/client.ts'
import type { Field } from '../fields.ts'
import type { Condition } from '../search-engine.ts'
import type { Bind } from './bindings.ts'

const COMPARISONS = { GTE: '>=', LTE: '<=', GT: '>', LT: '<' } as const

/** A condition as SQL. Names come from the field list, values are bound. An unknown value passes NE and NOT_IN alone. */
export function toPredicate({ field, operator, values }: Condition, bind: Bind): string {
  switch (operator) {
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
