import { type RawBuilder, sql } from 'kysely'
import { picturePath, pictureUrl, thumbnailPath } from '../picture.ts'
import { profileFields } from './fields.ts'
import type { Platform, Profile } from './search-engine.ts'

interface PictureRow {
  picture_entity_type: 'profile' | 'post' | null
  picture_path: string | null
  picture_thumbnail_path: string | null
  picture_thumbhash: string | null
}

/** What a row of `page` becomes: the fields in the API's names, and the picture. */
export const profileColumns = sql.join([
  ...profileFields.map(({ column, name }) => sql`page.${sql.id(column)} AS ${sql.id(name)}`),
  sql`page.picture_entity_type`,
  sql`${picturePath('picture')} AS picture_path`,
  sql`${thumbnailPath('picture')} AS picture_thumbnail_path`,
  sql`picture.thumbhash AS picture_thumbhash`,
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
  const picture = row as unknown as PictureRow
  return {
    platform,
    ...Object.fromEntries(profileFields.map(({ name }) => [name, row[name]])),
    pictureUrl: pictureUrl(cdnBaseUrl, picture.picture_path),
    pictureThumbnailUrl: pictureUrl(cdnBaseUrl, picture.picture_thumbnail_path),
    pictureThumbhash: picture.picture_thumbhash,
    pictureKind: picture.picture_entity_type,
  }
}
