import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import { filterParams, QUARANTINED, type QuarantineFilter } from './quarantine-filter.ts'

export interface ShownRecord {
  file: string
  line: number
  mapping: string
  column: string | null
  reason: string
  raw: string
  quarantinedAt: string
}

/** Records in quarantine, whole, in the order of file and line. */
export function showQuarantine(
  clickhouse: ClickHouseClient,
  filter: QuarantineFilter,
  limit: number,
): Promise<ShownRecord[]> {
  return queryRows<ShownRecord>(
    clickhouse,
    `SELECT source_file AS file, source_line AS line, mapping, column_name AS column, reason, raw_text AS raw,
       quarantined_at AS quarantinedAt
     FROM raw_quarantine FINAL WHERE ${QUARANTINED} ORDER BY file, line, reason LIMIT {limit:UInt32}`,
    { ...filterParams(filter), limit },
  )
}
