import { AppError, describeError } from '../../core/errors.ts'
import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import { isTransient } from '../../platform/clickhouse/is-transient.ts'
import { PROFILE_SNAPSHOT_TABLE } from '../../raw/profile-snapshot.ts'
import { audiencesQuery } from './audiences-query.ts'
import { captionCategoriesQuery } from './caption-categories-query.ts'
import { followingCreatorsQuery, followingPeopleQuery } from './followers-query.ts'
import { groundTruthQuery } from './ground-truth-query.ts'
import { linkedProfilesQuery } from './linked-profiles-query.ts'
import { postCountQuery, postSnapshotsQuery } from './post-snapshots-query.ts'
import { type History, profileSnapshotsQuery, snapshotAges } from './profile-snapshots-query.ts'

const LINK_LIFE_S = 7 * 86_400
/**
 * Rows of one INSERT: one block, and one part a month. Of profile snapshots it takes about 400 MiB; merging parts costs as much as
 * writing them where they are a quarter of this.
 */
const SLICE_ROWS = 1 << 20
/** Posts have long texts. */
const SLICE_POSTS = 1 << 18
/** Of the tables with about a row a creator: to analyse a query, with all its words, costs 0.1 s of CPU. */
const SLICE_CREATORS = 250_000
/** Slices at once; each runs on one thread, since an INSERT writes on one whatever it may use. */
const PARALLEL = 2

export interface PopulationOptions {
  clickhouse: ClickHouseClient
  creators: number
  seed: number
  /** Moment of the newest snapshots; history reaches back from it. */
  asOf: Date
  /** Twelve months and thirty days unless told otherwise: growth over 7 to 365 days is there. */
  history?: History
  /** Mean of the posts of the last 90 days; 11 unless told otherwise. */
  postsPerCreator?: number
  /** Who serves the pictures, and the key of its signed links; without it there are no pictures. */
  pictureOrigin?: { url: string; secret: string }
  onProgress?: (progress: { creators: number; creatorsTotal: number }) => void
}

const settings = {
  // Small blocks are joined to a slice's one block before they are cut by month.
  max_block_size: '4096',
  max_insert_threads: '1',
  max_threads: 1,
  min_insert_block_size_rows: String(SLICE_ROWS),
  min_insert_block_size_bytes: String(1 << 30),
  max_partitions_per_insert_block: '0',
  // No two rows of a block are equal, so they need not be looked through for such: 0.5 us a row.
  optimize_on_insert: 0,
  // The word lists stand in the query.
  max_query_size: String(4 << 20),
} as const

/** What was generated: `profiles` and `posts` are distinct ones. */
export interface Population {
  profiles: number
  profileSnapshots: number
  posts: number
}

/**
 * Writes a made-up population to the raw tables, and what was done to each creator to `generated_ground_truth`, wholly inside
 * ClickHouse. The same options give the same rows, so that generating twice changes nothing; a creator stays the same in a
 * larger population. Links expire a week after `asOf`.
 * @throws AppError `GENERATION_FAILED`.
 */
export async function generatePopulation(options: PopulationOptions): Promise<Population> {
  const { clickhouse, creators, seed, asOf, pictureOrigin } = options
  const pictures = pictureOrigin !== undefined
  const ages = snapshotAges(options.history ?? { months: 12, days: 30 })
  const shared = {
    seed,
    asOf: asOf.toISOString().slice(0, 23).replace('T', ' '),
    sourceFile: `generator:seed=${seed}`,
    ages,
    postsPerCreator: options.postsPerCreator ?? 11,
    ...(pictures && {
      origin: pictureOrigin.url.replace(/\/$/, ''),
      secret: pictureOrigin.secret,
      oe: (Math.floor(asOf.getTime() / 1000) + LINK_LIFE_S).toString(16),
    }),
  }
  const { postsPerCreator } = shared
  const inserts: [query: string, size: number][] = [
    [profileSnapshotsQuery(pictures), SLICE_ROWS / ages.length],
    [postSnapshotsQuery(pictures), SLICE_POSTS / postsPerCreator],
    [groundTruthQuery(), SLICE_CREATORS],
    [audiencesQuery(), SLICE_CREATORS],
    [followingCreatorsQuery(), SLICE_CREATORS],
    [followingPeopleQuery(), SLICE_CREATORS],
    [linkedProfilesQuery(), SLICE_CREATORS],
    [captionCategoriesQuery(), SLICE_POSTS / postsPerCreator],
  ]
  const work = inserts.flatMap(([query, size]) => cutSlices(creators, size).map((slice) => ({ query, slice })))
  const remaining = work.values()
  let written = 0
  const writeSlices = async (): Promise<void> => {
    for (const { query, slice } of remaining) {
      await run(clickhouse, query, { ...shared, ...slice })
      written += slice.count
      options.onProgress?.({ creators: Math.floor(written / inserts.length), creatorsTotal: creators })
    }
  }
  await withoutMerges(clickhouse, () => Promise.all(Array.from({ length: PARALLEL }, writeSlices)))
  const everyone = { ...shared, first: 0, count: creators }
  const [counted] = await queryRows<{ posts: number }>(clickhouse, postCountQuery(), everyone)
  return { profiles: creators, profileSnapshots: creators * ages.length, posts: counted!.posts }
}

/**
 * Lets the parts of profile snapshots lie as they are until all are written: merging them meanwhile took a third of the two cores, and
 * most of it was done again for the next parts. ClickHouse merges them in the background afterwards.
 */
async function withoutMerges(clickhouse: ClickHouseClient, write: () => Promise<unknown>): Promise<void> {
  await run(clickhouse, `SYSTEM STOP MERGES ${PROFILE_SNAPSHOT_TABLE}`)
  try {
    await write()
  } finally {
    await run(clickhouse, `SYSTEM START MERGES ${PROFILE_SNAPSHOT_TABLE}`)
  }
}

/** Creators in slices of a size at most; a small population is cut into equal parts for all threads. */
function cutSlices(creators: number, size: number): { first: number; count: number }[] {
  const most = Math.max(1, Math.ceil(Math.min(size, creators / PARALLEL)))
  return Array.from({ length: Math.ceil(creators / most) }, (_, i) => {
    return { first: i * most, count: Math.min(most, creators - i * most) }
  })
}

async function run(clickhouse: ClickHouseClient, query: string, params: Record<string, unknown> = {}): Promise<void> {
  try {
    await clickhouse.command({ query, query_params: params, clickhouse_settings: settings })
  } catch (error) {
    // ClickHouse repeats the query, which is long and holds the links' key: the head of the message says what is wrong.
    const message = describeError(error).slice(0, 300)
    throw new AppError('GENERATION_FAILED', isTransient(error) ? 'transient' : 'bug', `could not generate: ${message}`)
  }
}
