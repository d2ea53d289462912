import { SURFACING_MODULES, type SurfacingModule } from '../../core/surfaced-by.ts'

/** Modules that are compared with creators added by hand. */
export type FoundBy = Exclude<SurfacingModule, 'MANUAL'>
export const FOUND_BY = SURFACING_MODULES.filter((module): module is FoundBy => module !== 'MANUAL')

/** A sponsored post whose engagement is known. */
export interface SponsoredEngagement {
  campaignId: string
  platform: string
  /** The same creator has the same name in every campaign. */
  creator: string
  surfacedBy: SurfacingModule
  /** In percent of followers. */
  engagementRate: number
}

/** The posts of one creator for one campaign. */
export interface CreatorValue {
  /** Campaign and platform: creators are compared with those of the same one alone. */
  stratum: string
  campaignId: string
  creator: string
  surfacedBy: SurfacingModule
  /** Mean of the natural logarithms of the posts' rates. */
  logRate: number
  posts: number
}

/** A rate has two decimals: 0.00 is one below this, in percent. */
const LEAST_RATE = 0.005

/** One value for each creator of a campaign, in a fixed order, so that posts in another order give the same report. */
export function toCreatorValues(posts: readonly SponsoredEngagement[]): CreatorValue[] {
  const values = new Map<string, CreatorValue>()
  const sorted = posts.toSorted((a, b) => a.engagementRate - b.engagementRate)
  for (const { campaignId, platform, creator, surfacedBy, engagementRate } of sorted) {
    const key = JSON.stringify([campaignId, platform, creator])
    const known = values.get(key)
    const value = known ?? {
      stratum: JSON.stringify([campaignId, platform]),
      campaignId,
      creator,
      surfacedBy,
      logRate: 0,
      posts: 0,
    }
    value.posts++
    value.logRate += (Math.log(Math.max(engagementRate, LEAST_RATE)) - value.logRate) / value.posts
    if (!known) values.set(key, value)
  }
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}
