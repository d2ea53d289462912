import { readFile } from 'node:fs/promises'
import type { TSchema } from 'typebox'
import type { TLocalizedValidationError } from 'typebox/error'
import { Value } from 'typebox/value'
import { parseDocument } from 'yaml'
import { userError } from '../../core/errors.ts'
import type { RawColumns, RawColumnType } from '../../raw/raw-column.ts'
import { rawTables } from '../../raw/raw-tables.ts'
import { fieldParsers, isParserName, parserFills, parserNames } from '../parsers/field-parsers.ts'
import { Invalid, showValue } from '../parsers/invalid.ts'
import { parsePath } from './json-path.ts'
import { columnsRead, type Field, type Mapping, type RowMapping, type Source, sourcesOf } from './mapping.ts'
import { constantSchema, firstOfSchema, mappingSchema, sourceSchema } from './mapping-schema.ts'

const GIVEN = ['@as-of', '@profile-id', '@file-name']

/**
 * A user's mapping from a YAML or JSON file.
 * @throws AppError `BAD_MAPPING` whose message names the file and the place in it (`rows.0.fields.likes.parse`).
 */
export async function readMappingFile(file: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const missing = error.code === 'ENOENT'
    throw userError('BAD_MAPPING', missing ? `${file}: does not exist` : `${file}: cannot be read: ${error.message}`)
  })
  const document = parseDocument(text)
  const [fault] = document.errors
  if (fault) throw userError('BAD_MAPPING', `${file}: ${fault.message.split('\n')[0]}`)
  return checkMapping(document.toJS(), file)
}

/** Checks all that would otherwise fail on the first record, or at the insert; throws `BAD_MAPPING`. */
export function checkMapping(value: unknown, file: string): Mapping {
  check(mappingSchema, value, file, '')
  const mapping = value as Mapping
  for (const [index, row] of mapping.rows.entries()) checkRow(row, mapping, file, `rows.${index}`)
  for (const [index, { is }] of (mapping.shape ?? []).entries()) {
    if (is !== undefined) checkPattern(is, file, `shape.${index}.is`)
  }
  const paths = [
    ...mapping.rows.flatMap((row) => row.each ?? []),
    ...(mapping.shape ?? []).map(({ path }) => path),
    ...(mapping.format === 'json' ? columnsRead(mapping.rows) : []),
  ]
  for (const path of paths) {
    if (parsePath(path.replace(/^\$\./, '')) === undefined) throw bad(file, '', `${showValue(path)} is not a path`)
  }
  return mapping
}

function checkRow(row: RowMapping, mapping: Mapping, file: string, place: string): void {
  if (row.each !== undefined && mapping.format === 'csv') throw bad(file, `${place}.each`, 'is only for JSON')
  if (row.each !== undefined && /\[\d+\]|^\$|^@/.test(row.each))
    throw bad(file, `${place}.each`, 'is a path of keys, [] and *')
  const columns: RawColumns = rawTables[row.table]
  for (const [name, field] of Object.entries<Field>(row.fields)) {
    const at = `${place}.fields.${name}`
    const column = columns[name]
    if (!column) {
      throw bad(file, at, `${row.table} has no such column; it has ${Object.keys(columns).join(', ')}`)
    }
    checkField(field, column.type, file, at)
  }
  const missing = Object.keys(columns).filter((name) => {
    const { required, derivable } = columns[name]!
    return required && !derivable && !(name in row.fields)
  })
  if (missing.length > 0) throw bad(file, `${place}.fields`, `lacks ${missing.join(', ')}, which every row must have`)
}

function checkField(field: Field, type: RawColumnType, file: string, at: string): void {
  const kind = typeof field === 'object' && field !== null ? field : {}
  check('constant' in kind ? constantSchema : 'firstOf' in kind ? firstOfSchema : sourceSchema, field, file, at)
  if ('constant' in field) {
    const result = fieldParsers[type](field.constant, Number.MAX_SAFE_INTEGER)
    if (result instanceof Invalid) throw bad(file, `${at}.constant`, `${showValue(field.constant)} ${result.reason}`)
  }
  for (const source of sourcesOf(field)) checkSource(source, type, file, at)
}

function checkSource(source: Source, type: RawColumnType, file: string, at: string): void {
  for (const name of [source.parse ?? []].flat()) {
    if (!isParserName(name)) {
      throw bad(file, `${at}.parse`, `there is no parser ${showValue(name)}; there are ${parserNames.join(', ')}`)
    }
    if (!parserFills(name, type))
      throw bad(file, `${at}.parse`, `${name} does not give what this column holds (${type})`)
  }
  const unit = source.divideBy !== undefined || source.multiplyBy !== undefined
  if (unit && type !== 'count' && type !== 'count32') throw bad(file, at, 'divideBy and multiplyBy are for numbers')
  const given = [source.from].flat().find((name) => name.startsWith('@') && !GIVEN.includes(name))
  if (given) throw bad(file, `${at}.from`, `${showValue(given)} is not one of ${GIVEN.join(', ')}`)
  if (source.extract !== undefined) checkPattern(source.extract, file, `${at}.extract`)
}

function checkPattern(pattern: string, file: string, at: string): void {
  try {
    new RegExp(pattern, 'u')
  } catch (error) {
    throw bad(file, at, (error as Error).message)
  }
}

function check(schema: TSchema, value: unknown, file: string, at: string): void {
  const errors = Value.Errors(schema, value)
  const [error] = errors
  if (!error) return
  const inner = error.instancePath.slice(1).replaceAll('/', '.')
  const place = [at, inner].filter((part) => part !== '').join('.')
  throw bad(file, place, describeSchemaError(error, errors))
}

/** An error in words; where several forms are allowed (a text or a list of texts), all of them. */
function describeSchemaError(error: TLocalizedValidationError, errors: readonly TLocalizedValidationError[]): string {
  if (error.keyword === 'boolean') return 'there is no such key'
  if (error.keyword === 'enum') return `must be one of ${error.params.allowedValues.join(', ')}`
  return errors
    .filter(({ keyword, instancePath }) => instancePath === error.instancePath && keyword !== 'anyOf')
    .map(({ message }) => message)
    .join(' or ')
}

function bad(file: string, place: string, reason: string): Error {
  return userError('BAD_MAPPING', place === '' ? `${file}: ${reason}` : `${file}: ${place}: ${reason}`, { file, place })
}
