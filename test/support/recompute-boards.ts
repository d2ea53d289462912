import { engagementRateFormula } from '../../src/formulas/engagement-rate.ts'
import { growth, growthPct } from '../../src/formulas/growth.ts'
import { rankWithin } from '../../src/formulas/rank-within.ts'
import { countUnit, growthHigh, growthLow } from '../../src/formulas/rounded-count.ts'
import { tier } from '../../src/formulas/tier.ts'
import type { Row } from './test-models.ts'

type Known = number | null
type BoardRow = Row & { month: string; platform: string; profile_id: string }

const METRICS = ['followers', 'followers_change', 'views', 'plays', 'engagement'] as const
const SCOPES = {
  '': [],
  _category: ['category'],
  _language: ['language'],
  _category_language: ['category', 'language'],
}
/** As in dbt_project.yml. */
const TIER_BOUNDS = { microFrom: 1_000, macroFrom: 75_000, megaFrom: 1_000_000 }
const NO_SETTINGS = { tierBounds: TIER_BOUNDS, countries: [], rising: { minFollowers: 0, minAuthenticity: 0 } }
const BEFORE = ['followers_change', 'total_views', 'views', 'plays', 'uploads', 'likes', 'comments', 'engagement_rate']

/**
 * What `mart_leaderboard` must hold, computed row by row. `profiles` and `posts` are raw snapshots in order of their version.
 */
export function recomputeLeaderboard(profiles: Row[], posts: Row[]): BoardRow[] {
  const figures = monthlyFigures(profiles, monthlyPosts(posts))
  const boards = Map.groupBy(figures, (row) => `${row.month} ${row.platform}`)
  for (const board of boards.values()) for (const metric of METRICS) rankBoard(board, metric)
  const byKey = new Map(figures.map((row) => [keyOf(row.month, row), row]))
  return figures.map((row) => withMonthBefore(row, byKey.get(keyOf(monthBefore(row.month), row))))
}

function monthlyFigures(profiles: Row[], posts: Map<string, Row[]>): BoardRow[] {
  const months = Map.groupBy(profiles, (row) => keyOf(monthOf(row.snapshot_at), row))
  return [...months].map(([key, snapshots]) => {
    const [month, platform, profile_id] = key.split(' ') as [string, string, string]
    const shown = newestKnown(snapshots, ['category', 'language', 'country', 'followers', 'views'])
    const before = newestKnown(months.get(keyOf(monthBefore(month), { platform, profile_id })) ?? [], [
      'followers',
      'views',
    ])
    const seen = posts.get(key) ?? []
    const own = seen.filter((post) => post.published_at === null || monthOf(post.published_at) === month)
    const followers = shown.followers as Known
    const gained = growth(shown.views as Known, before.views as Known)
    const sum = (name: string): Known => sumOf(known(own, name))
    const [likes, comments] = [known(own, 'likes'), known(own, 'comments')]
    return {
      month,
      platform,
      profile_id,
      category: shown.category ?? commonest(seen, 'category'),
      language: shown.language ?? commonest(seen, 'language'),
      country: shown.country,
      tier: tier(followers, TIER_BOUNDS),
      followers,
      previous_followers: before.followers,
      followers_change_pct: growthPct(followers, before.followers as Known),
      followers_change: growth(followers, before.followers as Known),
      total_views: shown.views,
      views: gained ?? sum('views'),
      plays: sum('plays'),
      uploads: seen.length > 0 ? own.length : null,
      likes: sum('likes'),
      comments: sum('comments'),
      engagement_rate:
        !followers || likes.length + comments.length === 0
          ? null
          : engagementRateFormula.compute([mean(likes), mean(comments), followers], NO_SETTINGS),
      views_from_posts: gained === null && sum('views') !== null,
      last_post_at: last(known(seen, 'published_at').sort()) ?? null,
      seen_at: last(snapshots.map((row) => row.snapshot_at)),
    }
  })
}

