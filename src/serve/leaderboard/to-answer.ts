import { rankChangeFormula } from '../../formulas/rank-change.ts'
import { pictureUrl } from '../picture.ts'
import { BOARD_METRICS, type Metric, type SortKey } from './board.ts'
import { boardFields } from './board-fields.ts'
import { MOST_FACETS } from './leaderboard.schema.ts'
import type { Facets } from './narrowed-boards.ts'
import type { PageRow } from './page.query.ts'
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

/** A row in the API's names. */
export function toRow({ place, row, neighbours }: BoardRow, look: Look): Record<string, unknown> {
  const { metric } = BOARD_METRICS[look.sortKey]
  const rank = row.ranks?.[metric] ?? null
  const previousRank = row.previousRanks?.[metric] ?? null
  const profiles = partsOf(row, look.cdnBaseUrl)
  const [first] = profiles.toSorted((a, b) => (b.followers ?? 0) - (a.followers ?? 0))
  const pictured = [first, ...profiles].find((each) => each && each.pictureUrl !== null)
  return {
    place,
    platform: look.platform,
    profileId: row.profileId,
    handle: first?.handle ?? null,
    name: first?.name ?? null,
    isVerified: profiles.some(({ isVerified }) => isVerified) || (first?.isVerified ?? null),
    pictureUrl: pictured?.pictureUrl ?? null,
    pictureThumbnailUrl: pictured?.pictureThumbnailUrl ?? null,
    pictureThumbhash: pictured?.pictureThumbhash ?? null,
    ...Object.fromEntries(boardFields.map(({ name }) => [name, row[name] ?? null])),
    authenticityScore: row.authenticityScore,
    rank,
    previousRank,
    rankChange: rankChangeFormula.compute([previousRank, rank], NO_SETTINGS),
    movement: movementOf(previousRank, rank),
    currentMonthRanks: ranksOf(row.ranks),
    lastMonthRanks: ranksOf(row.previousRanks),
    profiles,
    ...(row.history ? { history: row.history.map(([month, past]) => ({ month, rank: past })) } : {}),
    ...(neighbours ? { neighbours: neighbours.map((each) => toRow(each, look)) } : {}),
  }
}

function movementOf(previous: number | null, rank: number | null) {
  if (rank === null) return previous === null ? 'ABSENT' : 'LEFT'
  if (previous === null) return 'ENTERED'
  return previous === rank ? 'STAYED' : previous > rank ? 'CLIMBED' : 'FELL'
}

function ranksOf(ranks: Record<Metric, number | null> | null) {
  return {
    followersChangeRank: ranks?.followers_change ?? null,
    followersRank: ranks?.followers ?? null,
    viewsRank: ranks?.views ?? null,
    playsRank: ranks?.plays ?? null,
    engagementRank: ranks?.engagement ?? null,
    risingRank: ranks?.rising ?? null,
  }
}

function partsOf({ instagram, youtube }: PageRow, cdnBaseUrl: string) {
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
