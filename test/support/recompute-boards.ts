import { engagementRateFormula } from '../../src/formulas/engagement-rate.ts'
import { growth, growthPct } from '../../src/formulas/growth.ts'
import { type Interval, rankWithin } from '../../src/formulas/rank-within.ts'
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
const SUMMED = [
  'followers',
  'followers_high',
  'previous_followers',
  'followers_change',
  'followers_change_low',
  'followers_change_high',
  'total_views',
  'views',
  'plays',
  'uploads',
  'likes',
  'comments',
  'likes_posts',
  'comments_posts',
]
const BEFORE = ['followers_change', 'total_views', 'views', 'plays', 'uploads', 'likes', 'comments', 'engagement_rate']

/**
 * What `mart_leaderboard` must hold, computed row by row. The raw rows stand in order of their version.
 */
export function recomputeLeaderboard(profiles: Row[], posts: Row[], links: Row[]): BoardRow[] {
  const ofProfiles = monthlyFigures(profiles, monthlyPosts(posts))
  const figures = [...ofProfiles, ...creatorFigures(ofProfiles, links)]
  const boards = Map.groupBy(figures, (row) => `${row.month} ${row.platform}`)
  for (const board of boards.values()) for (const metric of METRICS) rankBoard(board, metric)
  const byKey = new Map(figures.map((row) => [keyOf(row.month, row), row]))
  return figures.map((row) => {
    const { followers_high, likes_posts, comments_posts, ...shown } = row
    return withMonthBefore(shown as BoardRow, byKey.get(keyOf(monthBefore(row.month), row)))
  })
}

function monthlyFigures(profiles: Row[], posts: Map<string, Row[]>): BoardRow[] {
  const months = Map.groupBy(profiles, (row) => keyOf(monthOf(row.snapshot_at), row))
  const rows = [...months].map(([key, snapshots]) => {
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
      followers_change_low: growthLow(platform, followers, before.followers as Known),
      followers_change_high: growthHigh(platform, followers, before.followers as Known),
      followers_high: followers === null ? null : followers + Math.max(countUnit(platform, followers) - 1, 0),
      total_views: shown.views,
      views: gained ?? sum('views'),
      plays: sum('plays'),
      uploads: seen.length > 0 ? own.length : null,
      likes: sum('likes'),
      comments: sum('comments'),
      likes_posts: known(own, 'likes').length,
      comments_posts: known(own, 'comments').length,
      views_from_posts: gained === null && sum('views') !== null,
      last_post_at: last(known(seen, 'published_at').sort()) ?? null,
      seen_at: last(snapshots.map((row) => row.snapshot_at)),
    }
  })
  return rows.map(withEngagement)
}

function withEngagement<Figures extends Row>(row: Figures): Figures & Row {
  const { followers, likes, comments, likes_posts, comments_posts } = row as unknown as Record<string, Known>
  const means = [likes === null ? null : likes! / likes_posts!, comments === null ? null : comments! / comments_posts!]
  const unknown = !followers || (likes === null && comments === null)
  const rate = unknown ? null : engagementRateFormula.compute([means[0]!, means[1]!, followers!], NO_SETTINGS)
  return { ...row, engagement_rate: rate }
}

/** The board of creators: profiles that are linked in a month are one. */
function creatorFigures(figures: BoardRow[], links: Row[]): BoardRow[] {
  const months = [...Map.groupBy(figures, (row) => row.month)]
  return months.flatMap(([month, rows]) => {
    const partners = linkedInstagram(links.filter((link) => monthOf(link.linked_at) <= month))
    const creatorOf = ({ platform, profile_id }: BoardRow): string => {
      const instagram = platform === 'INSTAGRAM' ? profile_id : partners.get(profile_id)
      return instagram === undefined ? `YOUTUBE:${profile_id}` : `INSTAGRAM:${instagram}`
    }
    return [...Map.groupBy(rows, creatorOf)].map(([creator, members]) => mergeFigures(creator, members))
  })
}

function mergeFigures(profile_id: string, members: BoardRow[]): BoardRow {
  const sums = Object.fromEntries(SUMMED.map((name) => [name, sumOf(known(members, name))])) as Record<string, Known>
  const byWeight = members.toSorted(
    (a, b) => ((a.followers as Known) ?? 0) - ((b.followers as Known) ?? 0) || (a.platform === 'INSTAGRAM' ? 1 : -1),
  )
  const { previous_followers: before, followers_change: won } = sums
  return withEngagement({
    month: members[0]!.month,
    platform: 'ALL',
    profile_id,
    ...newestKnown(byWeight, ['category', 'language', 'country']),
    tier: tier(sums.followers!, TIER_BOUNDS),
    ...sums,
    followers_change_pct: won === null ? null : growthPct(before! + won!, before!),
    views_from_posts: members.some((row) => row.views_from_posts),
    last_post_at: last(known(members, 'last_post_at').sort()) ?? null,
    seen_at: last(known(members, 'seen_at').sort()),
  })
}

/** For each YouTube profile its Instagram one, where each is the other's best link. */
function linkedInstagram(links: Row[]): Map<string, string> {
  const sources = Map.groupBy(links, (row) => [row.instagram_profile_id, row.youtube_profile_id, row.source].join(' '))
  const statements = [...sources].map(([key, rows]) => {
    const [instagram, youtube, source] = key.split(' ') as [string, string, string]
    const confidence = (newestKnown(rows, ['confidence']).confidence as Known) ?? -1
    return { instagram, youtube, source, confidence, linked_at: String(last(rows)!.linked_at) }
  })
  const best = [...statements].sort(
    (a, b) =>
      b.confidence - a.confidence ||
      (a.linked_at < b.linked_at ? 1 : a.linked_at > b.linked_at ? -1 : 0) ||
      (a.instagram + a.youtube < b.instagram + b.youtube ? -1 : 1),
  )
  const bestOf = (side: 'instagram' | 'youtube', id: string) => best.find((link) => link[side] === id)!
  const pairs = best.filter(
    (link) =>
      bestOf('instagram', link.instagram).youtube === link.youtube &&
      bestOf('youtube', link.youtube).instagram === link.instagram,
  )
  return new Map(pairs.map(({ youtube, instagram }) => [youtube, instagram]))
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

function interval(row: Row, figure: string): Interval {
  if (figure === 'followers') return { low: row.followers, high: row.followers_high } as Interval
  if (figure !== 'followers_change') return { low: row[figure], high: row[figure] } as Interval
  return { low: row.followers_change_low, high: row.followers_change_high } as Interval
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
