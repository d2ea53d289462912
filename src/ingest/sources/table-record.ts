import type { BrokenRecord, SourceRecord } from './source-record.ts'

/** Values of a row that are no text: a cell that could not be read. */
export class BadCell {
  readonly reason: string

  constructor(reason: string) {
    this.reason = reason
  }
}

/**
 * A row of a table as CSV would have it: scalars are text, NULL is null; lists and structures stay what they are. A bad cell, or a
 * NUL, makes the row a broken one.
 */
export function tableRecord(
  line: number,
  header: readonly string[],
  cells: readonly unknown[],
): SourceRecord | BrokenRecord {
  return recordOfCells(line, header, cells.map(cellValue))
}

/**
 * The same of cells that `cellValue` has made. The raw text, made only when it is asked for, is an object by column, in which a bad
 * cell is missing: so it is known that the row is not whole.
 */
export function recordOfCells(
  line: number,
  header: readonly string[],
  values: readonly unknown[],
): SourceRecord | BrokenRecord {
  const raw = (): string =>
    JSON.stringify(
      Object.fromEntries(header.map((column, i) => [column, values[i] instanceof BadCell ? undefined : values[i]])),
    )
  const field = values.findIndex((value) => value instanceof BadCell)
  if (field >= 0) return { line, raw: raw(), field, reason: (values[field] as BadCell).reason }
  return {
    line,
    get raw() {
      return raw()
    },
    values,
  }
}

/** A value of a cell as a record has it, or why it cannot be taken. */
export function cellValue(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
      return value.includes('\0') ? new BadCell('holds a NUL') : value
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value)
    case 'object':
      if (value === null || value instanceof BadCell) return value
      return findBadCell(value) ?? jsonValue(value)
    default:
      return null
  }
}

/** Structures as JSON would have them. */
function jsonValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Uint8Array, jsonValue)
  if (Array.isArray(value)) return value.map(jsonValue)
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, jsonValue(inner)]))
}

function findBadCell(value: unknown): BadCell | undefined {
  if (value instanceof BadCell) return value
  if (typeof value === 'string' && value.includes('\0')) return new BadCell('holds a NUL')
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return undefined
  for (const inner of Object.values(value)) {
    const bad = findBadCell(inner)
    if (bad) return bad
  }
  return undefined
}
