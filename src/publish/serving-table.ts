/** One serving table: which mart fills it, its columns in PostgreSQL, and its indexes. */
export interface ServingTable {
  /** Name in PostgreSQL. */
  name: string
  /** Name of the mart in ClickHouse. */
  mart: string
  /** A condition for rows of the mart that hold a key's place for incremental runs and are not served. */
  placeholders?: string
  columns: readonly ServingColumn[]
  primaryKey: readonly string[]
  /** Each entry is what stands after `CREATE INDEX … ON table`. */
  indexes: readonly string[]
  /** Whose accounts these are: such a table has a snapshot for the search index. */
  platform?: 'INSTAGRAM' | 'YOUTUBE'
}

export interface ServingColumn {
  name: string
  /** A mart's map, tuple or array of them becomes `jsonb`. */
  type: 'text' | 'text[]' | 'integer[]' | 'boolean' | 'bigint' | 'double precision' | 'date' | 'timestamptz' | 'jsonb'
  /** Validation refuses a NULL here. */
  required?: true
  /** A change: validation does not refuse what is below zero. */
  signed?: true
  /** Its distribution is compared with the version before: the share of each value, or the median. */
  compared?: 'shares' | 'median'
  /** Of an account: false leaves it out of the search index; free text is held as it is, other texts as terms. */
  search?: false | 'free text'
}
