import type { Field } from './fields.ts'
import type { Advice, Condition, Platform, Position, SearchRequest } from './search-engine.ts'

/** A condition of which another store has said which profiles it is about: `ids`, in ascending order of their bytes. */
export type IndexCondition = Condition & { ids?: readonly string[] }

/** What one side of a search asks of an index. */
export interface IndexRequest {
  conditions: readonly IndexCondition[]
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

/** What would come of a search with one condition changed. */
export interface ChangesRequest {
  conditions: readonly IndexCondition[]
  changes: readonly Pick<Advice, 'at' | 'instead'>[]
}

/** A published version as `dataset_version` describes it. */
export interface PublishedVersion {
  version: string
  asOf: Date | null
  /** Oid of the account table of each platform. */
  tableOids: Record<Platform, number>
  snapshots: Partial<Record<Platform, SnapshotPlace>>
}

/** Where the snapshot of a platform's index lies: that of an earlier version, and what the version changed in it. */
export interface SnapshotPlace {
  key: string
  rows: number
  /** Rows that are new or differ, and the ids whose rows are replaced or gone. */
  changes?: { key: string; rows: number; overKey: string; over: number }
}

/** What finds ids, counts and facets, in some versions at once. */
export interface SearchIndex {
  /** Whether it can tell what the condition asks by itself; else it is asked with `ids`. */
  knows(condition: Condition): boolean
  /** Makes a version searchable. @throws when it cannot be. */
  open(version: PublishedVersion): Promise<void>
  close(version: PublishedVersion): Promise<void>
  /** @throws AppError `SEARCH_INDEX_FAILED`, on which PostgreSQL searches instead. */
  search(version: string, platform: Platform, request: IndexRequest): Promise<IndexAnswer>
  /** How many profiles each change finds, in the order asked. @throws as `search`. */
  countChanges(version: string, platform: Platform, request: ChangesRequest): Promise<number[]>
  end(): Promise<void>
}
