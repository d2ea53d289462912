import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import { filterParams, QUARANTINED, type QuarantineFilter } from './quarantine-filter.ts'

/** Records of one file and mapping that have one fault. */
export interface QuarantineGroup {
  file: string
  mapping: string
  /** The reason with `…` for the value at fault. */
  fault: string
  records: number
  firstLine: number
}

/** A value as a reason shows it: JSON text, perhaps cut. */
const SHOWN_VALUE = '"([^"\\\\]|\\\\.)*("|…)'

/** What is in quarantine, by file, mapping and fault; the most records first. */
export function listQuarantine(
  clickhouse: ClickHouseClient,
  filter: QuarantineFilter,
  limit: number,
): Promise<QuarantineGroup[]> {
  return queryRows<QuarantineGroup>(
    clickhouse,
    `SELECT source_file AS file, mapping, replaceRegexpOne(reason, {value:String}, '…') AS fault,
       count() AS records, min(source_line) AS firstLine
     FROM raw_quarantine FINAL WHERE ${QUARANTINED}
     GROUP BY file, mapping, fault ORDER BY records DESC, file, mapping, fault LIMIT {limit:UInt32}`,
    { ...filterParams(filter), value: SHOWN_VALUE, limit },
  )
}
