import { AppError, userError } from '../core/errors.ts'
import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import { countByTable, sumRows } from '../raw/raw-tables.ts'
import { apiSource, asKind } from './api-source.ts'
import { BatchInserter } from './batch-inserter.ts'
import { compileMapping } from './map-record.ts'
import { nativeNdjson, type RecordKind } from './mappings/native-ndjson.ts'
import { type PlacedProblem, RecordSink } from './record-sink.ts'
import type { BatchLimits } from './row-batches.ts'
import { NdjsonReader } from './sources/ndjson-reader.ts'
import { decodeInParts, readLineBlocks } from './sources/read-line-blocks.ts'
import type { TextBlock } from './sources/source-record.ts'

const DAY_MS = 86_400_000

/** What became of the records of a stream. */
export interface StreamResult {
  landed: number
  quarantined: number
  /** `source_file` of what is in quarantine; null when nothing is. */
  quarantineId: string | null
  /** The first ten of the quarantined. */
  problems: PlacedProblem[]
}

/**
 * Takes NDJSON of one kind into its raw table, as a file would be: in batches and bounded memory, bad records to quarantine.
 * When it rejects, some rows may have landed; sent again, they collapse with those.
 * @param options.requestId a UUID; the same for a request that is sent again, so that quarantine holds its records once.
 * @throws AppError of kind user, `NOT_NDJSON`; of kind transient, `CLICKHOUSE_UNAVAILABLE` before anything is read and
 * `RAW_INSERT_FAILED` later; what reading `chunks` throws.
 */
export async function ingestStream(
  kind: RecordKind,
  chunks: AsyncIterable<Buffer>,
  options: { clickhouse: ClickHouseClient; requestId: string; now?: Date; batch?: BatchLimits },
): Promise<StreamResult> {
  const { clickhouse, requestId, now = new Date(), batch } = options
  await assertReachable(clickhouse)
  const sourceFile = apiSource(kind, requestId)
  const inserter = new BatchInserter(clickhouse)
  const sink = new RecordSink(sourceFile, inserter, batch)
  const mapper = compileMapping(nativeNdjson, undefined, { sourceFile, latest: now.getTime() + DAY_MS })
  const reading = { mapping: nativeNdjson.name, mapper, columns: undefined }
  const reader = new NdjsonReader()
  let begun = false
  try {
    for await (const block of readLineBlocks(chunks)) {
      for (const part of decodeInParts(block)) {
        if (!begun) assertNdjson(part)
        begun ||= part.text.trim() !== ''
        for (const record of reader.push(part)) sink.take(asKind(kind, record), reading)
      }
      await sink.sendFull()
    }
  } finally {
    // What was read lands, as of a file that breaks off: its faults stand in quarantine then too.
    await sink.finish()
    await inserter.finish()
  }
  if (sink.records === 0) throw userError('NOT_NDJSON', 'The body holds no records; NDJSON has one JSON object a line.')
  const { quarantined, problems } = sink
  return {
    landed: sumRows(countByTable((table) => inserter.landed(table))),
    quarantined,
    quarantineId: quarantined > 0 ? sourceFile : null,
    problems,
  }
}

/** Told at once, and not after the 15 s that a batch is tried for. */
async function assertReachable(clickhouse: ClickHouseClient): Promise<void> {
  const answer = await clickhouse.ping()
  if (answer.success) return
  throw new AppError(
    'CLICKHOUSE_UNAVAILABLE',
    'transient',
    'The raw store does not answer now; nothing was taken, send the request again.',
    {
      cause: answer.error,
    },
  )
}

/** A body that begins as something else is refused whole; each of its lines would only be quarantined. */
function assertNdjson({ text, faults }: TextBlock): void {
  const fault = faults.get(0)
  const start = text.trimStart()[0]
  if (fault === undefined && (start === undefined || start === '{')) return
  const what =
    fault ?? (start === '[' ? 'a JSON array begins here' : `${JSON.stringify(start)} stands where an object must begin`)
  throw userError('NOT_NDJSON', 'The body is not NDJSON, which is UTF-8 with one JSON object a line.', {
    errors: [{ place: 'line 1', message: what }],
  })
}
