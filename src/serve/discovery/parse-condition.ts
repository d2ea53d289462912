import type { PlacedError } from '../problem.ts'
import { type Field, fieldNamed, type Operator } from './fields.ts'
import { parseValue } from './parse-value.ts'
import type { Filter } from './search.schema.ts'
import type { Condition } from './search-engine.ts'

const LIST_OPERATORS: ReadonlySet<Operator> = new Set(['IN', 'NOT_IN', 'ARRAY_ANY', 'ARRAY_ALL'])
const DAY_MS = 86_400_000

/** A filter with its values in the field's type, or all that is wrong with it. */
export function parseCondition(filter: Filter, place: string): Condition | PlacedError[] {
  const field = fieldNamed(filter.field)
  const operator = filter.filterType
  if (!field.operators.includes(operator)) {
    const message = `${operator} cannot be asked of ${field.name}, only ${field.operators.join(', ')}`
    return [{ place: `${place}/filterType`, message }]
  }
  if (field.type === 'time') return parseTimeCondition(field, operator, filter.value, `${place}/value`)
  const isList = Array.isArray(filter.value)
  if (isList && !LIST_OPERATORS.has(operator)) {
    const lists = field.operators.filter((each) => LIST_OPERATORS.has(each))
    const hint = lists.length > 0 ? `; a list is for ${lists.join(', ')}` : ''
    return [{ place: `${place}/value`, message: `must be one value${hint}` }]
  }
  const errors: PlacedError[] = []
  const values: Condition['values'][number][] = []
  for (const [index, raw] of [filter.value].flat().entries()) {
    const parsed = parseValue(field, raw)
    if ('expected' in parsed)
      errors.push({ place: isList ? `${place}/value/${index}` : `${place}/value`, message: parsed.expected })
    else values.push(parsed.value)
  }
  if (operator === 'LIKE' && values[0] === '') return [{ place: `${place}/value`, message: 'must not be empty' }]
  return errors.length > 0 ? errors : { field, operator, values }
}

/** A date stands for its whole day: LTE takes that day in, GT begins after it. */
function parseTimeCondition(field: Field, operator: Operator, raw: Filter['value'], place: string) {
  if (Array.isArray(raw)) return [{ place, message: 'must be one value' }]
  const parsed = parseValue(field, raw)
  if ('expected' in parsed) return [{ place, message: parsed.expected }]
  const isDate = !String(raw).includes('T')
  if (!isDate || operator === 'GTE' || operator === 'LT') return { field, operator, values: [parsed.value] }
  const nextDay = new Date(Date.parse(String(parsed.value)) + DAY_MS).toISOString()
  return { field, operator: operator === 'LTE' ? ('LT' as const) : ('GTE' as const), values: [nextDay] }
}
