import type { Derived } from './derived.ts'

interface DerivedPostType extends Derived {
  readonly postType: 'SHORT' | 'REEL' | 'VIDEO'
}

/** A short is at most this long; a live stream has a duration of 0. Source: YouTube's rule until October 2024; files carry no aspect ratio to tell better. */
const SHORT_SECONDS = 60
/** Instagram makes a reel of each video that is shorter. Source: Instagram's announcement of July 2022. */
const REEL_SECONDS = 15 * 60

/**
 * The type of a post by its duration in seconds (null: unknown). On YouTube everything is a video; on Instagram only a post
 * with a duration is, so that without one the answer is null.
 */
export function derivePostType(platform: 'YOUTUBE' | 'INSTAGRAM', seconds: number | null): DerivedPostType | null {
  const lasting = seconds !== null && seconds > 0
  if (platform === 'YOUTUBE')
    return { derived: true, postType: lasting && seconds <= SHORT_SECONDS ? 'SHORT' : 'VIDEO' }
  return lasting ? { derived: true, postType: seconds < REEL_SECONDS ? 'REEL' : 'VIDEO' } : null
}
