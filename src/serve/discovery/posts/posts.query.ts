import { type RawBuilder, sql } from 'kysely'
import { AppError } from '../../../core/errors.ts'
import { picturePath, pictureUrl, thumbnailPath } from '../../picture.ts'
import { type ServingDatabase, type VersionRow, version } from '../../serving-database.ts'
import { accountTable } from '../account-tables.ts'
import { profileNotFound } from '../profile.query.ts'
import type { Platform } from '../search-engine.ts'
import type { PostsQuery } from './posts.schema.ts'
import type { PostsPosition } from './posts-cursor.ts'

interface PostsRequest extends Pick<PostsQuery, 'sortBy' | 'sortDir' | 'size'> {
  after: PostsPosition | undefined
}

/** A post in the API's names, with what the answer is made from beside. */
interface PostRow extends VersionRow, Record<string, unknown> {
  is_known: boolean
  total: number
  /** null in the one row of an empty page. */
  postId: string | null
  sort_key: string | null
  thumbnail_path: string | null
  small_path: string | null
  thumbhash: string | null
}

interface PostsPage {
  datasetVersion: string
  asOf: Date | null
  count: number
  next: PostsPosition | null
  posts: Record<string, unknown>[]
}

const SORT_COLUMNS = {
  publishedAt: 'published_at',
  engagement: 'engagement',
  plays: 'plays',
  views: 'views',
  likes: 'likes',
  comments: 'comments',
  reach: 'reach',
} as const

const COLUMNS = [
  'postId',
  'postType',
  'publishedAt',
  'title',
  'caption',
  'captionIsCut',
  'category',
  'language',
  'durationS',
  'views',
  'plays',
  'likes',
  'comments',
  'engagement',
  'engagementRate',
  'reach',
  'reachIsEstimated',
  'isSponsored',
  'hashtags',
  'mentions',
  'snapshotAt',
] as const

const columnNamed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Tables of the served data set and of those kept from before, the newest first. */
const KEPT = ['', '_old_bkp', '_older_bkp'] as const

/**
 * A page of a profile's posts, of which each is read in one statement. A page that goes on is of the data set of its
 * cursor, in whichever kept table that stands by now.
 * @throws AppError `PROFILE_NOT_FOUND`; `CURSOR_EXPIRED` when that data set is kept no more.
 */
export async function readPosts(
  database: ServingDatabase,
  platform: Platform,
  profileId: string,
  request: PostsRequest,
): Promise<PostsPage> {
  const { after, size } = request
  for (const suffix of KEPT) {
    const statement = pageOf(platform, profileId, request, suffix)
    const rows = suffix === '' ? await database.rows(statement) : await database.rowsIfThere(statement)
    const [first] = rows
    if (!first || (after && first.dataset_version !== after.datasetVersion)) continue
    if (!first.is_known) throw profileNotFound(platform, profileId)
    const found = rows.filter(({ postId }) => postId !== null)
    const shown = found.slice(0, size)
    const last = shown.at(-1)
    return {
      datasetVersion: first.dataset_version,
      asOf: first.as_of,
      count: first.total,
      next:
        last && found.length > size
          ? { datasetVersion: first.dataset_version, value: last.sort_key, postId: String(last.postId) }
          : null,
      posts: shown.map((row) => toPost(row, database.cdnBaseUrl)),
    }
  }
  const message = `The cursor belongs to data set ${after?.datasetVersion}, which is served no more; start again without it.`
  throw new AppError('CURSOR_EXPIRED', 'user', message)
}

function toPost(row: PostRow, cdnBaseUrl: string): Record<string, unknown> {
  return {
    ...Object.fromEntries(COLUMNS.map((name) => [name, row[name]])),
    thumbnailUrl: pictureUrl(cdnBaseUrl, row.thumbnail_path),
    thumbnailSmallUrl: pictureUrl(cdnBaseUrl, row.small_path),
    thumbhash: row.thumbhash,
  }
}

/** One row more than the page has, so that a next page is known of. */
function pageOf(
  platform: Platform,
  profileId: string,
  { sortBy, sortDir, size, after }: PostsRequest,
  suffix: (typeof KEPT)[number],
): RawBuilder<PostRow> {
  const table = `social_profile_posts${suffix}`
  const column = sql.id(SORT_COLUMNS[sortBy])
  const order = sql`${column} ${sql.raw(sortDir)} NULLS LAST, post_id`
  const key =
    sortBy === 'publishedAt'
      ? sql`to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
      : sql`${column}::text`
  const columns = sql.join(COLUMNS.map((name) => sql`page.${sql.id(columnNamed(name))} AS ${sql.id(name)}`))
  return sql<PostRow>`
    WITH ${suffix === '' ? version : keptVersion(table)},
    own AS (SELECT * FROM ${sql.table(table)} WHERE platform = ${platform} AND profile_id = ${profileId}),
    page AS (
      SELECT *, ${key} AS sort_key, row_number() OVER (ORDER BY ${order}) AS place
      FROM own WHERE ${beyond(column, sortBy, sortDir, after)} ORDER BY place LIMIT ${size + 1}
    )
    SELECT version.*, (SELECT count(*) FROM own) AS total, page.sort_key, ${columns}, ${picturePath('thumbnail')} AS thumbnail_path,
           ${thumbnailPath('thumbnail')} AS small_path, thumbnail.thumbhash,
           EXISTS (SELECT FROM ${accountTable(platform)} WHERE profile_id = ${profileId}) AS is_known
    FROM version
    LEFT JOIN page ON true
    LEFT JOIN LATERAL (
      SELECT key, sha256, thumbnail_key, thumbhash FROM asset_log
      WHERE platform = ${platform} AND entity_type IN ('post', 'story') AND entity_id = page.post_id AND asset_type = 'thumbnail'
      ORDER BY entity_type LIMIT 1
    ) AS thumbnail ON true
    ORDER BY page.place`
}

/** The data set that a kept table is of: as `tableoid` its rows carry what the data set's record names. */
function keptVersion(table: string): RawBuilder<unknown> {
  return sql`
    version AS (
      SELECT id::text AS dataset_version, as_of FROM dataset_version
      WHERE (table_oids ->> 'social_profile_posts')::bigint = (SELECT tableoid::bigint FROM ${sql.table(table)} LIMIT 1)
    )`
}

function beyond(
  column: RawBuilder<unknown>,
  sortBy: PostsQuery['sortBy'],
  sortDir: PostsQuery['sortDir'],
  after: PostsPosition | undefined,
): RawBuilder<boolean> {
  if (!after) return sql<boolean>`true`
  if (after.value === null) return sql<boolean>`${column} IS NULL AND post_id > ${after.postId}`
  const value = sql`${after.value}::${sql.raw(sortBy === 'publishedAt' ? 'timestamptz' : 'double precision')}`
  return sql<boolean>`
    ${column} ${sql.raw(sortDir === 'ASC' ? '>' : '<')} ${value} OR (${column} = ${value} AND post_id > ${after.postId})
    OR ${column} IS NULL`
}
