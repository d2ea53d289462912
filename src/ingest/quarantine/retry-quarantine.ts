import { AppError, userError } from '../../core/errors.ts'
import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import { insertBatch, insertLines } from '../../raw/insert-batch.ts'
import { NativeBlock } from '../../raw/native/native-block.ts'
import type { RawRow } from '../../raw/native/raw-layout.ts'
import { formatQuarantined, QUARANTINE_TABLE, type QuarantinedRecord } from '../../raw/quarantine.ts'
import type { RawTable } from '../../raw/raw-tables.ts'
import { compileMapping, type RecordMapper } from '../map-record.ts'
import { findMapping, mappingByName, type Sample } from '../mappings/find-mapping.ts'
import type { Mapping } from '../mappings/mapping.ts'
import { formatTimestamp } from '../parsers/parse-timestamp.ts'
import { partsOf, recordsIn } from '../records-in.ts'
import type { BrokenRecord, SourceRecord } from '../sources/source-record.ts'
import { filterParams, QUARANTINED, type QuarantineFilter } from './quarantine-filter.ts'
import { parseContext, type RecordContext, rootPaths } from './record-context.ts'
import { rereadRecord, type StillBroken } from './reread-record.ts'

const DAY_MS = 86_400_000
/** A raw text may have 64 Ki characters: a page stays below 64 Mi of them. */
const PAGE_ROWS = 1_000
const PROBLEMS_SHOWN = 10

/** What became of the records that were tried again. */
export interface RetryResult {
  records: number
  /** Those that left the quarantine. */
  mended: number
  /** The first ten of those that stay. */
  problems: { file: string; line: number; column: string | null; reason: string }[]
}

interface RetryOptions {
  clickhouse: ClickHouseClient
  filter: QuarantineFilter
  /** Read by this mapping instead of the one that each record was read by. */
  mapping?: Mapping
  now?: Date
}

/**
 * Reads the raw text of quarantined records again. Those that land now leave the quarantine; the others stay, with the reason
 * of now. A record is resolved only when its rows have landed, so a retry that breaks off is repeated without harm.
 * @throws AppError `RAW_INSERT_FAILED` when ClickHouse takes no rows.
 */
export async function retryQuarantine(options: RetryOptions): Promise<RetryResult> {
  const { clickhouse, filter } = options
  const result: RetryResult = { records: 0, mended: 0, problems: [] }
  const rereading = new Rereading(options)
  const [begin] = await queryRows<{ at: string }>(clickhouse, "SELECT toString(now64(3, 'UTC')) AS at")
  let last = { source_file: '', source_line: 0, reason: '' }
  for (;;) {
    const page = await queryRows<QuarantinedRecord>(
      clickhouse,
      `SELECT source_file, source_line, mapping, column_name, reason, raw_text, columns, context FROM raw_quarantine FINAL
       WHERE ${QUARANTINED} AND quarantined_at <= {begin:DateTime64(3, 'UTC')}
         AND (source_file, source_line, reason) > ({lastFile:String}, {lastLine:UInt64}, {lastReason:String})
       ORDER BY source_file, source_line, reason LIMIT ${PAGE_ROWS}`,
      {
        ...filterParams(filter),
        begin: begin!.at,
        lastFile: last.source_file,
        lastLine: last.source_line,
        lastReason: last.reason,
      },
    )
    if (page.length === 0) return result
    last = page.at(-1)!
    await retryPage(clickhouse, page, rereading, result)
  }
}

async function retryPage(
  clickhouse: ClickHouseClient,
  page: readonly QuarantinedRecord[],
  rereading: Rereading,
  result: RetryResult,
): Promise<void> {
  const blocks = new Map<RawTable, NativeBlock>()
  const changes: string[] = []
  for (const row of page) {
    result.records++
    const outcome = rereading.read(row)
    if (Array.isArray(outcome)) {
      result.mended++
      for (const made of outcome) {
        const block = blocks.get(made.table) ?? new NativeBlock(made.table)
        block.add(made)
        blocks.set(made.table, block)
      }
      changes.push(formatResolved(row))
      continue
    }
    const { column, reason } = outcome
    if (result.problems.length < PROBLEMS_SHOWN)
      result.problems.push({ file: row.source_file, line: row.source_line, column, reason })
    if (reason === row.reason || outcome.unread) continue
    changes.push(formatResolved(row), formatQuarantined({ ...row, column_name: column, reason }))
  }
  for (const [table, block] of blocks) await insertBatch(clickhouse, table, block.take())
  if (changes.length > 0) await insertLines(clickhouse, QUARANTINE_TABLE, changes)
}

