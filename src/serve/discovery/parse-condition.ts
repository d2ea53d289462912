import type { PlacedError } from '../problem.ts'
import { type Field, fieldNamed, type Operator } from './fields.ts'
import { parseKey, parseValue } from './parse-value.ts'
import type { Filter } from './search.schema.ts'
import type { Condition } from './search-engine.ts'

const LIST_OPERATORS: ReadonlySet<Operator> = new Set(['IN', 'NOT_IN', 'ARRAY_ANY', 'ARRAY_ALL'])
const DAY_MS = 86_400_000

/**
 * A filter with its values in the field's type, or all that is wrong with it.
 * @param tenant whose lists the filter may be about.
 */
export function parseCondition(filter: Filter, place: string, tenant: string): Condition | PlacedError[] {
  const field = fieldNamed(filter.field)
  const key = readKey(field, filter.key, place)
  const parsed = parseValues(field, filter, place)
  if (Array.isArray(key) || Array.isArray(parsed))
    return [key, parsed].flatMap((each) => (Array.isArray(each) ? each : []))
  if (key !== undefined) return { ...parsed, key }
  return field.type === 'members' ? { ...parsed, tenant } : parsed
}

/** Whose share is meant: said for shares, and for nothing else. */
function readKey(field: Field, raw: string | undefined, place: string): string | undefined | PlacedError[] {
  const at = `${place}/key`
  if (field.type !== 'shares')
    return raw === undefined ? undefined : [{ place: at, message: `is not for ${field.name}; leave it out` }]
  if (raw === undefined) return [{ place: at, message: `is missing: whose share of ${field.name}?` }]
  const parsed = parseKey(field, raw)
  return 'expected' in parsed ? [{ place: at, message: parsed.expected }] : String(parsed.value)
}

function parseValues(field: Field, filter: Filter, place: string): Condition | PlacedError[] {
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
