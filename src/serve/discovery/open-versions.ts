import type { Logger } from '../../core/log.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import type { PublishedVersion, SearchIndex } from './search-index.ts'

/** How soon a publish is followed; the question is one row by its key. */
const POLL_MS = 1_000
/** Versions whose index stays open, so that a cursor goes on for as many publishes. */
const OPEN_VERSIONS = 3
/** How long PostgreSQL searches alone after an index could not be opened, before it is tried again. */
const RETRY_MS = 30_000

export interface OpenVersions {
  index: SearchIndex
  /** The version to begin a search in: the served one, for some seconds after a publish the one before; undefined where there is no index. */
  newest(): PublishedVersion | undefined
  find(version: string): PublishedVersion | undefined
  /** Looks for a new version at once. */
  follow(): Promise<void>
  end(): Promise<void>
}

/**
 * Opens the search index of the served version and follows publishes and rollbacks. A version whose index cannot be opened
 * is searched in PostgreSQL instead.
 */
export function followVersions(pool: Pool, index: SearchIndex, log: Logger, pollMs = POLL_MS): OpenVersions {
  let open: PublishedVersion[] = []
  /** The version that was last looked at, opened or not. */
  let seen: string | undefined
  let newest: PublishedVersion | undefined
  let retryAt = 0
  let following = Promise.resolve()
  let ended = false

  const openVersion = async (served: PublishedVersion): Promise<PublishedVersion | undefined> => {
    const known = open.find(({ version }) => version === served.version)
    if (known) return known
    try {
      await index.open(served)
    } catch (error) {
      log.error(
        { err: error, version: served.version },
        'the search index cannot be opened; PostgreSQL searches instead',
      )
      return undefined
    }
    open = [served, ...open]
    for (const old of open.splice(OPEN_VERSIONS)) await index.close(old)
    return served
  }
  const followOnce = async (): Promise<void> => {
    const served = await readServed(pool)
    if (!served || (served.version === seen && (newest || Date.now() < retryAt))) return
    seen = served.version
    newest = await openVersion(served)
    if (!newest) retryAt = Date.now() + RETRY_MS
  }
  /** One look after the other; whoever asks gets one that begins after he asked. */
  const follow = (): Promise<void> => {
    following = following
      .then(followOnce)
      .catch((error) => log.warn({ err: error }, 'could not look for a new version'))
    return following
  }
  let timer: NodeJS.Timeout
  const poll = (): void => {
    if (ended) return
    timer = setTimeout(() => follow().then(poll), pollMs).unref()
  }
  poll()
  return {
    index,
    newest: () => newest,
    find: (version) => open.find((each) => each.version === version),
    follow,
    async end() {
      ended = true
      clearTimeout(timer)
      await following
      await index.end()
    },
  }
}

async function readServed(pool: Pool): Promise<PublishedVersion | undefined> {
  const { rows } = await pool.query<{
    version: string
    as_of: Date | null
    table_oids: Record<string, number>
    search_snapshots: PublishedVersion['snapshots']
  }>("SELECT id::text AS version, as_of, table_oids, search_snapshots FROM dataset_version WHERE status = 'PUBLISHED'")
  const [served] = rows
  if (!served) return undefined
  const { version, as_of, table_oids, search_snapshots } = served
  const tableOids = { INSTAGRAM: table_oids.instagram_account ?? 0, YOUTUBE: table_oids.youtube_account ?? 0 }
  return { version, asOf: as_of, tableOids, snapshots: search_snapshots }
}
