import { type RawBuilder, sql } from 'kysely'
import { profileFields } from './fields.ts'
import type { Platform, Profile } from './search-engine.ts'

interface PictureRow {
  picture_entity_type: 'profile' | 'post' | null
  picture_key: string | null
  /** The first 16 digits of its content's SHA-256. */
  picture_version: string | null
}

/** What a row of `page` becomes: the fields in the API's names, and the picture. */
export const profileColumns = sql.join([
  ...profileFields.map(({ column, name }) => sql`page.${sql.id(column)} AS ${sql.id(name)}`),
  sql`page.picture_entity_type`,
  sql`picture.key AS picture_key`,
  sql`left(picture.sha256, 16) AS picture_version`,
])

/** Joins the stored picture of each row of `page`. */
export function joinPicture(platform: Platform): RawBuilder<unknown> {
  return sql`LEFT JOIN asset_log AS picture
    ON picture.platform = ${platform}
   AND picture.entity_type = page.picture_entity_type
   AND picture.entity_id = page.picture_entity_id
   AND picture.asset_type = CASE page.picture_entity_type WHEN 'profile' THEN 'picture' ELSE 'thumbnail' END`
}

/** The profile in a row that selected `profileColumns`. */
export function toProfile(row: Record<string, unknown>, platform: Platform, cdnBaseUrl: string): Profile {
  const { picture_key: key, picture_version: version, picture_entity_type: kind } = row as unknown as PictureRow
  return {
    platform,
    ...Object.fromEntries(profileFields.map(({ name }) => [name, row[name]])),
    // Named by its content, so that whoever has it need not ask again, and a new picture is seen at once.
    pictureUrl: key === null ? null : `${cdnBaseUrl}/${key}?v=${version}`,
    pictureKind: kind,
  }
}
