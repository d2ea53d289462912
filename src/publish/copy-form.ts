import { quoteIdentifier } from '../platform/clickhouse/client.ts'
import type { ServingColumn } from './serving-table.ts'

/**
 * What stands before the rows of PostgreSQL's binary COPY form: its signature, no flags and no extension (PostgreSQL's manual, COPY,
 * "Binary Format").
 */
export const COPY_HEADER = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)])

/** In place of a value and of its length. */
const NULL_FIELD = "'\\xFF\\xFF\\xFF\\xFF'"
/** PostgreSQL counts days and microseconds from 2000-01-01. */
const EPOCH_DAYS = 10_957
const EPOCH_MICROSECONDS = 946_684_800_000_000n
/** `pg_type.oid` of what arrays hold. */
const ELEMENT_OIDS = { 'text[]': 25, 'integer[]': 23 } as const

/**
 * One row in PostgreSQL's binary COPY form, as an expression of ClickHouse over a mart's columns: how many fields there are, and
 * of each its length and its bytes, numbers big-endian. Each side works half as long with it as with text: no number is printed or
 * parsed, nothing is escaped.
 */
export function copyRow(columns: readonly ServingColumn[]): string {
  return `concat(${[bigEndian(`toInt16(${columns.length})`), ...columns.map(copyField)].join(', ')})`
}

/** Text that PostgreSQL can hold: a NUL and what is no UTF-8 become U+FFFD. */
export function storableText(expression: string): string {
  return `toValidUTF8(replaceAll(${expression}, '\\0', '\\xEF\\xBF\\xBD'))`
}

function copyField({ name, type }: ServingColumn): string {
  const column = quoteIdentifier(name)
  switch (type) {
    case 'text':
      return orNull(sized(storableText(column)))
    case 'text[]':
      return array(column, type, sized(storableText('item')))
    case 'integer[]':
      return array(column, type, fixed(4, `toInt32(item)`))
    case 'boolean':
      return `multiIf(isNull(${column}), ${NULL_FIELD}, ${column}, '\\0\\0\\0\\x01\\x01', '\\0\\0\\0\\x01\\0')`
    case 'bigint':
      return orNull(fixed(8, `accurateCast(${column}, 'Nullable(Int64)')`))
    case 'double precision':
      return orNull(fixed(8, `reinterpretAsUInt64(toFloat64(${column}))`))
    case 'date':
      return orNull(fixed(4, `toInt32(toInt32(toDate32(${column})) - ${EPOCH_DAYS})`))
    case 'timestamptz':
      return orNull(
        fixed(8, `toUnixTimestamp64Micro(toDateTime64(${column}, 6, 'UTC')) - toInt64(${EPOCH_MICROSECONDS})`),
      )
    case 'jsonb':
      return sized(`concat('\\x01', ${storableJson(column)})`)
  }
}

/** One dimension, counted from 1, no element NULL; an empty array has no dimension. */
function array(column: string, type: keyof typeof ELEMENT_OIDS, element: string): string {
  const oid = bigEndian(`toInt32(${ELEMENT_OIDS[type]})`)
  const length = bigEndian(`toInt32(length(${column}))`)
  const elements = `arrayStringConcat(arrayMap(item -> ${element}, ${column}))`
  const filled = `concat('\\0\\0\\0\\x01\\0\\0\\0\\0', ${oid}, ${length}, '\\0\\0\\0\\x01', ${elements})`
  return `if(empty(${column}), concat('\\0\\0\\0\\x0C\\0\\0\\0\\0\\0\\0\\0\\0', ${oid}), ${sized(filled)})`
}

function sized(bytes: string): string {
  return `concat(${bigEndian(`toInt32(length(${bytes}))`)}, ${bytes})`
}

function fixed(bytes: 4 | 8, integer: string): string {
  return `concat('\\0\\0\\0\\x0${bytes}', ${bigEndian(integer)})`
}

function orNull(field: string): string {
  return `ifNull(${field}, ${NULL_FIELD})`
}

function bigEndian(integer: string): string {
  return `reinterpretAsFixedString(byteSwap(${integer}))`
}

/** JSON of a map, tuple or array that `jsonb` can hold: a NUL stands in it as an escape, unless its backslash is itself escaped. */
function storableJson(column: string): string {
  const json = `replaceAll(toJSONString(${column}), '\\\\\\\\', '\\x01')`
  return `toValidUTF8(replaceAll(replaceAll(${json}, '\\\\u0000', '\\xEF\\xBF\\xBD'), '\\x01', '\\\\\\\\'))`
}