/** Posts by month, platform and profile, each as it was last seen in the month. */
function monthlyPosts(posts: Row[]): Map<string, Row[]> {
  const seen = Map.groupBy(posts, (row) => `${monthOf(row.snapshot_at)} ${row.platform} ${row.post_id}`)
  const latest = [...seen].map(([key, snapshots]) => ({
    month: key.slice(0, 10),
    platform: snapshots[0]!.platform,
    ...newestKnown(snapshots, [
      'profile_id',
      'published_at',
      'category',
      'language',
      'views',
      'plays',
      'likes',
      'comments',
    ]),
  })) as Row[]
  return Map.groupBy(latest, (row) => keyOf(String(row.month), row))
}

function rankBoard(board: BoardRow[], metric: (typeof METRICS)[number]): void {
  const figure = metric === 'engagement' ? 'engagement_rate' : metric
  for (const [scope, group] of Object.entries(SCOPES)) {
    const name = `${metric}_rank${scope}`
    for (const row of board) row[name] = null
    const ranked = board.filter((row) => [figure, ...group].every((column) => row[column] !== null))
    for (const rows of Map.groupBy(ranked, (row) => group.map((column) => row[column]).join('\n')).values()) {
      const ranks = rankWithin(rows.map((row) => interval(row, figure)))
      for (const [index, row] of rows.entries()) row[name] = ranks[index]
    }
  }
}

function interval(row: BoardRow, figure: string): { low: number; high: number } {
  const { platform, followers, previous_followers: before } = row as BoardRow & Record<string, Known>
  const value = row[figure] as number
  if (figure === 'followers') return { low: value, high: value + Math.max(countUnit(platform, value) - 1, 0) }
  if (figure !== 'followers_change') return { low: value, high: value }
  return { low: growthLow(platform, followers!, before!)!, high: growthHigh(platform, followers!, before!)! }
}

function withMonthBefore(row: BoardRow, before: BoardRow | undefined): BoardRow {
  const ranks = METRICS.flatMap((metric) => Object.keys(SCOPES).map((scope) => `${metric}_rank${scope}`))
  const added: Row = { posted_in_30d: postedLately(row) }
  for (const name of [...BEFORE, ...ranks]) added[`previous_${name}`] = before?.[name] ?? null
  for (const rank of ranks) {
    const [was, is] = [added[`previous_${rank}`] as Known, row[rank] as Known]
    added[`${rank}_change`] = was === null || is === null ? null : was - is
  }
  return { ...row, ...added }
}

function postedLately({ last_post_at, seen_at }: BoardRow): boolean {
  return last_post_at !== null && Date.parse(String(last_post_at)) > Date.parse(String(seen_at)) - 30 * 86_400_000
}

/** Of each column the newest value that is known. `snapshots` stand in order of their version. */
export function newestKnown(snapshots: Row[], columns: string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, last(known(snapshots, column)) ?? null]))
}

function commonest(rows: Row[], column: string): unknown {
  const counts = [...Map.groupBy(known(rows, column).map(String), (value) => value)]
  return counts.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]?.[0] ?? null
}

function known<Value = number>(rows: Row[], column: string): Value[] {
  return rows.map((row) => row[column]).filter((value) => value !== null && value !== undefined) as Value[]
}

function sumOf(values: number[]): Known {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null
}

function mean(values: number[]): Known {
  return values.length > 0 ? sumOf(values)! / values.length : null
}

function last<Value>(values: Value[]): Value | undefined {
  return values[values.length - 1]
}

export function monthOf(time: unknown): string {
  return `${String(time).slice(0, 7)}-01`
}

function monthBefore(month: string): string {
  const date = new Date(month)
  date.setUTCMonth(date.getUTCMonth() - 1)
  return date.toISOString().slice(0, 10)
}

function keyOf(month: string, { platform, profile_id }: Row): string {
  return `${month} ${platform} ${profile_id}`
}
