import type { BoardRow } from '../../api/boards.ts'
import { useMovement } from '../../api/use-board.ts'
import { Explain } from '../../ui/explain.tsx'
import { Change } from '../../ui/figure.tsx'
import { formatExact } from '../../ui/format.ts'
import type { LeaderboardSearch } from './leaderboard-params.ts'
import classes from './rank-movement.module.css'

interface RankMovementProps {
  row: BoardRow
  search: LeaderboardSearch
  month: string
}

/** Places climbed or fallen since the month before, and on request why. */
export function RankMovement({ row, search, month }: RankMovementProps) {
  return (
    <span className={classes.movement}>
      {row.rankChange === null ? (
        <span className={classes.word}>{wordOf(row)}</span>
      ) : (
        <Change value={row.rankChange} reason="" />
      )}
      <Explain subject={`the movement of ${row.name ?? row.profileId}`}>
        <Why row={row} search={search} month={month} />
      </Explain>
    </span>
  )
}

function wordOf({ movement, rank }: BoardRow): string {
  if (movement === 'ENTERED') return 'new'
  if (movement === 'LEFT') return 'left'
  return rank === null ? 'not ranked' : ''
}

const GATES: Record<string, string> = {
  followers: 'Followers',
  growth: 'Followers won',
  postedIn30d: 'Posted in 30 days',
  authenticity: 'Authenticity score',
}

function Why({ row, search, month }: RankMovementProps) {
  const { data, error } = useMovement(row.platform, row.profileId, {
    month: month.slice(0, 7),
    sortBy: search.sort ?? 'followers',
    ...(search.category === undefined ? {} : { category: search.category }),
    ...(search.language === undefined ? {} : { language: search.language }),
  })
  if (error) return <p className={classes.line}>{error.message}</p>
  if (!data) return <p className={classes.line}>Loading…</p>
  return (
    <>
      <p className={classes.line}>{data.text}</p>
      {data.rankOfPreviousFigure !== null && (
        <dl className={classes.facts}>
          <Fact name="Rank the month before" value={data.previousRank} />
          <Fact name="With that month's figure now" value={data.rankOfPreviousFigure} />
          <Fact name="Rank now" value={data.rank} />
        </dl>
      )}
      {data.gates.length > 0 && (
        <ul className={classes.gates} aria-label="Gates of the board">
          {data.gates.map(({ gate, value, needs, passed }) => (
            <li key={gate}>
              {passed ? '✓' : '✗'} {GATES[gate]}: {tell(value)} (needs {tell(needs)})
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Fact({ name, value }: { name: string; value: number | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value === null ? '–' : formatExact(value)}</dd>
    </div>
  )
}

function tell(value: number | boolean | null): string {
  if (value === null) return 'unknown'
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : formatExact(value)
}
