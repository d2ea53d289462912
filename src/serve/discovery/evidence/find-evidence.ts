import type { Static } from 'typebox'
import type { ServingDatabase } from '../../serving-database.ts'
import type { Condition, Profile, SearchRequest, SearchResult } from '../search-engine.ts'
import { type PostRow, readMatchingPosts, readShares } from './evidence.query.ts'
import type { Evidence } from './evidence.schema.ts'
import { type Mark, marksOfTag } from './marks.ts'
import { passedFilters } from './passed-filters.ts'

const MATCHES: ReadonlySet<Condition['operator']> = new Set(['ARRAY_ANY', 'ARRAY_ALL'])

/**
 * Why each profile of a result is in it, in the order of the profiles.
 * @param filters how many of the conditions are filters of the body.
 */
export async function findEvidence(
  database: ServingDatabase,
  { platforms, conditions }: SearchRequest,
  { datasetVersion, profiles }: SearchResult,
  filters: number,
): Promise<Static<typeof Evidence>[]> {
  const shareFields = conditions.map(({ field }) => field).filter(({ type }) => type === 'shares')
  const wanted = { hashtags: wordsIn(conditions, 'topHashtags'), mentions: wordsIn(conditions, 'mentions') }
  const isAboutPosts = wanted.hashtags.length + wanted.mentions.length > 0
  const found = new Map<string, Static<typeof Evidence>>()
  for (const platform of platforms) {
    const own = profiles.filter((profile) => profile.platform === platform)
    const ids = own.map(({ profileId }) => profileId)
    const [shares, posts] = await Promise.all([
      readShares(database, datasetVersion, platform, ids, shareFields),
      isAboutPosts ? readMatchingPosts(database, platform, ids, wanted) : [],
    ])
    const postsOf = Map.groupBy(posts, ({ profile_id: id }) => id)
    for (const { profileId: id, json } of own) {
      found.set(`${platform}/${id}`, {
        platform,
        profileId: id,
        filters: passedFilters(JSON.parse(json) as Profile, shares?.get(id), conditions, filters),
        posts: (postsOf.get(id) ?? []).map((post) => describePost(post, wanted)),
      })
    }
  }
  return profiles.map(({ platform, profileId }) => found.get(`${platform}/${profileId}`)!)
}

/** The words that conditions on a field ask for. */
function wordsIn(conditions: readonly Condition[], name: string): string[] {
  return conditions
    .filter(({ field, operator }) => field.name === name && MATCHES.has(operator))
    .flatMap(({ values }) => values.map(String))
}

function describePost(post: PostRow, wanted: { hashtags: readonly string[]; mentions: readonly string[] }) {
  const among = (own: string[], words: readonly string[]): string[] => {
    const lower = new Set(words.map((word) => word.toLowerCase()))
    return own.filter((each) => lower.has(each.toLowerCase()))
  }
  const hashtags = among(post.hashtags, wanted.hashtags)
  const mentions = among(post.mentions, wanted.mentions)
  const marks: Mark[] = [
    ...hashtags.flatMap((tag) => marksOfTag(post.text, '#', tag)),
    ...mentions.flatMap((handle) => marksOfTag(post.text, '@', handle)),
  ]
  return {
    postId: post.post_id,
    publishedAt: post.published_at,
    hashtags,
    mentions,
    text: post.text,
    marks: marks.sort(([a], [b]) => a - b),
  }
}
