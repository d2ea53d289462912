import type { ClickHouseClient } from '../../src/platform/clickhouse/client.ts'
import { accountRow, createMarts, insertRows } from '../support/mart-fixture.ts'

/** Followers by profile id: what a version shows of each creator, in the account tables and in the time series. */
export type Creators = Record<string, number>

/** So many creators, all with these followers. */
export function creatorsWith(count: number, followers: number): Creators {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`c${String(i).padStart(3, '0')}`, followers]))
}

/** Makes the marts hold these creators on both platforms, each with one point of history that says the same. */
export async function setMarts(clickhouse: ClickHouseClient, creators: Creators): Promise<void> {
  await createMarts(clickhouse)
  const entries = Object.entries(creators)
  const rows = entries.map(([id, followers]) => accountRow(id, { followers }))
  await insertRows(clickhouse, 'mart_instagram_account', rows)
  await insertRows(clickhouse, 'mart_youtube_account', rows)
  await insertRows(
    clickhouse,
    'mart_time_series',
    entries.map(([id, followers]) => ({ platform: 'INSTAGRAM', profile_id: id, date: '2026-01-02', followers })),
  )
}
