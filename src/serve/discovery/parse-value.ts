import { nearestName } from '../nearest-name.ts'
import type { Field, FieldType } from './fields.ts'

type Value = string | number | boolean
type Parsed = { value: Value } | { expected: string }

const INTEGER = /^[+-]?\d{1,16}$/
const NUMBER = /^[+-]?\d{1,400}(\.\d{1,400})?([eE][+-]?\d{1,4})?$/
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const TIME = /^((?:19|2\d)\d\d-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?)?$/

/** The value in the field's type, strictly: text is read only in the one way in which that type is written. */
export function parseValue(field: Field, raw: Value): Parsed {
  const parsed = PARSERS[field.type](raw)
  if (parsed === undefined) return { expected: `must be ${EXPECTED[field.type]}, as ${field.name} is` }
  return field.values === undefined ? { value: parsed } : oneOf(field.values, parsed)
}

/** The key of a share as it is written, or what there is. */
export function parseKey(field: Field, raw: string): Parsed {
  const parsed = parseText(raw)
  if (parsed === undefined) return { expected: `must be ${EXPECTED.text}` }
  return field.keys === undefined ? { value: parsed } : oneOf(field.keys, parsed)
}

function oneOf(known: readonly string[], said: Value): Parsed {
  const upper = String(said).toUpperCase()
  if (known.includes(upper)) return { value: upper }
  const nearest = nearestName(upper, known)
  const hint = nearest ? `did you mean ${nearest}?` : `known: ${known.join(', ')}`
  return { expected: `does not know ${JSON.stringify(said)}; ${hint}` }
}

const EXPECTED: Record<FieldType, string> = {
  text: 'a text without NUL and broken characters',
  texts: 'texts without NUL and broken characters',
  integer: 'a whole number of at most 2^53 - 1',
  number: 'a number',
  boolean: 'true or false',
  time: 'a date or time such as 2026-01-31 or 2026-01-31T12:00:00Z',
  shares: 'a percentage',
  members: 'ids such as 01234567-89ab-4cde-8f01-23456789abcd',
}

const parseNumber = (raw: Value): Value | undefined => {
  const value = typeof raw === 'string' && NUMBER.test(raw) ? Number(raw) : raw
  return Number.isFinite(value) ? value : undefined
}

const PARSERS: Record<FieldType, (raw: Value) => Value | undefined> = {
  text: parseText,
  texts: parseText,
  integer: (raw) => {
    const value = typeof raw === 'string' && INTEGER.test(raw) ? Number(raw) : raw
    return Number.isSafeInteger(value) ? value : undefined
  },
  number: parseNumber,
  boolean: (raw) => (raw === true || raw === 'true' ? true : raw === false || raw === 'false' ? false : undefined),
  time: parseTime,
  shares: parseNumber,
  members: (raw) => (typeof raw === 'string' && UUID.test(raw) ? raw.toLowerCase() : undefined),
}

/** PostgreSQL's text holds neither NUL nor half a surrogate pair. */
function parseText(raw: Value): Value | undefined {
  return typeof raw === 'string' && !raw.includes('\0') && raw.isWellFormed() ? raw : undefined
}

/** ISO 8601, UTC unless an offset says otherwise. */
function parseTime(raw: Value): Value | undefined {
  const [, day, clock, , , zone] = (typeof raw === 'string' && TIME.exec(raw)) || []
  if (day === undefined) return undefined
  const midnight = Date.parse(`${day}T00:00Z`)
  // Date.parse moves 2026-02-30 into March instead of refusing it.
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(day)) return undefined
  const time = Date.parse(`${day}${clock ?? 'T00:00'}${zone ? '' : 'Z'}`)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
