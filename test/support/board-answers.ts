import assert from 'node:assert/strict'
import type { testApp } from './test-app.ts'
import type { Row } from './test-models.ts'

/** A row of a board. */
export type Shown = Row & { profileId: string; place: number; rank: number; neighbours: Shown[]; profiles: Row[] }
interface BoardAnswer {
  month: string
  months: string[]
  sortBy: string
  scope: string
  count: number
  leaderboard: Shown[]
  facets: Record<string, { value: string; count: number }[]>
}

/** Asks an app for its leaderboards. */
export function boardAnswers(app: Awaited<ReturnType<typeof testApp>>) {
  async function ask(path: string, body: object = {}): Promise<BoardAnswer> {
    const answer = await app.inject({ method: 'POST', url: `/leaderboard-service/api/leaderboard/${path}`, body })
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json()
  }
  return {
    ask,
    /** All rows of a board, page after page. */
    async walk(path: string, body: object = {}): Promise<Shown[]> {
      const rows: Shown[] = []
      for (let page = 1; ; page++) {
        const { leaderboard, count } = await ask(`${path}${path.includes('?') ? '&' : '?'}size=100&page=${page}`, body)
        rows.push(...leaderboard)
        if (rows.length >= count) return rows
      }
    },
  }
}

/** That a row shows the figures and ranks of the mart's row. */
export function assertFigures(shown: Row, row: Row): void {
  const { currentMonthRanks, lastMonthRanks } = shown as { currentMonthRanks: Row; lastMonthRanks: Row }
  assert.deepEqual(
    [shown.followers, shown.previousFollowers, shown.views, shown.previousViews, shown.plays, shown.previousPlays],
    [row.followers, row.previous_followers, row.views, row.previous_views, row.plays, row.previous_plays],
  )
  assert.deepEqual(
    [shown.engagementRate, shown.previousEngagementRate, shown.followersChange, shown.previousFollowersChange],
    [row.engagement_rate, row.previous_engagement_rate, row.followers_change, row.previous_followers_change],
  )
  assert.deepEqual(
    [
      currentMonthRanks.followersRank,
      currentMonthRanks.viewsRank,
      lastMonthRanks.playsRank,
      lastMonthRanks.engagementRank,
    ],
    [row.followers_rank, row.views_rank, row.previous_plays_rank, row.previous_engagement_rank],
  )
}
