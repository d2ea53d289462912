import type { SurfacingModule } from '../../../core/surfaced-by.ts'
import { keyOf } from '../../profile-door.ts'
import type { CampaignDoor, KnownPost, Platform } from '../campaign-door.ts'
import type { SurfacedCreator } from '../creators/creators.query.ts'
import type { PostName } from './post-url.ts'
import type { KeptPost } from './posts.query.ts'
import type { PostState } from './posts.schema.ts'

/** A post of a campaign with what is known of it. */
export interface SponsoredPost {
  kept: KeptPost
  known: KnownPost | null
  surfacedBy: SurfacingModule | null
  state: PostState
}

const PLATFORMS: readonly Platform[] = ['INSTAGRAM', 'YOUTUBE']

/** What is known of the posts that a tenant keeps, in their order. @throws AppError `CLICKHOUSE_UNAVAILABLE`, `NO_DATASET`. */
export async function lookUpPosts(
  door: CampaignDoor,
  kept: readonly KeptPost[],
  creators: readonly SurfacedCreator[],
): Promise<SponsoredPost[]> {
  const answers = await Promise.all(
    PLATFORMS.map((platform) => {
      const ids = new Set(kept.filter((post) => post.platform === platform).map(({ postId }) => postId))
      return ids.size === 0 ? [] : door.readPosts(platform, [...ids])
    }),
  )
  const known = new Map(answers.flat().map((post) => [nameOf(post), post]))
  const surfaced = new Map(creators.map((creator) => [`${creator.campaignId} ${keyOf(creator)}`, creator.surfacedBy]))
  return kept.map((post) => {
    const found = known.get(nameOf(post)) ?? null
    const surfacedBy = (found && surfaced.get(`${post.campaignId} ${keyOf(found)}`)) ?? null
    return { kept: post, known: found, surfacedBy, state: stateOf(post, found, surfacedBy) }
  })
}

function stateOf({ excluded }: KeptPost, known: KnownPost | null, surfacedBy: SurfacingModule | null): PostState {
  if (excluded) return 'EXCLUDED'
  if (known === null) return 'NOT_IN_DATA'
  if (surfacedBy === null) return 'NOT_IN_CAMPAIGN'
  return known.engagementRate === null ? 'NO_ENGAGEMENT' : 'COUNTS'
}

function nameOf({ platform, postId }: PostName): string {
  return `${platform} ${postId}`
}