/** The newest version of a record that is in quarantine no more, at least not for this reason. */
function formatResolved(row: QuarantinedRecord): string {
  return JSON.stringify({ ...row, resolved_at: formatTimestamp(Date.now()) })
}

/** Reads records by their mappings, each of which is prepared once for a run of records of one file. */
class Rereading {
  readonly #options: RetryOptions
  #prepared: Prepared | undefined

  constructor(options: RetryOptions) {
    this.#options = options
  }

  read(row: QuarantinedRecord): Extract<ReturnType<RecordMapper>, unknown[]> | (StillBroken & { unread?: true }) {
    const context = parseContext(row.context)
    const record = rereadRecord(row, context)
    if (!('values' in record)) return record
    try {
      const { mapping, mapper } = this.#prepare(row, record, context)
      // A record that was quarantined as a whole document may be one whose parts are the records.
      const parts = record.part === undefined ? partsOf(mapping) : []
      return mapAll(recordsIn(record, mapping, parts), mapper)
    } catch (error) {
      // A mapping that is not there says nothing of the record, which keeps its reason.
      if (error instanceof AppError && error.kind === 'user')
        return { column: null, reason: error.message, unread: true }
      throw error
    }
  }

  #prepare(row: QuarantinedRecord, record: SourceRecord, { part, root = {}, given = {} }: RecordContext): Prepared {
    const of = JSON.stringify([row.source_file, row.mapping, row.columns, part, Object.keys(root), given])
    if (this.#prepared?.of === of) return this.#prepared
    const header = row.columns.length > 0 ? row.columns : undefined
    const latest = (this.#options.now ?? new Date()).getTime() + DAY_MS
    const mapping = this.#options.mapping ?? mappingOf(row, record)
    if (mapping.format !== (header ? 'csv' : 'json'))
      throw userError('WRONG_FORMAT', `it is ${header ? 'of a table' : 'JSON'}, which ${mapping.name} does not read`)
    if (part !== undefined) assertReadsPart(mapping, part, root)
    const rootIsKept = part !== undefined
    const mapper = compileMapping(mapping, header, { sourceFile: row.source_file, latest, given, rootIsKept })
    this.#prepared = { of, mapping, mapper }
    return this.#prepared
  }
}

interface Prepared {
  of: string
  mapping: Mapping
  mapper: RecordMapper
}

/** Of the document that a part was cut out of, only what its mapping read was kept. */
function assertReadsPart(mapping: Mapping, part: string, root: object): void {
  if (!mapping.rows.some((row) => row.each === part))
    throw userError('WRONG_PART', `it is the part ${part} of a document, which ${mapping.name} does not read`)
  const lost = rootPaths(mapping.rows).find((path) => !Object.hasOwn(root, path))
  if (lost !== undefined)
    throw userError('DOCUMENT_NEEDED', `${lost} of its document was not kept; take the file again`)
}

/** The rows of all these records, or what is wrong with the first that has none. */
function mapAll(records: readonly (SourceRecord | BrokenRecord)[], mapper: RecordMapper): ReturnType<RecordMapper> {
  const rows: RawRow[] = []
  for (const record of records) {
    const made = 'values' in record ? mapper(record) : { column: null, reason: record.reason }
    if (!Array.isArray(made)) return made
    rows.push(...made)
  }
  return rows
}

/** The mapping by which it was read; when it came before a record that told, the one that fits it. */
function mappingOf(row: QuarantinedRecord, record: SourceRecord): Mapping {
  if (row.mapping !== '') return mappingByName(row.mapping)
  return findMapping(record.values as Sample, undefined, `${row.source_file}, line ${row.source_line}`)
}
