import { describeRow, type RawRow } from '../raw/native/raw-layout.ts'
import { formatQuarantined } from '../raw/quarantine.ts'
import { countByTable, type RawTable, type RowsByTable } from '../raw/raw-tables.ts'
import { allOf, type BatchOutput } from './batch-inserter.ts'
import type { RecordMapper } from './map-record.ts'
import type { RowMapping } from './mappings/mapping.ts'
import { formatContext, type SourceContext } from './quarantine/record-context.ts'
import { type BatchLimits, RowBatches } from './row-batches.ts'
import type { BrokenRecord, SourceRecord } from './sources/source-record.ts'

/** Problems that are given back; all of them stand in `raw_quarantine`. */
const PROBLEMS_SHOWN = 10
const SAMPLE_ROWS = 10

/** A record that was not taken; the reason begins with the column, where there is one, and shows the value. */
export interface PlacedProblem {
  line: number
  column: string | null
  reason: string
}

/** By what a record is read. */
export interface Reading {
  mapping: string
  /** Undefined: nothing can be read yet, and only broken records may come. */
  mapper: RecordMapper | undefined
  /** Columns of a source that gives values by position. */
  columns: readonly string[] | undefined
  /** What reading a record of it again needs besides. */
  context?: SourceContext
  /** The rows that the mapping makes. */
  rows?: readonly RowMapping[]
}

/** Where the records of one source end: mapped rows go to the raw tables, all others to quarantine, both in batches. */
export class RecordSink {
  /** Records that came: those that landed and those in quarantine. */
  records = 0
  quarantined = 0
  /** The first ten of the quarantined. */
  readonly problems: PlacedProblem[] = []
  /** Of a dry run, the first ten rows that would land. */
  readonly sample: { table: RawTable; row: Record<string, unknown> }[] = []
  /** Rows that were made of the records. */
  readonly made: RowsByTable = countByTable(() => 0)
  readonly #sourceFile: string
  readonly #output: BatchOutput | null
  readonly #batches: RowBatches

  /** @param output null: a dry run, in which nothing is written. */
  constructor(sourceFile: string, output: BatchOutput | null, limits?: BatchLimits) {
    this.#sourceFile = sourceFile
    this.#output = output
    this.#batches = new RowBatches(limits)
  }

  take(record: SourceRecord | BrokenRecord, reading: Reading): void {
    this.records++
    if (!('values' in record)) {
      const column = record.field === undefined ? null : (reading.columns?.[record.field] ?? null)
      const reason = column === null ? record.reason : `${column}: ${record.reason}`
      this.#quarantine(record, { column, reason }, reading)
      return
    }
    const rows = reading.mapper!(record)
    if (Array.isArray(rows)) for (const row of rows) this.#add(row)
    else this.#quarantine(record, rows, reading)
  }

  #add(row: RawRow): void {
    this.made[row.table]++
    if (this.#output) this.#batches.add(row)
    else if (this.sample.length < SAMPLE_ROWS) this.sample.push({ table: row.table, row: describeRow(row) })
  }

  /** Sends the batches that are full; waits while the one before is on its way. */
  async sendFull(): Promise<void> {
    for (const { table, batch } of this.#batches.takeFull()) await this.#output!.send(table, batch)
  }

  /** Sends the rest. */
  async finish(): Promise<void> {
    await allOf(this.#batches.takeRest().map(({ table, batch }) => this.#output!.send(table, batch)))
  }

  #quarantine(
    record: SourceRecord | BrokenRecord,
    { column, reason }: { column: string | null; reason: string },
    reading: Reading,
  ): void {
    this.quarantined++
    if (this.problems.length < PROBLEMS_SHOWN) this.problems.push({ line: record.line, column, reason })
    if (!this.#output) return
    this.#batches.addQuarantined(
      formatQuarantined({
        source_file: this.#sourceFile,
        source_line: record.line,
        mapping: reading.mapping,
        column_name: column,
        reason,
        raw_text: record.raw,
        columns: reading.columns ?? [],
        context: formatContext(record, reading.context, reading.rows ?? []),
      }),
    )
  }
}
