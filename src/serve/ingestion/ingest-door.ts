/** What may be sent, as it stands in the address. */
export const INGEST_KINDS = ['profiles', 'posts', 'audiences', 'relationships', 'categories', 'links'] as const
export type IngestKind = (typeof INGEST_KINDS)[number]

/** What became of a request's records. */
export interface IngestResult {
  landed: number
  quarantined: number
  /** Names the quarantined records to `creatorscope quarantine`; null when there are none. */
  quarantineId: string | null
  /** The first ten of the quarantined. */
  problems: { line: number; column: string | null; reason: string }[]
}

/**
 * Takes the unpacked body of a request, streamed, into the raw store; given by whoever builds the app.
 * @param requestId a UUID, the same when a request is sent again.
 * @throws AppError of kind user when the body cannot be taken at all, of kind transient when it should be sent again.
 */
export type IngestDoor = (kind: IngestKind, body: AsyncIterable<Buffer>, requestId: string) => Promise<IngestResult>
