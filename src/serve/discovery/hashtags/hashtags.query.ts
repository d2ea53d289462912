import { sql } from 'kysely'
import { type ServingDatabase, type VersionRow, version } from '../../serving-database.ts'
import { accountTable } from '../account-tables.ts'
import { profileNotFound } from '../profile.query.ts'
import type { Platform } from '../search-engine.ts'

/** A hashtag as the mart tells it. */
interface HashtagRow {
  hashtag: string
  posts: number
  last_used_at: string
  avg_likes: number | null
  avg_comments: number | null
  avg_engagement: number | null
  engagement_ratio: number | null
}

interface Row extends VersionRow {
  is_known: boolean
  followers: number | null
  hashtags: HashtagRow[] | null
  hashtags_used: number | null
  profile_avg_likes: number | null
  profile_avg_comments: number | null
  profile_avg_engagement: number | null
}

/** A profile's hashtags, in one statement. @throws AppError `PROFILE_NOT_FOUND`. */
export async function readHashtags(database: ServingDatabase, platform: Platform, profileId: string): Promise<Row> {
  const [row] = await database.rows(sql<Row>`
    WITH ${version}
    SELECT version.*, account.profile_id IS NOT NULL AS is_known, account.followers,
           own.hashtags, own.hashtags_used, own.profile_avg_likes, own.profile_avg_comments, own.profile_avg_engagement
    FROM version
    LEFT JOIN ${accountTable(platform)} AS account ON account.profile_id = ${profileId}
    LEFT JOIN social_profile_hashtags AS own ON own.platform = ${platform} AND own.profile_id = ${profileId}`)
  if (!row.is_known) throw profileNotFound(platform, profileId)
  return row
}
