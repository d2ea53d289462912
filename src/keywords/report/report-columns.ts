/** Columns of a report's file of posts, with ClickHouse's types. The last two are filled when the report is enriched. */
export const REPORT_COLUMNS = [
  ['platform', 'String'],
  ['post_id', 'String'],
  ['profile_id', 'String'],
  ['post_type', 'String'],
  ['published_at', "Nullable(DateTime64(3, 'UTC'))"],
  ['title', 'Nullable(String)'],
  ['caption', 'Nullable(String)'],
  ['tags', 'Array(String)'],
  ['language', 'Nullable(String)'],
  ['post_category', 'Nullable(String)'],
  ['is_sponsored', 'Nullable(Bool)'],
  ['views', 'Nullable(UInt64)'],
  ['plays', 'Nullable(UInt64)'],
  ['likes', 'Nullable(UInt64)'],
  ['comments', 'Nullable(UInt64)'],
  ['engagement_rate', 'Float64'],
  ['reach', 'UInt64'],
  ['reach_is_estimated', 'Bool'],
  ['handle', 'Nullable(String)'],
  ['name', 'Nullable(String)'],
  ['account_category', 'Nullable(String)'],
  ['country', 'Nullable(String)'],
  ['followers', 'Nullable(UInt64)'],
  ['keywords', 'Array(String)'],
  ['matches', 'Array(Tuple(keyword String, term String, field String, start UInt32, end UInt32))'],
  ['category', 'Nullable(String)'],
  ['caption_categories', 'Array(Tuple(category String, score Nullable(Float64)))'],
] as const

export const REPORT_STRUCTURE = REPORT_COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')

/** Columns of a report's file of demographics: what part of a category's audience is of `value`, creators weighted by followers. */
export const DEMOGRAPHICS_STRUCTURE =
  'category String, dimension String, value String, share Float64, creators UInt64, followers UInt64'
