const BY_PREFIX: [RegExp, string][] = [
  [/^JSON(Compact|Strings|CompactStrings|ColumnsWithMetadata)?$/i, 'application/json; charset=UTF-8'],
  [/^JSON.*EachRow/i, 'application/x-ndjson; charset=UTF-8'],
  [/^JSON/i, 'application/json; charset=UTF-8'],
  [/^(TabSeparated|TSV)/i, 'text/tab-separated-values; charset=UTF-8'],
  [/^CSV/i, 'text/csv; charset=UTF-8; header=absent'],
  [/^XML$/i, 'application/xml; charset=UTF-8'],
  [/^(Native|RowBinary|Parquet|Arrow|ORC|Avro|MsgPack|Npy|BSONEachRow)/i, 'application/octet-stream'],
]

/** The media type ClickHouse gives an output format. */
export function contentTypeOf(format: string): string {
  if (/^CSVWithNames/i.test(format)) return 'text/csv; charset=UTF-8; header=present'
  return BY_PREFIX.find(([pattern]) => pattern.test(format))?.[1] ?? 'text/plain; charset=UTF-8'
}
