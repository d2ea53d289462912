import type { BoardRow } from '../../api/boards.ts'
import { CreatorName } from '../../ui/creator-name.tsx'
import { Change, Count, Rate } from '../../ui/figure.tsx'
import { formatExact } from '../../ui/format.ts'
import { AddToCollection } from '../collections/add/add-to-collection.tsx'
import classes from './board-table.module.css'
import { BOARD_SORTS, type LeaderboardSearch } from './leaderboard-params.ts'
import { RankMovement } from './rank-movement.tsx'
import { RankSparkline } from './rank-sparkline.tsx'

interface BoardTableProps {
  rows: BoardRow[]
  search: LeaderboardSearch
  month: string
  label: string
  /** Marked, since it was looked for. */
  marked?: string
}

/** Rows of a board; on a phone each is a card. */
export function BoardTable({ rows, search, month, label, marked }: BoardTableProps) {
  const sort = search.sort ?? 'followers'
  // Where they rank, they stand in the ranked column.
  const besideFollowers = sort !== 'followers_lifetime'
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Rank</th>
          <th scope="col">Change</th>
          <th scope="col">Creator</th>
          <th scope="col" className={classes.number}>
            {BOARD_SORTS[sort]}
          </th>
          <th scope="col" className={classes.number}>
            Month before
          </th>
          {besideFollowers && (
            <th scope="col" className={classes.number}>
              Followers
            </th>
          )}
          <th scope="col">12 months</th>
          <th scope="col">Collection</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.profileId} data-marked={row.profileId === marked || undefined}>
            <td className={classes.rank}>{row.rank === null ? '–' : formatExact(row.rank)}</td>
            <td className={classes.movement}>
              <RankMovement row={row} search={search} month={month} />
            </td>
            <th scope="row" className={classes.creator}>
              <CreatorName creator={row} profiles={row.profiles} from="leaderboard" />
            </th>
            <td className={classes.figure} data-label={BOARD_SORTS[sort]}>
              <RankedFigure row={row} sort={sort} of="now" />
            </td>
            <td className={classes.figure} data-label="Month before">
              <RankedFigure row={row} sort={sort} of="before" />
            </td>
            {besideFollowers && (
              <td className={classes.figure} data-label="Followers">
                <Count value={row.followers} reason="no snapshot of the month shows it" />
              </td>
            )}
            <td className={classes.line}>{row.history && <RankSparkline history={row.history} />}</td>
            <td className={classes.add}>
              <AddToCollection
                creators={row.profiles.map(({ platform, profileId }) => ({ platform, profileId }))}
                from="leaderboard"
                size="compact-xs"
                who={row.name ?? row.handle ?? row.profileId}
              >
                Add…
              </AddToCollection>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const NOT_KNOWN = 'it was not known in that month'

function RankedFigure({ row, sort, of }: { row: BoardRow; sort: keyof typeof BOARD_SORTS; of: 'now' | 'before' }) {
  const now = of === 'now'
  switch (sort) {
    case 'followers':
      return <Change value={now ? row.followersChange : row.previousFollowersChange} reason={NOT_KNOWN} />
    case 'followers_lifetime':
      return <Count value={now ? row.followers : row.previousFollowers} reason={NOT_KNOWN} />
    case 'views':
      return <Count value={now ? row.views : row.previousViews} reason={NOT_KNOWN} />
    case 'plays':
      return <Count value={now ? row.plays : row.previousPlays} reason={NOT_KNOWN} />
    case 'engagement':
      return <Rate value={now ? row.engagementRate : row.previousEngagementRate} reason={NOT_KNOWN} />
    case 'rising':
      return <Count value={now ? row.risingScore : row.previousRisingScore} reason="it was behind the gates" />
  }
}
