import { type RawBuilder, sql } from 'kysely'
import type { Platform } from './search-engine.ts'

const ACCOUNT_TABLES = { INSTAGRAM: 'instagram_account', YOUTUBE: 'youtube_account' } as const

/** The table of a platform's accounts. */
export function accountTable(platform: Platform): RawBuilder<unknown> {
  return sql.table(ACCOUNT_TABLES[platform])
}

/** That table and those that publish keeps of the versions before, the newest first. */
export function accountTables(platform: Platform): RawBuilder<unknown>[] {
  return ['', '_old_bkp', '_older_bkp'].map((suffix) => sql.table(`${ACCOUNT_TABLES[platform]}${suffix}`))
}
