import { Skeleton, Text } from '@mantine/core'
import type { DayAnswer, DayRow } from '../../api/boards.ts'
import type { Platform } from '../../api/creator.ts'
import { type DayRequest, fetchDayRows, useDayBoard } from '../../api/use-board.ts'
import { AsOf } from '../../ui/as-of.tsx'
import { CreatorName } from '../../ui/creator-name.tsx'
import { toCsvText } from '../../ui/csv.ts'
import { downloadText } from '../../ui/download.ts'
import { Change, Count } from '../../ui/figure.tsx'
import { formatExact } from '../../ui/format.ts'
import { formatDay } from '../../ui/format-date.ts'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import { BoardPages } from './board-pages.tsx'
import tableClasses from './board-table.module.css'
import classes from './leaderboard-page.module.css'
import { BOARD_SORTS, type LeaderboardSearch } from './leaderboard-params.ts'

const CSV_COLUMNS = [
  'rank',
  'profileId',
  'handle',
  'name',
  'followers',
  'previousFollowers',
  'followersChange',
  'views',
  'previousViews',
  'viewsChange',
] as const

interface Figure {
  label: string
  name: 'followers' | 'previousFollowers' | 'followersChange' | 'views' | 'previousViews' | 'viewsChange'
}

const WON: Figure = { label: 'Followers won', name: 'followersChange' }
const FOLLOWERS: Figure = { label: 'Followers', name: 'followers' }
const FOLLOWERS_BEFORE: Figure = { label: 'Day before', name: 'previousFollowers' }

/** The figures of a board, what ranks first. */
const FIGURES: Record<DayAnswer['sortBy'], readonly Figure[]> = {
  followers: [WON, FOLLOWERS, FOLLOWERS_BEFORE],
  followers_lifetime: [FOLLOWERS, FOLLOWERS_BEFORE, WON],
  views: [
    { label: 'Views won', name: 'viewsChange' },
    { label: 'Views', name: 'views' },
    { label: 'Day before', name: 'previousViews' },
  ],
}

interface DayBoardProps {
  request: DayRequest
  change: (changes: LeaderboardSearch) => void
}

/** The board of a single day: who won most since the day before, or had most that day. */
export function DayBoard({ request, change }: DayBoardProps) {
  const { data, error, refetch, isPlaceholderData } = useDayBoard(request)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={640} radius={8} aria-hidden="true" />
  const { count, date, sortBy, leaderboard, page } = data
  return (
    <div className={classes.board} data-stale={isPlaceholderData || undefined}>
      <div>
        <p role="status" aria-live="polite" className={classes.status}>
          {formatExact(count)} profiles by {BOARD_SORTS[sortBy].toLowerCase()}, {formatDay(date)}
        </p>
        <AsOf answer={data} />
      </div>
      {leaderboard.length === 0 ? (
        <StateBlock title="Nobody stands on this board">
          <Text c="dimmed" maw={480}>
            {sortBy === 'followers_lifetime'
              ? 'No profile was seen that day. Take another day.'
              : 'What was won is known of those seen that day and the day before. Take another day, or rank by followers.'}
          </Text>
        </StateBlock>
      ) : (
        <div className={classes.frame}>
          <DayTable rows={leaderboard} figures={FIGURES[sortBy]} platform={request.platform} />
        </div>
      )}
      <BoardPages count={count} page={page} change={change} />
    </div>
  )
}

interface DayTableProps {
  rows: DayRow[]
  figures: readonly Figure[]
  platform: Platform
}

function DayTable({ rows, figures, platform }: DayTableProps) {
  return (
    <table className={tableClasses.table} aria-label="Leaderboard of the day">
      <thead>
        <tr>
          <th scope="col">Rank</th>
          <th scope="col">Creator</th>
          {figures.map(({ label }) => (
            <th scope="col" key={label} className={tableClasses.number}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.profileId}>
            <td className={tableClasses.rank}>{formatExact(row.rank)}</td>
            <th scope="row" className={tableClasses.creator}>
              <CreatorName creator={row} profiles={[{ ...row, platform }]} from="leaderboard" />
            </th>
            {figures.map(({ label, name }) => (
              <td key={label} className={tableClasses.figure} data-label={label}>
                <DayFigure value={row[name]} name={name} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayFigure({ value, name }: { value: number | null; name: Figure['name'] }) {
  const reason = 'no snapshot of both days shows it'
  return name.endsWith('Change') ? (
    <Change value={value} reason={reason} />
  ) : (
    <Count value={value} reason="no snapshot of the day shows it" />
  )
}

/** The first rows of a day's board as a file. */
export async function downloadDay(request: DayRequest, limit: number): Promise<void> {
  const rows = await fetchDayRows(request, limit)
  const lines = rows.map((row) => CSV_COLUMNS.map((name) => row[name]))
  downloadText(`leaderboard-${request.date}.csv`, toCsvText([CSV_COLUMNS, ...lines]), 'text/csv')
}
