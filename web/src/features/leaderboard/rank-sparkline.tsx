import type { BoardRow } from '../../api/boards.ts'
import { formatExact } from '../../ui/format.ts'
import classes from './rank-sparkline.module.css'

const WIDTH = 96
const HEIGHT = 28
const PAD = 3

/** Ranks of the last months as a line, the best at the top. */
export function RankSparkline({ history }: { history: NonNullable<BoardRow['history']> }) {
  const known = history.flatMap(({ rank }, at) => (rank === null ? [] : [{ rank, at }]))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || known.length < 2) return null
  const ranks = known.map(({ rank }) => rank)
  const [best, worst] = [Math.min(...ranks), Math.max(...ranks)]
  const points = known.map(({ rank, at }) => {
    const x = PAD + (at / (history.length - 1)) * (WIDTH - 2 * PAD)
    const y = best === worst ? HEIGHT / 2 : PAD + ((rank - best) / (worst - best)) * (HEIGHT - 2 * PAD)
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  const words = `Ranks of ${history.length} months: from ${formatExact(first.rank)} to ${formatExact(last.rank)}, best ${formatExact(best)}`
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.line} role="img" aria-label={words}>
      <title>{words}</title>
      <polyline points={points.join(' ')} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
