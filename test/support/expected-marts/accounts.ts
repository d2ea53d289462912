import { formulas } from '../../../src/formulas/catalogue.ts'
import type { FormulaSettings } from '../../../src/formulas/formula.ts'
import { GROWTH_DAYS } from '../../../src/formulas/growth.ts'
import { byFrequency, counted, mean, topWords } from './counts.ts'
import { latestAccounts, latestPosts, type Row } from './latest.ts'
import { tellingTerms } from './telling-terms.ts'

const DAY_MS = 86_400_000
const RECENT_POSTS = 12
const SETTINGS: FormulaSettings = {
  tierBounds: { microFrom: 1000, macroFrom: 75_000, megaFrom: 1_000_000 },
  countries: ['IN'],
  rising: { minFollowers: 1000, minAuthenticity: 50 },
}
const FORMATS = {
  image: 'IMAGE',
  carousel: 'CAROUSEL',
  reels: 'REEL',
  stories: 'STORY',
  video: 'VIDEO',
  shorts: 'SHORT',
}

/** A formula of src/formulas by its name. */
function compute(id: string, ...args: unknown[]): Row[string] {
  const formula = formulas.find((each) => each.id === id)
  if (!formula) throw new Error(`there is no formula ${id}`)
  return formula.compute(args, SETTINGS)
}

/**
 * The account mart of one platform in plain TypeScript, from its raw rows in order of their version: nothing of the models'
 * SQL but the formulas. `asOf` is the moment that windows end at, ISO.
 */
export function expectedAccounts(
  platform: string,
  profiles: readonly Row[],
  posts: readonly Row[],
  asOf: string,
): Row[] {
  const postsOf = Map.groupBy(latestPosts(posts).values(), (post) => post.profile_id as string)
  const rows = [...latestAccounts(profiles)].map(([profileId, account]) => ({
    profile_id: profileId,
    ...ofAccount(account),
    ...ofPosts(platform, profileId, account, postsOf.get(profileId) ?? [], asOf),
    ...ofHistory(platform, account),
  }))
  const terms = tellingTerms(postsOf)
  return rows.map((row) => ({ ...row, top_terms: terms.get(row.profile_id) ?? [], ...amongPeers(row, rows) }))
}

function ofAccount(account: Row): Row {
  const { history: _history, mentions: _mentions, picture_url: _picture, email: _email, ...shown } = account
  return { ...shown, tier: compute('tier', account.followers) }
}

function ofPosts(platform: string, profileId: string, account: Row, posts: Row[], asOf: string): Row {
  const followers = account.followers
  const newestFirst = posts.toSorted(
    (a, b) => compare(b.published_at ?? '', a.published_at ?? '') || compare(b.post_id, a.post_id),
  )
  const measured: Row[] = newestFirst.map((post) => ({ ...post, ...ofReach(post, followers) }))
  const recent = measured.slice(0, RECENT_POSTS)
  const from = new Date(Date.parse(asOf) - 30 * DAY_MS).toISOString()
  const window = measured.filter(({ published_at: at }) => at !== null && at > from && at <= asOf)
  const averages = averagesOf(recent)
  const rate = compute('engagement_rate', averages.avg_likes, averages.avg_comments, followers)
  const withPicture = posts
    .filter((post) => post.thumbnail_url !== null)
    .toSorted(
      (a, b) =>
        compare(a.published_at ?? a.snapshot_at, b.published_at ?? b.snapshot_at) || compare(a.post_id, b.post_id),
    )
  const categories = byFrequency(counted([...posts.map((post) => post.category), account.category]))
  const languages = counted(posts.map((post) => post.language))
  const known = [...languages.values()].reduce((sum, n) => sum + n, 0)
  const own = (account.language_is_derived ? null : account.language) ?? byFrequency(languages)[0] ?? account.language
  const picture = account.picture_url !== null ? 'profile' : withPicture.length > 0 ? 'post' : null
  return {
    category: account.category ?? categories[0] ?? null,
    categories,
    language: own,
    language_is_derived: own !== null && (account.language_is_derived || account.language === null),
    language_shares: Object.fromEntries([...languages].map(([code, n]) => [code, compute('format_share', n, known)])),
    ...averages,
    reach_is_estimated: anyOf(recent.filter((post) => post.reachKnown).map((post) => post.reachEstimated)),
    engagement_rate: rate,
    engagement_rate_by_views:
      platform === 'YOUTUBE'
        ? compute('engagement_rate_by_views', averages.avg_likes, averages.avg_comments, averages.avg_views)
        : null,
    ...Object.fromEntries(Object.entries(averagesOf(window)).map(([name, value]) => [`${name}_30d`, value])),
    engagement_rate_30d: rateOf(window, followers),
    ...Object.fromEntries(
      Object.entries(FORMATS).map(([name, type]) => [
        `${name}_share`,
        compute('format_share', recent.filter((post) => post.post_type === type).length, recent.length),
      ]),
    ),
    content_types: byFrequency(counted(recent.map((post) => post.post_type))),
    top_hashtags: topWords(posts.map((post) => [...post.hashtags, ...post.tags.map(plainTag)])),
    mentions: [...new Set([...account.mentions, ...topWords(posts.map((post) => post.mentions))])],
    ...ofSponsored(recent, followers),
    posts_30d: window.length,
    posts_analysed: recent.length,
    last_post_at: newestFirst[0]?.published_at ?? null,
    enabled_for_saas: compute('enabled_for_saas', account.country, rate, averages.avg_reach),
    picture_entity_type: picture,
    picture_entity_id: picture === 'profile' ? profileId : (withPicture.at(-1)?.post_id ?? null),
  }
}

