import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import { formatQuarantined, QUARANTINE_TABLE } from '../raw/quarantine.ts'
import { countByTable, type RawTable, type RowsByTable } from '../raw/raw-tables.ts'
import { type BatchLimits, BatchWriter, DryWriter } from './batch-writer.ts'
import type { RawRow, RecordMapper } from './map-record.ts'
import type { RowMapping } from './mappings/mapping.ts'
import { formatContext, type SourceContext } from './quarantine/record-context.ts'
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

/** Where the records of one source end: mapped rows in the raw tables, all others in quarantine, both in batches. */
export class RecordSink {
  /** Records that came: those that landed and those in quarantine. */
  records = 0
  quarantined = 0
  /** The first ten of the quarantined. */
  readonly problems: PlacedProblem[] = []
  /** Of a dry run, the first ten rows that would land. */
  readonly sample: { table: RawTable; row: Record<string, unknown> }[] = []
  readonly #isDry: boolean
  readonly #sourceFile: string
  readonly #writers: Record<RawTable | typeof QUARANTINE_TABLE, BatchWriter | DryWriter>

  /** @param clickhouse null: a dry run, in which nothing is written. */
  constructor(sourceFile: string, clickhouse: ClickHouseClient | null, batch?: BatchLimits) {
    this.#sourceFile = sourceFile
    this.#isDry = clickhouse === null
    const writer = (table: string): BatchWriter | DryWriter =>
      clickhouse ? new BatchWriter(clickhouse, table, batch) : new DryWriter()
    const tables = Object.keys(countByTable(() => 0)) as RawTable[]
    this.#writers = Object.fromEntries([...tables, QUARANTINE_TABLE].map((table) => [table, writer(table)])) as Record<
      RawTable | typeof QUARANTINE_TABLE,
      BatchWriter | DryWriter
    >
  }

  /** Rows that ClickHouse has confirmed. */
  get landed(): RowsByTable {
    return countByTable((table) => this.#writers[table].landed)
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

  #add({ table, line }: RawRow): void {
    this.#writers[table].add(line)
    if (this.#isDry && this.sample.length < SAMPLE_ROWS) {
      this.sample.push({ table, row: JSON.parse(line) as Record<string, unknown> })
    }
  }

  /** Sends the batches that are full; waits while the one before is on its way. */
  async sendFull(): Promise<void> {
    for (const writer of Object.values(this.#writers)) if (writer.full) await writer.send()
  }

  /** Sends the rest and waits until all has landed. */
  async finish(): Promise<void> {
    const ends = await Promise.allSettled(Object.values(this.#writers).map((writer) => writer.finish()))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }

  #quarantine(
    record: SourceRecord | BrokenRecord,
    { column, reason }: { column: string | null; reason: string },
    reading: Reading,
  ): void {
    this.quarantined++
    if (this.problems.length < PROBLEMS_SHOWN) this.problems.push({ line: record.line, column, reason })
    this.#writers[QUARANTINE_TABLE].add(
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
