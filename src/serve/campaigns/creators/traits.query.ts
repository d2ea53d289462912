import { type RawBuilder, sql } from 'kysely'
import { keyOf, type ProfileKey } from '../../profile-door.ts'
import { type ServingDatabase, type VersionRow, version } from '../../serving-database.ts'
import type { Platform } from '../campaign-door.ts'

/** What a profile does not tell and a brief asks of its creator. Shares are percentages. */
export interface Traits {
  audience: Record<'country' | 'city' | 'language' | 'age' | 'gender', Record<string, number>>
  /** Lower case, without their sign. */
  hashtags: string[]
  /** Titles and captions of the newest posts. */
  texts: string[]
}

interface Row extends VersionRow, ProfileKey {
  audience: Traits['audience']
  hashtags: string[]
  texts: string[]
}

/** As many as a profile's averages rest on. */
const NEWEST_POSTS = 12
const ACCOUNTS: Record<Platform, string> = { INSTAGRAM: 'instagram_account', YOUTUBE: 'youtube_account' }

/** The traits of those who are in the served data set, by `keyOf`. @throws AppError `NO_DATASET`. */
export async function readTraits(
  database: ServingDatabase,
  keys: readonly ProfileKey[],
): Promise<{ datasetVersion: string; traits: ReadonlyMap<string, Traits> }> {
  const rows = await database.rows(sql<Row>`
    WITH ${version}, own AS (${traitsOf('INSTAGRAM', keys)} UNION ALL ${traitsOf('YOUTUBE', keys)})
    SELECT version.*, own.* FROM version LEFT JOIN own ON true`)
  const known = rows.filter(({ profileId }) => profileId !== null)
  return { datasetVersion: rows[0].dataset_version, traits: new Map(known.map((row) => [keyOf(row), row])) }
}

function traitsOf(platform: Platform, keys: readonly ProfileKey[]): RawBuilder<unknown> {
  const ids = keys.filter((key) => key.platform === platform).map(({ profileId }) => profileId)
  return sql`
    SELECT ${sql.lit(platform)} AS platform, account.profile_id AS "profileId",
           jsonb_build_object('country', audience_country_shares, 'city', audience_city_shares, 'language', audience_language_shares,
                              'age', audience_age_shares, 'gender', audience_gender_shares) AS audience,
           account.top_hashtags AS hashtags, ARRAY(
             SELECT text FROM (
               SELECT title, caption FROM social_profile_posts
               WHERE platform = ${sql.lit(platform)} AND profile_id = account.profile_id
               ORDER BY published_at DESC NULLS LAST, post_id LIMIT ${sql.lit(NEWEST_POSTS)}
             ) AS newest, unnest(ARRAY[title, caption]) AS text WHERE text IS NOT NULL) AS texts
    FROM ${sql.table(ACCOUNTS[platform])} AS account WHERE account.profile_id = ANY (${ids}::text[])`
}