function ofReach(
  post: Row,
  followers: number | null,
): { reachKnown: boolean; reachEstimated: boolean; ownReach: number } {
  const args = [post.post_type, post.reach, post.plays ?? post.views, post.likes, followers]
  return {
    reachKnown: compute('reach_is_known', ...args),
    reachEstimated: compute('reach_is_estimated', post.reach),
    ownReach: compute('reach', ...args),
  }
}

function averagesOf(posts: readonly Row[]): Row {
  return {
    avg_likes: mean(posts.map((post) => post.likes)),
    avg_comments: mean(posts.map((post) => post.comments)),
    avg_views: mean(posts.map((post) => post.views)),
    avg_plays: mean(posts.map((post) => post.plays)),
    avg_reach: mean(posts.map((post) => (post.reachKnown ? post.ownReach : null))),
  }
}

function rateOf(posts: readonly Row[], followers: number | null): number | null {
  const { avg_likes, avg_comments } = averagesOf(posts)
  return posts.length === 0 ? null : compute('engagement_rate', avg_likes, avg_comments, followers)
}

function ofSponsored(recent: readonly Row[], followers: number | null): Row {
  const sponsored = recent.filter((post) => post.is_sponsored === true)
  const organic = recent.filter((post) => post.is_sponsored === false)
  return {
    sponsored_posts: sponsored.length,
    organic_posts: organic.length,
    sponsored_share: compute('sponsored_share', sponsored.length, sponsored.length + organic.length),
    sponsored_engagement_rate: rateOf(sponsored, followers),
    organic_engagement_rate: rateOf(organic, followers),
  }
}

function ofHistory(platform: string, { history, followers }: Row): Row {
  const latestAt = Date.parse(history.at(-1)?.snapshot_at)
  return Object.fromEntries(
    GROWTH_DAYS.flatMap((days) => {
      const then =
        history.findLast((row: Row) => Date.parse(row.snapshot_at) <= latestAt - days * DAY_MS)?.followers ?? null
      const name = `followers_growth_${days}d`
      return [
        [name, compute('growth', followers, then)],
        [`${name}_pct`, compute('growth_pct', followers, then)],
        ...['low', 'high'].flatMap((end) => [
          [`${name}_${end}`, compute(`growth_${end}`, platform, followers, then)],
          [`${name}_pct_${end}`, compute(`growth_pct_${end}`, platform, followers, then)],
        ]),
      ]
    }),
  )
}

function amongPeers(row: Row, all: readonly Row[]): Row {
  const isPeer = ({ tier, category, posts_analysed: posts }: Row): boolean =>
    tier === row.tier && category === row.category && posts > 0
  const isOne = row.tier !== null && row.category !== null && row.posts_analysed > 0
  const rates = isOne ? all.filter(isPeer).map((peer) => peer.engagement_rate as number) : []
  const below = rates.filter((rate) => rate < row.engagement_rate).length
  const equal = rates.filter((rate) => rate === row.engagement_rate).length
  return {
    engagement_percentile: floored(compute('percentile_of', below, equal, rates.length)),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const plainTag = (tag: string): string => tag.replace(/^ +| +$/g, '').toLowerCase()
const floored = (value: number | null): number | null => (value === null ? null : Math.floor(value))
const anyOf = (values: boolean[]): boolean | null => (values.length === 0 ? null : values.includes(true))
