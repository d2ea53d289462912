import type { Row } from './latest.ts'

const FIGURES = ['engagement_rate', 'avg_views', 'avg_plays', 'avg_reach', 'followers_growth_30d_pct', 'posts_30d']

/** How each figure is spread among the measured profiles of each tier and category, from rows of an account mart. */
export function expectedPeerFigures(platform: string, accounts: readonly Row[]): Row[] {
  const measured = accounts.filter(
    (row) => row.tier !== null && row.category !== null && Number(row.posts_analysed) > 0,
  )
  const groups = Map.groupBy(measured, ({ tier, category }) => `${tier} ${category}`)
  return [...groups.values()].flatMap((group) =>
    FIGURES.flatMap((figure) => {
      const values = group.flatMap((row) => (row[figure] === null ? [] : Number(row[figure]))).sort((a, b) => a - b)
      const { tier, category } = group[0]!
      return values.length === 0
        ? []
        : { platform, tier, category, figure, peers: values.length, points: points(values) }
    }),
  )
}

function points(sorted: readonly number[]): number[] {
  const { length } = sorted
  return Array.from({ length: 101 }, (_, percent) => {
    const place =
      percent === 50 ? Math.ceil(length / 2) - 1 : Math.min(Math.floor((percent / 100) * length), length - 1)
    return sorted[place] as number
  })
}
