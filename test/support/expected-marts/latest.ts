/** A row by its columns. */
// biome-ignore lint/suspicious/noExplicitAny: columns are of many types, and every comparison checks them
export type Row = Record<string, any>

const ACCOUNT = [
  ...['handle', 'name', 'biography', 'picture_url', 'category', 'language', 'country', 'state', 'city', 'gender'],
  ...['is_verified', 'is_business', 'email', 'followers', 'following', 'uploads', 'views'],
]
const POST = [
  ...['profile_id', 'published_at', 'title', 'caption', 'thumbnail_url', 'category', 'language', 'is_sponsored'],
  ...['views', 'plays', 'likes', 'comments', 'reach'],
]

/** One account of each profile. `snapshots` are in order of their version. */
export function latestAccounts(snapshots: readonly Row[]): Map<string, Row> {
  return mapGroups(snapshots, 'profile_id', (rows) => {
    const known = latest(rows, ACCOUNT)
    const derived = rows.findLast((row) => row.biography !== null)
    const placeIsDerived =
      derived?.derived_country != null &&
      known.state === null &&
      known.city === null &&
      (known.country === null || known.country === derived.derived_country)
    return {
      ...known,
      language: known.language ?? derived?.derived_language ?? null,
      country: known.country ?? derived?.derived_country ?? null,
      state: placeIsDerived ? derived!.derived_state : known.state,
      city: placeIsDerived ? derived!.derived_city : known.city,
      language_is_derived: known.language === null && derived?.derived_language != null,
      place_is_derived: placeIsDerived,
      has_email: known.email !== null || derived?.derived_has_email === true,
      mentions: derived?.derived_mentions ?? [],
      history: rows.filter((row) => row.followers !== null),
      first_seen_at: rows[0]!.snapshot_at,
      snapshot_at: rows.at(-1)!.snapshot_at,
    }
  })
}

/** The newest state of each post, by post. `snapshots` are in order of their version. */
export function latestPosts(snapshots: readonly Row[]): Map<string, Row> {
  return mapGroups(snapshots, 'post_id', (rows) => {
    const known = latest(rows, POST)
    const derived = rows.findLast((row) => row.caption !== null) ?? rows.findLast((row) => row.title !== null)
    const typed = rows.findLast((row) => !row.post_type_is_derived) ?? rows.at(-1)!
    const signalled = (derived?.derived_sponsored_signals ?? []).length > 0
    return {
      ...known,
      language: known.language ?? derived?.derived_language ?? null,
      is_sponsored: known.is_sponsored ?? (signalled ? true : known.caption === null ? null : false),
      post_type: typed.post_type,
      tags: rows.findLast((row) => row.tags.length > 0)?.tags ?? [],
      hashtags: derived?.derived_hashtags ?? [],
      mentions: derived?.derived_mentions ?? [],
      post_id: rows[0]!.post_id,
      snapshot_at: rows.at(-1)!.snapshot_at,
    }
  })
}

/** Of every attribute the last value that is known, or null. */
export function latest(rows: readonly Row[], attributes: readonly string[]): Row {
  return Object.fromEntries(
    attributes.map((name) => [name, rows.findLast((row) => row[name] !== null)?.[name] ?? null]),
  )
}

/** What becomes of each group of rows that have one value in a column. */
export function mapGroups<Result>(
  rows: readonly Row[],
  column: string,
  work: (rows: Row[]) => Result,
): Map<string, Result> {
  const groups = Map.groupBy(rows, (row) => row[column] as string)
  return new Map([...groups].map(([key, group]) => [key, work(group)]))
}
