import { type RawBuilder, sql } from 'kysely'

/**
 * Where a row of `asset_log` lies on the CDN, NULL without one. Its content is named in it, so that whoever has the picture need not ask
 * again, and a new one is seen at once.
 */
export function picturePath(alias: string): RawBuilder<unknown> {
  return sql`${sql.ref(`${alias}.key`)} || '?v=' || left(${sql.ref(`${alias}.sha256`)}, 16)`
}

/** As `picturePath`, of the small WebP that was made from the picture. */
export function thumbnailPath(alias: string): RawBuilder<unknown> {
  return sql`${sql.ref(`${alias}.thumbnail_key`)} || '?v=' || left(${sql.ref(`${alias}.sha256`)}, 16)`
}

/** The address of what `picturePath` or `thumbnailPath` selected. */
export function pictureUrl(cdnBaseUrl: string, path: string | null): string | null {
  return path === null ? null : `${cdnBaseUrl}/${path}`
}
