/** What a raw column holds; it decides how a value is checked before it is sent. */
export type RawColumnType =
  | 'id'
  | 'text'
  | 'texts'
  | 'count'
  | 'count32'
  | 'boolean'
  | 'timestamp'
  | 'snapshotTime'
  | 'language'
  | 'country'
  | 'platform'
  | 'postType'
  | 'gender'
  | 'ids'
  | 'share'
  | 'countryShares'
  | 'cityShares'
  | 'languageShares'
  | 'ageGenderShares'

/** The columns that a row brings; those that ClickHouse fills itself, and the row's place, are not among them. */
export type RawColumns = Readonly<Record<string, RawColumn>>

export interface RawColumn {
  type: RawColumnType
  /** Every row has it. */
  required?: true
  /** Where the source does not say it, it may be worked out from other columns. */
  derivable?: true
}
