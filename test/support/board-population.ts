import { generatePopulation } from '../../src/ingest/generator/generate-population.ts'
import type { ClickHouseClient } from '../../src/platform/clickhouse/client.ts'
import type { Row } from './test-models.ts'

/**
 * Fills the raw tables with a generated population, thinned out so that creators enter, leave and come back, and with posts
 * seen in earlier months, many of them alike: ties, unknown figures and groups, posts of unknown age, of last month, and of
 * nobody.
 */
export async function fillBoards(
  clickhouse: ClickHouseClient,
  creators: number,
  insert: (table: 'raw_post_snapshot', rows: Row[]) => Promise<void>,
): Promise<void> {
  await generatePopulation({ clickhouse, creators, seed: 7, asOf: new Date('2026-11-24T00:00:00Z') })
  const hash = 'cityHash64(profile_id, toStartOfMonth(snapshot_at))'
  const change = (query: string): Promise<unknown> =>
    clickhouse.command({ query, clickhouse_settings: { mutations_sync: '2' } })
  await change(`DELETE FROM raw_profile_snapshot WHERE ${hash} % 5 = 0`)
  // What decides the version of a row cannot be changed, so the row comes again, a second later and poorer.
  await change(`INSERT INTO raw_profile_snapshot (platform, profile_id, snapshot_at, handle, followers, views, source_file, source_line)
    SELECT platform, profile_id, snapshot_at, handle, if(${hash} % 3 = 0, NULL, followers), NULL, 'thin', 1
    FROM raw_profile_snapshot WHERE ${hash} % 7 = 1`)
  await change(`DELETE FROM raw_profile_snapshot WHERE ${hash} % 7 = 1 AND source_file != 'thin'`)
  const profiles = await someProfiles(clickhouse)
  await insert('raw_post_snapshot', earlierPosts(profiles))
  await clickhouse.insert({ table: 'raw_linked_profile', values: earlierLinks(profiles), format: 'JSONEachRow' })
}

interface Profile {
  platform: string
  profile_id: string
}

async function someProfiles(clickhouse: ClickHouseClient): Promise<Profile[]> {
  const result = await clickhouse.query({
    query: `SELECT DISTINCT platform, profile_id FROM raw_profile_snapshot WHERE cityHash64(profile_id) % 3 = 0 ORDER BY ALL`,
    format: 'JSONEachRow',
  })
  return result.json<Profile>()
}

/** Links of two in three YouTube profiles, each made known in some month; every other one is contradicted. */
function earlierLinks(profiles: Profile[]): Row[] {
  const [instagram = [], youtube = []] = ['INSTAGRAM', 'YOUTUBE'].map((platform) =>
    profiles.filter((profile) => profile.platform === platform).map((profile) => profile.profile_id),
  )
  return youtube.flatMap((youtube_profile_id, number) => {
    const link = (other: number, changes: Row): Row => ({
      instagram_profile_id: instagram[number + other],
      youtube_profile_id,
      source: 'MANUAL',
      confidence: 0.8,
      linked_at: `2026-0${1 + (number % 9)}-15 00:00:00`,
      source_file: 'f',
      source_line: 1,
      ...changes,
    })
    if (number % 3 === 0) return []
    if (number % 2 === 0) return [link(0, {})]
    return [
      link(0, { confidence: null }),
      link(0, { source: 'BIO_LINK', confidence: [0.8, 0.9][number % 4 === 1 ? 0 : 1] }),
      link(1, { linked_at: '2026-08-31 23:59:59' }),
    ]
  })
}

function earlierPosts(profiles: Profile[]): Row[] {
  const stranger = { platform: 'YOUTUBE', profile_id: 'nobody' }
  return [...profiles, stranger].flatMap((profile, number) =>
    [0, 1, 2].map((post) => {
      const month = String(1 + ((number + post) % 10)).padStart(2, '0')
      return {
        ...profile,
        post_id: `early-${number}-${post}`,
        snapshot_at: `2026-${month}-20 00:00:00`,
        post_type: 'REEL',
        published_at: [null, `2026-${month}-05 00:00:00`, '2026-03-31 23:59:59'][(number + post) % 3],
        category: [null, 'Food', 'Gaming'][number % 3],
        language: [null, 'hi', 'en'][post],
        views: number % 4 === 0 ? null : number % 7,
        plays: number % 5 === 0 ? null : number % 6,
        likes: post === 2 ? null : number % 9,
        comments: number % 2 === 0 ? null : 1,
      }
    }),
  )
}
