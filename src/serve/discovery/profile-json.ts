import { type RawBuilder, sql } from 'kysely'
import { quoteIdentifier } from '../../platform/postgres/identifier.ts'
import { picturePath, thumbnailPath } from '../picture.ts'
import { type Field, profileFields } from './fields.ts'
import type { Platform } from './search-engine.ts'

/** Text of one statement whatever is asked, so that it is put together once. */
const OWN_FIELDS = sql.raw(
  profileFields.map((field) => `${shownValue(field)} AS ${quoteIdentifier(field.name)}`).join(', '),
)

/**
 * A row of `page`, with its picture joined by `joinPicture`, as the JSON that an answer shows: what `toProfile` would make of it. For a
 * page of 20 profiles this costs PostgreSQL 0.4 ms of processor time, and saves a process that serves 1 ms: of reading 70 columns
 * each, and of writing them.
 * @param cdnBaseUrl what stands before the key in a picture's URL.
 */
export function profileJson(platform: Platform, cdnBaseUrl: string): RawBuilder<string> {
  const before = sql`${`${cdnBaseUrl}/`}::text`
  return sql<string>`(SELECT row_to_json(shown)::text FROM (SELECT
    ${sql.lit(platform)} AS platform, ${OWN_FIELDS},
    ${before} || ${picturePath('picture')} AS "pictureUrl",
    ${before} || ${thumbnailPath('picture')} AS "pictureThumbnailUrl",
    picture.thumbhash AS "pictureThumbhash",
    page.picture_entity_type AS "pictureKind") AS shown)`
}

/** Times as JavaScript writes them: UTC, to the millisecond. */
function shownValue({ type, column }: Field): string {
  const value = `page.${quoteIdentifier(column)}`
  return type === 'time' ? `to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : value
}
