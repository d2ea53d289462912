import { type CsvStep, endOfLine, readCsvRecord, trimLineBreak } from './read-csv-record.ts'
import { RECORD_LIMIT } from './read-line-blocks.ts'
import type { BrokenRecord, RecordReader, SourceRecord, TextBlock } from './source-record.ts'

/**
 * Records of a CSV or TSV file; the first is the header, and its width is every record's. Blank lines are passed over.
 *
 * A broken quote does not swallow what follows it: the line on which the broken record starts is given back as broken, and
 * reading goes on at the next line, so at worst the lines of one text field are given back one by one. Our own reader and not
 * `csv-parse`, which cannot go back to the next line after a broken quote; it is the oracle in the test.
 */
export class CsvReader implements RecordReader {
  #rest = ''
  /** So long must the text be before a quote that is open is looked for again: else each block would read all of it anew. */
  #leastLength = 0
  #line = 1
  #width: number | undefined
  #faults = new Map<number, string>()
  readonly #limit: number
  readonly #delimiter: string

  /** @param limit longest record in characters; a quote that is open for longer is a broken one. */
  constructor(limit: number = RECORD_LIMIT, delimiter = ',') {
    this.#limit = limit
    this.#delimiter = delimiter
  }

  *push(block: TextBlock): Generator<SourceRecord | BrokenRecord> {
    this.#addFaults(block)
    const text = this.#rest + block.text
    if (text.length < this.#leastLength && !block.last) {
      this.#rest = text
      return
    }
    this.#leastLength = 0
    let at = 0
    while (at < text.length) {
      const blank = text.startsWith('\n', at) ? 1 : text.startsWith('\r\n', at) ? 2 : 0
      if (blank > 0) {
        at += blank
        this.#line++
        continue
      }
      const step = readCsvRecord(text, at, this.#delimiter)
      if (step.kind === 'open' && !block.last && text.length - at <= this.#limit) {
        this.#leastLength = Math.min(2 * (text.length - at), this.#limit + 1)
        break
      }
      const record = this.#take(text, at, step)
      at += record.raw.length
      yield { ...record, raw: trimLineBreak(record.raw) }
    }
    this.#rest = text.slice(at)
    for (const line of this.#faults.keys()) if (line < this.#line) this.#faults.delete(line)
  }

  #addFaults(block: TextBlock): void {
    if (block.faults.size === 0) return
    const first = this.#line + countLines(this.#rest)
    for (const [line, reason] of block.faults) this.#faults.set(first + line, reason)
  }

  /** The record at `at`, its raw text with the line break. */
  #take(text: string, at: number, step: CsvStep): SourceRecord | BrokenRecord {
    const line = this.#line
    const lineRaw = (): string => text.slice(at, endOfLine(text, at))
    if (step.kind !== 'record') {
      this.#line++
      const reason = step.kind === 'open' ? 'a quote is opened and never closed' : step.reason
      return { line, raw: lineRaw(), field: step.field, reason: this.#faults.get(line) ?? reason }
    }
    const raw = text.slice(at, step.end)
    const lines = raw.includes('"') ? Math.max(1, countLines(raw)) : 1
    const fault = this.#faultWithin(line, lines)
    this.#width ??= step.fields.length
    const width = this.#width
    if (step.fields.length === width && fault === undefined) {
      this.#line += lines
      return { line, raw, values: step.fields }
    }
    const count = `${step.fields.length} fields where the header has ${width}`
    if (fault === undefined && lines > 1 && hidesRecord(raw, width, this.#delimiter)) {
      this.#line++
      return { line, raw: lineRaw(), reason: `a broken quote runs over ${lines} lines and leaves ${count}` }
    }
    this.#line += lines
    return { line, raw, reason: fault ?? count }
  }

  #faultWithin(line: number, lines: number): string | undefined {
    if (this.#faults.size === 0) return undefined
    for (let at = line; at < line + lines; at++) {
      const fault = this.#faults.get(at)
      if (fault !== undefined) return lines === 1 ? fault : `line ${at}: ${fault}`
    }
    return undefined
  }
}

/** Whether one of the lines behind the first is the start of a record as wide as the header. */
function hidesRecord(raw: string, width: number, delimiter: string): boolean {
  for (let at = endOfLine(raw, 0); at < raw.length; at = endOfLine(raw, at)) {
    const step = readCsvRecord(raw, at, delimiter)
    if (step.kind === 'record' && step.fields.length === width) return true
  }
  return false
}

/** Lines begun in a piece of text that ends where a line ends. */
function countLines(text: string): number {
  let lines = 0
  for (let at = 0; at < text.length; at = endOfLine(text, at)) lines++
  return lines
}
