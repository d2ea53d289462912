import { userError } from '../../core/errors.ts'
import type { BrokenRecord, SourceRecord } from './source-record.ts'

/** Looks out for the header among the rows of a table, where it stands again when files were joined. */
export class RepeatedHeader {
  readonly #file: string
  readonly #header: readonly string[]
  readonly #names: ReadonlySet<string>
  readonly #lines: number[] = []

  constructor(file: string, header: readonly string[]) {
    this.#file = file
    this.#header = header
    this.#names = new Set(header)
  }

  /**
   * Whether a record is the header again.
   * @throws AppError `HEADER_CHANGED` where half of its values or more are names of columns, but not each in its place: the rows
   * behind it would be read by the wrong columns.
   */
  includes(record: SourceRecord | BrokenRecord): boolean {
    if (!('values' in record)) return false
    const values = record.values as readonly unknown[]
    // No row of data begins with the name of a column, so others cost one look-up.
    if (!this.#isName(values[0])) return false
    const names = values.filter((value) => this.#isName(value)).length
    if (names * 2 < values.length) return false
    if (values.every((value, i) => value === this.#header[i])) {
      this.#lines.push(record.line)
      return true
    }
    throw userError(
      'HEADER_CHANGED',
      `${this.#file}, line ${record.line}: another header begins here; its rows, and those behind, are to be in a file of their own`,
      { file: this.#file, line: record.line },
    )
  }

  /** What the operator should know; undefined where nothing was repeated. */
  get notice(): string | undefined {
    const [first, ...more] = this.#lines
    if (first === undefined) return undefined
    const others = more.length > 0 ? ` and ${more.length} times more` : ''
    return `the header stands again on line ${first}${others}, as where files were joined; it was read over`
  }

  #isName(value: unknown): boolean {
    return typeof value === 'string' && this.#names.has(value)
  }
}
