import { Readable } from 'node:stream'
import type { Cell } from './write-workbook.ts'

/** Rows that are put together before they are handed on. */
const ROWS_A_PART = 500

/**
 * A CSV file (RFC 4180) as it is made, with a byte order mark, without which spreadsheets take it for no UTF-8. Text that a
 * spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) gets an apostrophe in front, as OWASP advises.
 */
export function writeCsv(header: readonly string[], rows: AsyncIterable<readonly Cell[]>): Readable {
  return Readable.from(parts(header, rows))
}

async function* parts(header: readonly string[], rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  let part = `\ufeff${line(header)}`
  let taken = 0
  for await (const row of rows) {
    part += line(row)
    if (++taken % ROWS_A_PART !== 0) continue
    yield part
    part = ''
  }
  yield part
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
