import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'

/** The most used hashtags of a platform that are one English-looking word: what its creators say that their posts are about. */
export async function readVocabulary(
  clickhouse: ClickHouseClient,
  platform: 'INSTAGRAM' | 'YOUTUBE',
  most: number,
): Promise<string[]> {
  const rows = await queryRows<{ hashtag: string }>(
    clickhouse,
    `SELECT arrayJoin(hashtags) AS hashtag
    FROM ${platform === 'INSTAGRAM' ? 'stg_beat_instagram_post' : 'stg_beat_youtube_post'}
    WHERE match(hashtag, '^[a-z]{3,20}$')
    GROUP BY hashtag
    ORDER BY count() DESC, hashtag
    LIMIT {most:UInt32}`,
    { most },
  )
  return rows.map(({ hashtag }) => hashtag)
}
