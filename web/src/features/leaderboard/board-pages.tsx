import { Pagination } from '@mantine/core'
import { type LeaderboardSearch, PAGE_SIZE } from './leaderboard-params.ts'

interface BoardPagesProps {
  /** Rows of the whole board. */
  count: number
  page: number
  change: (changes: LeaderboardSearch) => void
}

/** The way to the other pages of a board; nothing where there is one. */
export function BoardPages({ count, page, change }: BoardPagesProps) {
  const pages = Math.ceil(count / PAGE_SIZE)
  if (pages <= 1) return null
  return (
    <Pagination
      total={pages}
      value={page}
      onChange={(next) => change({ page: next === 1 ? undefined : next })}
      getControlProps={(control) => ({ 'aria-label': `${control} page` })}
      getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
      size="sm"
    />
  )
}
