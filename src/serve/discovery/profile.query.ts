import { type RawBuilder, sql } from 'kysely'
import { AppError } from '../../core/errors.ts'
import { type ServingDatabase, type VersionRow, version } from '../serving-database.ts'
import { accountTable } from './account-tables.ts'
import type { PeerFigure } from './benchmark.ts'
import { joinPicture, profileColumns, toProfile } from './profile-rows.ts'
import type { Platform, Profile } from './search-engine.ts'

/** A profile of the same creator on the other platform. */
export interface LinkedProfile {
  /** Who says so. */
  source: string
  /** 0 to 1. */
  confidence: number | null
  linkedAt: Date
  profile: Profile
}

interface Row extends VersionRow, Record<string, unknown> {
  profileId: string | null
  link_source: string | null
  link_confidence: number | null
  linked_at: Date | null
  peers: PeerFigure[] | null
}

const OTHER = { INSTAGRAM: 'YOUTUBE', YOUTUBE: 'INSTAGRAM' } as const
const LINK_COLUMNS = { INSTAGRAM: 'instagram_profile_id', YOUTUBE: 'youtube_profile_id' } as const

/** One profile, how its peers' figures are spread, and the profiles linked with it, all of one data set. @throws AppError `PROFILE_NOT_FOUND`. */
export async function readProfile(
  database: ServingDatabase,
  platform: Platform,
  profileId: string,
): Promise<{
  datasetVersion: string
  asOf: Date | null
  profile: Profile
  linked: LinkedProfile[]
  peers: PeerFigure[]
}> {
  const other = OTHER[platform]
  const spread = await database.rowsIfThere(profileAndLinks(platform, profileId, peersOf(platform)))
  // A data set published before peers' figures were has no table of them.
  const rows = spread.length > 0 ? spread : await database.rows(profileAndLinks(platform, profileId, sql`NULL::jsonb`))
  const own = rows.find(({ link_source }) => link_source === null)
  if (!own || own.profileId === null) throw profileNotFound(platform, profileId)
  return {
    datasetVersion: own.dataset_version,
    asOf: own.as_of,
    profile: toProfile(own, platform, database.cdnBaseUrl),
    peers: own.peers ?? [],
    linked: rows.flatMap((row) =>
      row.link_source === null || row.linked_at === null
        ? []
        : {
            source: row.link_source,
            confidence: row.link_confidence,
            linkedAt: row.linked_at,
            profile: toProfile(row, other, database.cdnBaseUrl),
          },
    ),
  }
}

/** How the figures of the peers of `page` are spread. */
function peersOf(platform: Platform): RawBuilder<unknown> {
  return sql`
    (SELECT jsonb_agg(jsonb_build_object('figure', figure, 'peers', peers, 'points', points)) FROM peer_figures AS peer
     WHERE peer.platform = ${platform} AND peer.tier = page.tier AND peer.category = page.category)`
}

function profileAndLinks(platform: Platform, profileId: string, peers: RawBuilder<unknown>): RawBuilder<Row> {
  const other = OTHER[platform]
  return sql<Row>`
    WITH ${version}
    SELECT version.*, NULL::text AS link_source, NULL::double precision AS link_confidence, NULL::timestamptz AS linked_at,
           ${peers} AS peers, ${profileColumns}
    FROM version
    LEFT JOIN ${accountTable(platform)} AS page ON page.profile_id = ${profileId}
    ${joinPicture(platform)}
    UNION ALL
    SELECT version.*, link.source, link.confidence, link.linked_at, NULL::jsonb AS peers, ${profileColumns}
    FROM version
    JOIN linked_profiles AS link ON link.${sql.id(LINK_COLUMNS[platform])} = ${profileId}
    JOIN ${accountTable(other)} AS page ON page.profile_id = link.${sql.id(LINK_COLUMNS[other])}
    ${joinPicture(other)}`
}

/** The error for an id that the data set does not hold. */
export function profileNotFound(platform: Platform, profileId: string): AppError {
  return new AppError('PROFILE_NOT_FOUND', 'user', `${platform} has no profile ${JSON.stringify(profileId)} here.`)
}
