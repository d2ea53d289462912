import type { Logger } from '../../core/log.ts'
import type { ObjectStore } from '../../platform/object-store/client.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { type IndexThreads, startIndexThreads } from './column-index/index-threads.ts'
import { PLATFORMS, type Platform } from './search-engine.ts'

/** How soon a publish is followed; the question is one row by its key. */
const POLL_MS = 1_000
/** Versions whose index stays open, so that a cursor goes on for as many publishes. */
const OPEN_VERSIONS = 3
/** How long PostgreSQL searches alone after a snapshot could not be read, before it is tried again. */
const RETRY_MS = 30_000

/** A published version whose index is open. */
export interface OpenVersion {
  version: string
  asOf: Date | null
  /** Oid of the account table of each platform. */
  tableOids: Record<Platform, number>
}

interface VersionRow {
  version: string
  as_of: Date | null
  table_oids: Record<string, number>
  search_snapshots: Partial<Record<Platform, { key: string; rows: number }>>
}

export interface OpenVersions {
  /** The version to begin a search in: the served one, for some seconds after a publish the one before; undefined where there is no index. */
  newest(): OpenVersion | undefined
  find(version: string): OpenVersion | undefined
  threads: IndexThreads
  /** Looks for a new version at once. */
  follow(): Promise<void>
  end(): Promise<void>
}

/**
 * Opens the search index of the served version and follows publishes and rollbacks. A version without a snapshot, or
 * whose snapshot cannot be read, is not opened, and is searched in PostgreSQL instead.
 */
export function followVersions(pool: Pool, objectStore: ObjectStore, bucket: string, log: Logger): OpenVersions {
  const threads = startIndexThreads(2)
  let open: OpenVersion[] = []
  /** The version that was last looked at, opened or not. */
  let seen: string | undefined
  let newest: OpenVersion | undefined
  let retryAt = 0
  let following: Promise<void> | undefined

  const followOnce = async (): Promise<void> => {
    const { rows } = await pool.query<VersionRow>(
      "SELECT id::text AS version, as_of, table_oids, search_snapshots FROM dataset_version WHERE status = 'PUBLISHED'",
    )
    const [served] = rows
    if (!served || (served.version === seen && (newest || Date.now() < retryAt))) return
    seen = served.version
    newest = await openVersion(served)
    if (!newest) retryAt = Date.now() + RETRY_MS
  }
  const openVersion = async (served: VersionRow): Promise<OpenVersion | undefined> => {
    const known = open.find(({ version }) => version === served.version)
    if (known || PLATFORMS.some((platform) => !served.search_snapshots[platform])) return known
    try {
      for (const platform of PLATFORMS) await openIndex(threads, objectStore, bucket, served, platform)
    } catch (error) {
      log.error(
        { err: error, version: served.version },
        'the search index cannot be opened; PostgreSQL searches instead',
      )
      return undefined
    }
    const opened = toOpenVersion(served)
    open = [opened, ...open]
    for (const old of open.splice(OPEN_VERSIONS))
      for (const platform of PLATFORMS) await threads.close(indexName(old.version, platform))
    return opened
  }
  const follow = (): Promise<void> => {
    following ??= followOnce()
      .catch((error) => log.warn({ err: error }, 'could not look for a new version'))
      .finally(() => {
        following = undefined
      })
    return following
  }
  const timer = setInterval(follow, POLL_MS).unref()
  return {
    newest: () => newest,
    find: (version) => open.find((each) => each.version === version),
    threads,
    follow,
    async end() {
      clearInterval(timer)
      await following
      await threads.end()
    },
  }
}

/** The name that the threads know an index by. */
export function indexName(version: string, platform: Platform): string {
  return `${version}/${platform}`
}

function toOpenVersion({ version, as_of, table_oids }: VersionRow): OpenVersion {
  return {
    version,
    asOf: as_of,
    tableOids: { INSTAGRAM: table_oids.instagram_account ?? 0, YOUTUBE: table_oids.youtube_account ?? 0 },
  }
}

async function openIndex(
  threads: IndexThreads,
  objectStore: ObjectStore,
  bucket: string,
  { version, search_snapshots }: VersionRow,
  platform: Platform,
): Promise<void> {
  const { key, rows } = search_snapshots[platform]!
  const object = await objectStore.get(bucket, key)
  if (!object) throw new Error(`there is no object ${key} in bucket ${bucket}`)
  const bytes = new Uint8Array(new SharedArrayBuffer(object.bytes))
  let at = 0
  for await (const chunk of object.body as AsyncIterable<Uint8Array>) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  if (at !== bytes.length) throw new Error(`${key} broke off after ${at} of ${bytes.length} bytes`)
  await threads.open(indexName(version, platform), bytes, rows)
}
