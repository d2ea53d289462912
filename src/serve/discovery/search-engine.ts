import type { Field, Operator } from './fields.ts'

export const PLATFORMS = ['INSTAGRAM', 'YOUTUBE'] as const
export type Platform = (typeof PLATFORMS)[number]

/** A filter after validation: the values have the field's type (times as ISO text). */
export interface Condition {
  field: Field
  /** RESEMBLES: what a text search asks of handle and name; see `resemblance.ts`. */
  operator: Operator | 'RESEMBLES'
  values: readonly (string | number | boolean)[]
  /** Of shares: whose share. */
  key?: string
  /** Whose lists are looked into. */
  tenant?: string
  /** What these lists hold; `findLists` puts it in. */
  members?: Members
}

/** Ids of profiles, each once, by platform. */
export type Members = Record<Platform, readonly string[]>

/** Sort value (as text, null when unknown) and id of the last profile that was shown. */
export type Position = readonly [value: string | null, profileId: string]

/** Where a search goes on. A platform without a position has shown nothing yet. */
export interface Cursor {
  datasetVersion: string
  /** Profiles shown before this point, of both platforms. */
  seen: number
  positions: Partial<Record<Platform, Position>>
}

export interface SearchRequest {
  platforms: readonly Platform[]
  conditions: readonly Condition[]
  sort: { field: Field; direction: 'ASC' | 'DESC' }
  size: number
  /** Number of profiles to skip, or the point to go on from. */
  start: { offset: number } | Cursor
  computeCounts: boolean
  /** Fields whose values are counted, each among the profiles that pass all conditions but its own. */
  facets: readonly Field[]
  /** Whether to say what would widen a result of fewer than `FEW`. */
  advise: boolean
}

/** A result of fewer profiles says what would widen it. */
export const FEW = 20

/** A change of one condition that finds more. */
export interface Advice {
  /** Which one. */
  at: number
  /** What to put in its place; undefined: leave it out. */
  instead: Condition | undefined
  /** How many profiles it adds, counted. */
  adds: number
}

/** Of each facet, by the field's name, its most frequent values. */
export type Facets = Record<string, FacetCount[]>
export interface FacetCount {
  value: string
  count: number
}

/** Most frequent values of a facet that an answer shows. */
export const FACET_SIZE = 50

/** A profile in the API's own names; see `fields.ts`. Times are Dates or ISO text. */
export type Profile = { platform: Platform } & Record<string, unknown>

/** A profile of an answer, as it is sent. */
export interface FoundProfile {
  platform: Platform
  profileId: string
  /** A `Profile` as JSON. */
  json: string
}

export interface SearchResult {
  datasetVersion: string
  asOf: Date | null
  count: number | null
  facets: Facets
  /** What adds most first; empty unless the first page of few. */
  advice: Advice[]
  /** Where the next page starts; null after the last profile. */
  next: Cursor | null
  profiles: FoundProfile[]
}

/**
 * What answers a search. Unknown values sort last in both directions; ties are ordered by profile id. One result comes
 * from one dataset version.
 */
export interface SearchEngine {
  /** @throws AppError `NO_DATASET` before the first publish, `CURSOR_EXPIRED` when the cursor's version is gone. */
  search(request: SearchRequest): Promise<SearchResult>
}

/** The most frequent values of a facet, ties in the order of their bytes. */
export function mostFrequent(counts: ReadonlyMap<string, number>): FacetCount[] {
  return Array.from(counts, ([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || Buffer.compare(Buffer.from(a.value), Buffer.from(b.value)))
    .slice(0, FACET_SIZE)
}
