import type { Batch } from '../insert-batch.ts'
import type { RawTable } from '../raw-tables.ts'
import { ByteSink } from './byte-sink.ts'
import { type ColumnWriter, columnWriter } from './column-writer.ts'
import { type RawRow, rawLayouts, type WireColumn } from './raw-layout.ts'

/**
 * Gathers rows of one raw table in ClickHouse's Native format, column by column. ClickHouse takes it for a third of the time that
 * the same rows cost it as JSONEachRow (4.7 us against 14.8), and we write it for half of it.
 */
export class NativeBlock {
  rows = 0
  readonly #columns: readonly { column: WireColumn; writer: ColumnWriter }[]

  constructor(table: RawTable) {
    this.#columns = rawLayouts[table].map((column) => ({
      column,
      writer: columnWriter(column.type, column.isNullable),
    }))
  }

  get bytes(): number {
    let bytes = 0
    for (const { writer } of this.#columns) bytes += writer.size
    return bytes
  }

  add({ values }: RawRow): void {
    const columns = this.#columns
    for (let i = 0; i < columns.length; i++) columns[i]!.writer.add(values[i]!)
    this.rows++
  }

  /** Gives all rows that were added, and begins anew. */
  take(): Batch {
    const { rows } = this
    this.rows = 0
    const chunks = this.#columns.flatMap(({ column, writer }) => [heading(column), ...writer.take()])
    return { format: 'Native', rows, chunks: [blockHeading(this.#columns.length, rows), ...chunks] }
  }
}

function blockHeading(columns: number, rows: number): Buffer {
  return Buffer.from([...variableWidth(columns), ...variableWidth(rows)])
}

function heading({ name, type, isNullable }: WireColumn): Buffer {
  const sink = new ByteSink()
  sink.writeText(name)
  sink.writeText(isNullable ? `Nullable(${type})` : type)
  return Buffer.concat(sink.take())
}

function variableWidth(number: number): number[] {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...variableWidth(number >>> 7)]
}
