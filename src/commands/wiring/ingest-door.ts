import type { RecordKind } from '../../ingest/mappings/native-ndjson.ts'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import type { IngestDoor, IngestKind } from '../../serve/ingestion/ingest-door.ts'

const kinds: Record<IngestKind, RecordKind> = {
  profiles: 'profile',
  posts: 'post',
  audiences: 'audience',
  relationships: 'relationship',
  categories: 'category',
  links: 'link',
}

/** The API's way into the raw tables, which the API itself does not know. Loaded when something comes: its model of languages takes 35 MB. */
export function openIngestDoor(clickhouse: ClickHouseClient): IngestDoor {
  return async (kind, body, requestId) => {
    const { ingestStream } = await import('../../ingest/ingest-stream.ts')
    return ingestStream(kinds[kind], body, { clickhouse, requestId })
  }
}
