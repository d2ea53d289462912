import { rankChangeFormula } from '../../formulas/rank-change.ts'
import { pictureUrl } from '../picture.ts'
import { BOARD_METRICS, type Metric, type SortKey } from './board.ts'
import { MOST_FACETS } from './leaderboard.schema.ts'
import type { Facets } from './narrowed-boards.ts'
import { METRICS, type PageRow, ranksBy, type Side } from './page.query.ts'
import type { BoardRow } from './standing.ts'

const NO_SETTINGS = {
  tierBounds: { microFrom: 0, macroFrom: 0, megaFrom: 0 },
  countries: [],
  rising: { minFollowers: 0, minAuthenticity: 0 },
}

interface Look {
  platform: string
  sortKey: SortKey
  cdnBaseUrl: string
}

/** A row in the API's names, with more than an answer tells: to leave fields out of a copy takes ten times as long as the copy. */
export function toRow({ place, row, neighbours }: BoardRow, look: Look): Record<string, unknown> {
  const { instagram, youtube, ranks, previousRanks, history } = row
  const { metric } = BOARD_METRICS[look.sortKey]
  const { rank, previousRank } = ranksBy(metric, row)
  const profiles = partsOf({ instagram, youtube }, look.cdnBaseUrl)
  const [first] = profiles.toSorted((a, b) => (b.followers ?? 0) - (a.followers ?? 0))
  const pictured = [first, ...profiles].find((each) => each && each.pictureUrl !== null)
  return {
    ...row,
    place,
    platform: look.platform,
    handle: first?.handle ?? null,
    name: first?.name ?? null,
    isVerified: profiles.some(({ isVerified }) => isVerified) || (first?.isVerified ?? null),
    pictureUrl: pictured?.pictureUrl ?? null,
    pictureThumbnailUrl: pictured?.pictureThumbnailUrl ?? null,
    pictureThumbhash: pictured?.pictureThumbhash ?? null,
    rank,
    previousRank,
    rankChange: rankChangeFormula.compute([previousRank, rank], NO_SETTINGS),
    movement: movementOf(previousRank, rank),
    currentMonthRanks: ranksOf(ranks),
    lastMonthRanks: ranksOf(previousRanks),
    profiles,
    history: history?.map(([month, past]) => ({ month, rank: past })),
    neighbours: neighbours?.map((each) => toRow(each, look)),
  }
}

function movementOf(previous: number | null, rank: number | null) {
  if (rank === null) return previous === null ? 'ABSENT' : 'LEFT'
  if (previous === null) return 'ENTERED'
  return previous === rank ? 'STAYED' : previous > rank ? 'CLIMBED' : 'FELL'
}

function ranksOf(ranks: readonly (number | null)[]) {
  const of = (metric: Metric) => ranks[METRICS.indexOf(metric)] ?? null
  return {
    followersChangeRank: of('followers_change'),
    followersRank: of('followers'),
    viewsRank: of('views'),
    playsRank: of('plays'),
    engagementRank: of('engagement'),
    risingRank: of('rising'),
  }
}

function partsOf({ instagram, youtube }: Pick<PageRow, Side>, cdnBaseUrl: string) {
  return (
    [
      ['INSTAGRAM', instagram],
      ['YOUTUBE', youtube],
    ] as const
  ).flatMap(([platform, part]) => {
    if (!part) return []
    const { picturePath, thumbnailPath, ...own } = part
    return [
      {
        platform,
        ...own,
        pictureUrl: pictureUrl(cdnBaseUrl, picturePath),
        pictureThumbnailUrl: pictureUrl(cdnBaseUrl, thumbnailPath),
      },
    ]
  })
}

/** The most frequent values of each group. */
export function toFacets(facets: Facets): Record<string, { value: string; count: number }[]> {
  return Object.fromEntries(
    Object.entries(facets).map(([group, counts]) => [
      group,
      Array.from(counts, ([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
        .slice(0, MOST_FACETS),
    ]),
  )
}
