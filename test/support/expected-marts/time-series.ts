import { latest, mapGroups, type Row } from './latest.ts'

/** The time series of one platform in plain TypeScript, from its raw rows in order of their version. */
export function expectedTimeSeries(platform: string, profiles: readonly Row[], posts: readonly Row[]): Row[] {
  const postsOf = Map.groupBy(posts, (post) => post.profile_id as string)
  const dated = profiles.map((row) => ({ ...row, date: dayOf(row) }))
  const series = mapGroups(dated, 'profile_id', (rows) => {
    const [{ profile_id: profileId }] = rows as [Row]
    return [...mapGroups(rows, 'date', (day) => dayRow(platform, day, postsOf.get(profileId) ?? [])).values()]
  })
  return [...series.values()].flat()
}

function dayRow(platform: string, snapshots: readonly Row[], posts: readonly Row[]): Row {
  const { profile_id, date } = snapshots[0]!
  const known = latest(snapshots, ['followers', 'following', 'uploads', 'views'])
  const seen = posts.filter((post) => dayOf(post) <= date)
  const fromPosts = [...mapGroups(seen, 'post_id', (rows) => latest(rows, ['views']).views).values()].filter(
    (views) => views !== null,
  )
  const usesPosts = known.views === null && fromPosts.length > 0
  return {
    platform,
    profile_id,
    date,
    ...known,
    views: usesPosts ? fromPosts.reduce((sum, views) => sum + views, 0) : known.views,
    views_from_posts: usesPosts,
    ingested_at: snapshots
      .map((row) => row.ingested_at as string)
      .sort()
      .at(-1),
  }
}

const dayOf = (row: Row): string => row.snapshot_at.slice(0, 10)
