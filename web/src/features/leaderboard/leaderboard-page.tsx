import { Button, Group, Skeleton, Text, Title } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { BoardAnswer } from '../../api/boards.ts'
import { fetchBoardRows, useBoard } from '../../api/use-board.ts'
import { AsOf } from '../../ui/as-of.tsx'
import { toCsvText } from '../../ui/csv.ts'
import { downloadText } from '../../ui/download.ts'
import { formatExact } from '../../ui/format.ts'
import { formatMonth } from '../../ui/format-date.ts'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import { ShareLink } from '../../ui/share-link.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { BoardFilters } from './board-filters.tsx'
import { BoardPages } from './board-pages.tsx'
import { BoardTable } from './board-table.tsx'
import { BumpPanel } from './bump-panel.tsx'
import { DayBoard, downloadDay } from './day-board.tsx'
import { FoundOnBoard } from './found-on-board.tsx'
import classes from './leaderboard-page.module.css'
import { BOARD_SORTS, type LeaderboardSearch, toBoardRequest, toDayRequest } from './leaderboard-params.ts'

const route = getRouteApi('/leaderboard')
/** Rows of a file. */
const CSV_ROWS = 500
const CSV_COLUMNS = [
  'place',
  'rank',
  'previousRank',
  'rankChange',
  'platform',
  'profileId',
  'handle',
  'name',
  'category',
  'language',
  'country',
  'followers',
  'followersChange',
  'views',
  'plays',
  'engagementRate',
] as const

/** The board of a month, who stands where, who moved, and why; or that of a single day. */
export function LeaderboardPage() {
  usePageTitle('Leaderboard')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (changes: LeaderboardSearch) =>
    void navigate({
      search: (current) => ({ ...current, page: undefined, ignored: undefined, ...changes }),
      resetScroll: false,
    })
  // Of a day, too: its months are what leads back.
  const board = useBoard(toBoardRequest(search))
  const day = toDayRequest(search)
  const download = () => (day ? downloadDay(day, CSV_ROWS) : downloadBoard(search))
  return (
    <>
      <div className={classes.head}>
        <Title order={1} size="h3">
          Leaderboard
        </Title>
        <Group gap="xs">
          <ShareLink />
          <Button size="compact-sm" variant="default" onClick={() => void download()}>
            Download CSV
          </Button>
        </Group>
      </div>
      <IgnoredNotice ignored={search.ignored} onDismiss={() => change({})} />
      <BoardFilters search={search} change={change} answer={board.data} />
      {day ? <DayBoard request={day} change={change} /> : <Board board={board} search={search} change={change} />}
    </>
  )
}

interface BoardProps {
  board: ReturnType<typeof useBoard>
  search: LeaderboardSearch
  change: (changes: LeaderboardSearch) => void
}

function Board({ board, search, change }: BoardProps) {
  const { data, error } = board
  if (error) return <ErrorState error={error} onRetry={() => void board.refetch()} />
  if (!data) return <Skeleton height={640} radius={8} aria-hidden="true" />
  const stale = board.isPlaceholderData || undefined
  return (
    <div className={classes.board} data-stale={stale}>
      <div>
        <p role="status" aria-live="polite" className={classes.status}>
          {statusOf(data, search)}
        </p>
        <AsOf answer={data} />
      </div>
      {search.q === undefined ? (
        <Page data={data} search={search} change={change} />
      ) : (
        <FoundOnBoard answer={data} search={search} />
      )}
    </div>
  )
}

function Page({ data, search, change }: { data: BoardAnswer } & Pick<BoardProps, 'search' | 'change'>) {
  if (data.leaderboard.length === 0)
    return (
      <StateBlock title="Nobody stands on this board">
        <Text c="dimmed" maw={480}>
          {search.sort === 'rising'
            ? 'Nobody passes its gates here: enough followers, growth, a post in the last 30 days and authenticity.'
            : 'The figure is known of nobody in this month. Take another month, or leave a filter out.'}
        </Text>
      </StateBlock>
    )
  return (
    <>
      {data.page === 1 && (
        <BumpPanel
          rows={data.leaderboard}
          asTable={search.table ?? false}
          onToggle={() => change({ table: search.table ? undefined : true })}
        />
      )}
      <div className={classes.frame}>
        <BoardTable rows={data.leaderboard} search={search} month={data.month ?? ''} label="Leaderboard" />
      </div>
      <BoardPages count={data.count} page={data.page} change={change} />
    </>
  )
}

function statusOf({ count, month, scope }: BoardAnswer, search: LeaderboardSearch): string {
  const when = month === null ? '' : `, ${formatMonth(month)}`
  if (search.q !== undefined)
    return `${formatExact(count)} found on the board by ${BOARD_SORTS[search.sort ?? 'followers'].toLowerCase()}${when}`
  const among = scope === 'platform' ? '' : `, ranks within ${scope.replace('_', ' and ')}`
  return `${formatExact(count)} creators by ${BOARD_SORTS[search.sort ?? 'followers'].toLowerCase()}${when}${among}`
}

async function downloadBoard(search: LeaderboardSearch): Promise<void> {
  const rows = await fetchBoardRows(toBoardRequest({ ...search, q: undefined, page: undefined }), CSV_ROWS)
  const lines = rows.map((row) => CSV_COLUMNS.map((name) => row[name]))
  downloadText('leaderboard.csv', toCsvText([CSV_COLUMNS, ...lines]), 'text/csv')
}
