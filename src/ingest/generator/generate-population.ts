import { AppError, describeError } from '../../core/errors.ts'
import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import { isTransient } from '../../platform/clickhouse/is-transient.ts'
import { audiencesQuery } from './audiences-query.ts'
import { captionCategoriesQuery } from './caption-categories-query.ts'
import { followingCreatorsQuery, followingPeopleQuery } from './followers-query.ts'
import { groundTruthQuery } from './ground-truth-query.ts'
import { linkedProfilesQuery } from './linked-profiles-query.ts'
import { postCountQuery, postSnapshotsQuery } from './post-snapshots-query.ts'
import { type History, profileSnapshotsQuery, snapshotAges } from './profile-snapshots-query.ts'

const LINK_LIFE_S = 7 * 86_400
/**
 * Profile snapshots of one INSERT: one block, of about 400 MiB, and one part a month. Merging parts costs as much as writing
 * them where they are a quarter of this.
 */
const SLICE_ROWS = 1 << 20
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
  max_block_size: '1024',
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
  const queries = [
    profileSnapshotsQuery(pictures),
    postSnapshotsQuery(pictures),
    groundTruthQuery(),
    audiencesQuery(),
    followingCreatorsQuery(),
    followingPeopleQuery(),
    linkedProfilesQuery(),
    captionCategoriesQuery(),
  ]
  // A small population is cut into equal parts for all threads.
  const size = Math.ceil(Math.min(SLICE_ROWS / ages.length, creators / PARALLEL))
  let [next, done, posts] = [0, 0, 0]
  const generateSlices = async (): Promise<void> => {
    while (next < creators) {
      const slice = { ...shared, first: next, count: Math.min(size, creators - next) }
      next += slice.count
      for (const query of queries) await runInsert(clickhouse, query, slice)
      const [counted] = await queryRows<{ posts: number }>(clickhouse, postCountQuery(), slice)
      posts += counted!.posts
      done += slice.count
      options.onProgress?.({ creators: done, creatorsTotal: creators })
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, generateSlices))
  return { profiles: creators, profileSnapshots: creators * ages.length, posts }
}

async function runInsert(clickhouse: ClickHouseClient, query: string, params: Record<string, unknown>): Promise<void> {
  try {
    await clickhouse.command({ query, query_params: params, clickhouse_settings: settings })
  } catch (error) {
    // ClickHouse repeats the query, which is long and holds the links' key: the head of the message says what is wrong.
    const message = describeError(error).slice(0, 300)
    throw new AppError('GENERATION_FAILED', isTransient(error) ? 'transient' : 'bug', `could not generate: ${message}`)
  }
}
