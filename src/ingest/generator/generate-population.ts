import { AppError, describeError } from '../../core/errors.ts'
import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import { isTransient } from '../../raw/is-transient.ts'
import { postCountQuery, postSnapshotsQuery } from './post-snapshots-query.ts'
import { profileSnapshotsQuery, snapshotAges } from './profile-snapshots-query.ts'

const LINK_LIFE_S = 7 * 86_400
/** Creators of one INSERT: 840,000 profile snapshots in 13 months. */
const SLICE = 20_000

export interface PopulationOptions {
  clickhouse: ClickHouseClient
  creators: number
  seed: number
  /** Moment of the newest snapshots; history reaches a year back from it. */
  asOf: Date
  /** Who serves the pictures, and the key of its signed links; without it there are no pictures. */
  pictureOrigin?: { url: string; secret: string }
  onProgress?: (progress: { creators: number; creatorsTotal: number }) => void
}

const settings = {
  // Small blocks are joined to blocks of 256 Ki rows or 128 MiB before they are cut by month: 13 parts each, little memory.
  max_block_size: '1024',
  max_insert_threads: '1',
  max_threads: 2,
  min_insert_block_size_rows: '262144',
  min_insert_block_size_bytes: String(128 << 20),
  // The word lists stand in the query.
  max_query_size: String(4 << 20),
}

/** What was generated: `profiles` and `posts` are distinct ones. */
export interface Population {
  profiles: number
  profileSnapshots: number
  posts: number
}

/**
 * Writes a made-up population to the raw tables, wholly inside ClickHouse. The same seed, number and moment give the same rows,
 * so that generating twice changes nothing; a creator stays the same in a larger population. Links expire a week after `asOf`.
 * @throws AppError `GENERATION_FAILED`.
 */
export async function generatePopulation(options: PopulationOptions): Promise<Population> {
  const { clickhouse, creators, seed, asOf, pictureOrigin } = options
  const pictures = pictureOrigin !== undefined
  const shared = {
    seed,
    asOf: asOf.toISOString().slice(0, 23).replace('T', ' '),
    sourceFile: `generator:seed=${seed}`,
    ...(pictures && {
      origin: pictureOrigin.url.replace(/\/$/, ''),
      secret: pictureOrigin.secret,
      oe: (Math.floor(asOf.getTime() / 1000) + LINK_LIFE_S).toString(16),
    }),
  }
  const queries = [profileSnapshotsQuery(pictures), postSnapshotsQuery(pictures)]
  let posts = 0
  for (let first = 0; first < creators; first += SLICE) {
    const slice = { ...shared, first, count: Math.min(SLICE, creators - first) }
    for (const query of queries) await runInsert(clickhouse, query, slice)
    const [counted] = await queryRows<{ posts: number }>(clickhouse, postCountQuery(), slice)
    posts += counted!.posts
    options.onProgress?.({ creators: first + slice.count, creatorsTotal: creators })
  }
  return { profiles: creators, profileSnapshots: creators * snapshotAges.length, posts }
}

async function runInsert(
  clickhouse: ClickHouseClient,
  query: string,
  params: Record<string, string | number>,
): Promise<void> {
  try {
    await clickhouse.command({ query, query_params: params, clickhouse_settings: settings })
  } catch (error) {
    // ClickHouse repeats the query, which is long and holds the links' key: the head of the message says what is wrong.
    const message = describeError(error).slice(0, 300)
    throw new AppError('GENERATION_FAILED', isTransient(error) ? 'transient' : 'bug', `could not generate: ${message}`)
  }
}
