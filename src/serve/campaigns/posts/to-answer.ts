import { keyOf, type ServedProfile } from '../../profile-door.ts'
import { postUrl } from './post-url.ts'
import type { CampaignPost } from './posts.schema.ts'
import type { SponsoredPost } from './sponsored-posts.ts'

/** A caption's beginning is enough to know a post by. */
const CAPTION_LENGTH = 300

/** A post as the API shows it. @param profiles by `keyOf`. */
export function toAnswer(
  { kept, known, surfacedBy, state }: SponsoredPost,
  profiles: ReadonlyMap<string, ServedProfile>,
): CampaignPost {
  return {
    platform: kept.platform,
    postId: kept.postId,
    url: kept.url ?? postUrl(kept),
    source: kept.url === null ? 'MENTION' : 'URL',
    matched: kept.matched,
    state,
    addedAt: kept.addedAt,
    profileId: known?.profileId ?? null,
    handle: known ? ((profiles.get(keyOf(known))?.handle ?? null) as string | null) : null,
    surfacedBy,
    postType: known?.postType ?? null,
    publishedAt: known?.publishedAt ?? null,
    title: known?.title ?? null,
    caption: known?.caption?.slice(0, CAPTION_LENGTH).toWellFormed() ?? null,
    likes: known?.likes ?? null,
    comments: known?.comments ?? null,
    views: known ? (known.views ?? known.plays) : null,
    engagementRate: known?.engagementRate ?? null,
    reach: known?.reach ?? null,
    reachIsEstimated: known?.reachIsEstimated ?? null,
    isSponsored: known?.isSponsored ?? null,
  }
}
