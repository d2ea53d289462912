import { sql } from 'kysely'
import { picturePath, pictureUrl, thumbnailPath } from '../../picture.ts'
import { type ServingDatabase, type VersionRow, version } from '../../serving-database.ts'
import { accountTable } from '../account-tables.ts'
import { profileNotFound } from '../profile.query.ts'
import { joinPicture, profileColumns, toProfile } from '../profile-rows.ts'
import type { Platform, Profile } from '../search-engine.ts'

/** Fractions of an audience by what its key names. */
export type Shares = Record<string, number>

/** What the audience mart tells. Coverages are percentages. */
interface AudienceRow {
  country_shares: Shares
  city_shares: Shares
  language_shares: Shares
  age_gender_shares: Record<string, Shares>
  gender_shares: Shares
  country_coverage: number | null
  city_coverage: number | null
  language_coverage: number | null
  age_gender_coverage: number | null
  audience_snapshot_at: Date
}

interface FollowerRow {
  profile_id: string
  handle: string | null
  name: string | null
  is_verified: boolean | null
  followers: number | null
}

interface Row extends VersionRow, Record<string, unknown> {
  is_known: boolean
  follower: FollowerRow | null
  follower_picture_path: string | null
  follower_thumbnail_path: string | null
  follower_thumbhash: string | null
  /** null where the follower is no creator of the data set. */
  profileId: string | null
}

interface NotableFollower extends FollowerRow {
  pictureUrl: string | null
  pictureThumbnailUrl: string | null
  pictureThumbhash: string | null
  profile: Profile | null
}

interface Audience {
  datasetVersion: string
  asOf: Date | null
  /** null: nothing is known. */
  audience: AudienceRow | null
  notableFollowers: NotableFollower[]
}

/** A profile's audience, with its notable followers as profiles, in one statement. @throws AppError `PROFILE_NOT_FOUND`. */
export async function readAudience(
  database: ServingDatabase,
  platform: Platform,
  profileId: string,
): Promise<Audience> {
  const rows = await database.rows(sql<Row>`
    WITH ${version}
    SELECT version.*, account.profile_id IS NOT NULL AS is_known,
           audience.country_shares, audience.city_shares, audience.language_shares, audience.age_gender_shares,
           audience.gender_shares, audience.country_coverage, audience.city_coverage, audience.language_coverage,
           audience.age_gender_coverage, audience.snapshot_at AS audience_snapshot_at,
           notable.follower, ${picturePath('follower_picture')} AS follower_picture_path,
           ${thumbnailPath('follower_picture')} AS follower_thumbnail_path,
           follower_picture.thumbhash AS follower_thumbhash, ${profileColumns}
    FROM version
    LEFT JOIN ${accountTable(platform)} AS account ON account.profile_id = ${profileId}
    LEFT JOIN social_profile_audience_info AS audience
      ON audience.platform = ${platform} AND audience.profile_id = account.profile_id
    LEFT JOIN LATERAL jsonb_array_elements(audience.notable_followers) WITH ORDINALITY AS notable (follower, position) ON true
    LEFT JOIN ${accountTable(platform)} AS page ON page.profile_id = notable.follower ->> 'profile_id'
    LEFT JOIN asset_log AS follower_picture
      ON follower_picture.platform = ${platform}
     AND follower_picture.entity_type = 'profile_relationship'
     AND follower_picture.entity_id = notable.follower ->> 'profile_id'
     AND follower_picture.asset_type = 'picture'
    ${joinPicture(platform)}
    ORDER BY notable.position`)
  const [first] = rows
  if (!first.is_known) throw profileNotFound(platform, profileId)
  return {
    datasetVersion: first.dataset_version,
    asOf: first.as_of,
    audience: first.audience_snapshot_at === null ? null : (first as unknown as AudienceRow),
    notableFollowers: rows.flatMap((row) => (row.follower === null ? [] : toFollower(row, row.follower))),
  }

  function toFollower(row: Row, follower: FollowerRow): NotableFollower {
    const profile = row.profileId === null ? null : toProfile(row, platform, database.cdnBaseUrl)
    const { cdnBaseUrl } = database
    const picture = profile?.pictureUrl
      ? (profile as unknown as NotableFollower)
      : {
          pictureUrl: pictureUrl(cdnBaseUrl, row.follower_picture_path),
          pictureThumbnailUrl: pictureUrl(cdnBaseUrl, row.follower_thumbnail_path),
          pictureThumbhash: row.follower_thumbhash,
        }
    const { pictureUrl: url, pictureThumbnailUrl, pictureThumbhash } = picture
    return { ...follower, pictureUrl: url, pictureThumbnailUrl, pictureThumbhash, profile }
  }
}
