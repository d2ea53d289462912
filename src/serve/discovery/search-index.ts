import type { Field } from './fields.ts'
import type { Condition, Platform, Position, SearchRequest } from './search-engine.ts'

/** What one side of a search asks of an index. */
export interface IndexRequest {
  conditions: readonly Condition[]
  sort: SearchRequest['sort']
  /** Rows to give, from the position on. */
  limit: number
  after: Position | undefined
  /** Fields whose values are counted, each among the rows that pass all conditions but its own. */
  facets: readonly Field[]
}

export interface IndexAnswer {
  total: number
  /** Each row's position: its sort value as text, and its profile id. */
  positions: Position[]
  /** Of each facet, by its column, every value that occurs, with its count. */
  facets: Record<string, [value: string, count: number][]>
}

/** A published version as `dataset_version` describes it. */
export interface PublishedVersion {
  version: string
  asOf: Date | null
  /** Oid of the account table of each platform. */
  tableOids: Record<Platform, number>
  snapshots: Partial<Record<Platform, { key: string; rows: number }>>
}

/** What finds ids, counts and facets in the fields that are `indexed`, in some versions at once. */
export interface SearchIndex {
  /** Makes a version searchable. @throws when it cannot be. */
  open(version: PublishedVersion): Promise<void>
  close(version: PublishedVersion): Promise<void>
  /** @throws AppError `SEARCH_INDEX_FAILED`, on which PostgreSQL searches instead. */
  search(version: string, platform: Platform, request: IndexRequest): Promise<IndexAnswer>
  end(): Promise<void>
}
