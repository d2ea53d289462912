import { quoteIdentifier } from '../../../platform/clickhouse/client.ts'
import type { Platform } from '../search-engine.ts'

const MARTS = { INSTAGRAM: 'mart_instagram_account', YOUTUBE: 'mart_youtube_account' } as const

/** The account mart as it was when a version was published; publish keeps one for each version that is kept. */
export function frozenMart(platform: Platform, version: string): string {
  return quoteIdentifier(`${MARTS[platform]}__v${version}`)
}
