import type { ModelRun } from '../../api/pipeline.ts'
import { formatExact } from '../../ui/format.ts'
import { formatDateTime } from '../../ui/format-date.ts'
import classes from './rows-sparkline.module.css'

const WIDTH = 320
const HEIGHT = 48
const PAD = 4

/** Row counts over the last runs as a line, the newest at the right; the table of runs has the figures. */
export function RowsSparkline({ runs }: { runs: ModelRun[] }) {
  const counted = runs.flatMap(({ rows, startedAt }) => (rows === null ? [] : [{ rows, startedAt }])).reverse()
  const [first, last] = [counted[0], counted.at(-1)]
  if (!first || !last || counted.length < 2) return null
  const values = counted.map(({ rows }) => rows)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const points = values.map((rows, index) => {
    const x = PAD + (index / (values.length - 1)) * (WIDTH - 2 * PAD)
    // A count that never changed is a line in the middle.
    const y = high === low ? HEIGHT / 2 : PAD + (1 - (rows - low) / (high - low)) * (HEIGHT - 2 * PAD)
    return [x, y] as const
  })
  const [endX, endY] = points.at(-1)!
  const words = `Rows over the last ${counted.length} runs: ${formatExact(first.rows)} on ${formatDateTime(first.startedAt)}, ${formatExact(last.rows)} on ${formatDateTime(last.startedAt)}; lowest ${formatExact(low)}, highest ${formatExact(high)}`
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.line} role="img" aria-label={words}>
        <title>{words}</title>
        <polyline points={points.map((point) => point.join(',')).join(' ')} vectorEffect="non-scaling-stroke" />
        <circle cx={endX} cy={endY} r={3} />
      </svg>
      <figcaption className={classes.caption}>
        Rows over the last {counted.length} runs:{' '}
        {low === high ? `always ${formatExact(low)}` : `${formatExact(low)} to ${formatExact(high)}`}
      </figcaption>
    </figure>
  )
}
