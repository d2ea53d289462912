import type { FoundBy } from './sponsored-engagement.ts'

/** One side of a comparison. */
export interface Side {
  creators: number
  posts: number
  /** Geometric mean of the creators' rates, in percent; null: there are none. */
  engagementRate: number | null
}

export type Verdict = 'TOO_FEW' | 'NO_DIFFERENCE_SHOWN' | 'HIGHER' | 'LOWER'

/** What is known of the sponsored posts of creators that one module surfaced. */
export interface ModuleImpact {
  module: FoundBy
  /** Of the module, all. */
  all: Side
  /** Of the module, where there are creators added by hand to compare with. */
  found: Side
  /** Added by hand, in the same campaigns and on the same platforms. */
  manual: Side
  /** In which both are. */
  campaigns: number
  verdict: Verdict
  /** In percent of what those added by hand got; null: too few to say. */
  difference: number | null
  /** In percent: 95 of 100 reports have all their intervals over the true differences. */
  interval: { low: number; high: number } | null
  sentence: string
}

export interface Impact {
  /** Posts whose engagement is known. */
  posts: number
  creators: number
  /** Added by hand, all. */
  manual: Side
  modules: ModuleImpact[]
}
