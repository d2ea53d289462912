import { hash } from 'node:crypto'
import { invalidRequest } from '../problem.ts'
import type { Field, FieldType } from './fields.ts'
import { parseValue } from './parse-value.ts'
import { type Cursor, PLATFORMS, type Position, type SearchRequest } from './search-engine.ts'

/** What makes two searches the same one: a cursor of one is of no use to another. */
export type SearchIdentity = Pick<SearchRequest, 'platforms' | 'conditions' | 'sort'>

/** [dataset version, profiles seen, [value, id] or null for each platform in the order of `PLATFORMS`] */
type Payload = [string, number, ...(Position | null)[]]

/**
 * A cursor as opaque text: base64url of its payload, and a digest that binds it to platform, filters, sort and
 * direction. The digest is no secret: a forger gains nothing but a page that starts elsewhere.
 */
export function encodeCursor(cursor: Cursor, search: SearchIdentity): string {
  const positions = PLATFORMS.map((platform) => cursor.positions[platform] ?? null)
  const payload: Payload = [cursor.datasetVersion, cursor.seen, ...positions]
  const text = Buffer.from(JSON.stringify(payload)).toString('base64url')
  return `${text}.${digest(text, search)}`
}

/** @throws AppError `INVALID_CURSOR` when it is none, has been altered, or belongs to another search. */
export function decodeCursor(text: string, search: SearchIdentity): Cursor {
  const [encoded = '', given, ...rest] = text.split('.')
  if (rest.length > 0 || given !== digest(encoded, search)) throw invalid()
  const payload = parsePayload(Buffer.from(encoded, 'base64url').toString())
  if (payload === undefined) throw invalid()
  const [datasetVersion, seen, ...list] = payload
  const positions: Cursor['positions'] = {}
  for (const [index, platform] of PLATFORMS.entries()) {
    const position = list[index]
    if (!position) continue
    if (!isPosition(position, search.sort.field)) throw invalid()
    positions[platform] = position
  }
  return { datasetVersion, seen, positions }
}

function invalid() {
  const message = 'belongs to a search with other filters, sort or platform, or has been altered; start without it'
  return invalidRequest([{ place: '?cursor', message }], 'INVALID_CURSOR')
}

function digest(text: string, { platforms, conditions, sort }: SearchIdentity): string {
  const filters = conditions.map(({ field, operator, values, key, tenant }) => [
    field.name,
    operator,
    key ?? tenant ?? null,
    ...values,
  ])
  const identity = JSON.stringify([text, platforms, sort.field.name, sort.direction, filters])
  return hash('sha256', identity, 'base64url').slice(0, 22)
}

function parsePayload(json: string): Payload | undefined {
  try {
    const parsed: unknown = JSON.parse(json)
    if (!Array.isArray(parsed) || parsed.length !== 2 + PLATFORMS.length) return undefined
    const [version, seen, ...positions] = parsed
    const shaped = typeof version === 'string' && Number.isSafeInteger(seen) && seen >= 0
    return shaped && positions.every((each) => each === null || Array.isArray(each)) ? (parsed as Payload) : undefined
  } catch {
    return undefined // no JSON: no cursor of ours
  }
}

/** Sort values as PostgreSQL writes them; anything else would fail inside the statement. */
const SORT_VALUE: Partial<Record<FieldType, RegExp>> = {
  integer: /^-?\d{1,18}$/,
  number: /^(-?\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,2})?|NaN|-?Infinity)$/,
  time: /^.{19}\.\d{6}Z$/,
}

function isPosition(position: readonly unknown[], field: Field): boolean {
  const [value, id] = position
  if (position.length !== 2 || typeof id !== 'string' || !id.isWellFormed() || id.includes('\0')) return false
  if (value === null) return true
  if (typeof value !== 'string' || !SORT_VALUE[field.type]?.test(value)) return false
  return field.type !== 'time' || 'value' in parseValue(field, value)
}
