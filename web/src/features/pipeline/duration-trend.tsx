import type { ScheduleRun } from '../../api/pipeline.ts'
import { formatSpan } from '../../ui/format-span.ts'
import { describeState, secondsOf } from './describe-run.ts'
import classes from './duration-trend.module.css'

const WIDTH = 600
const HEIGHT = 96
const GAP = 2

/** How long the last runs took, the newest at the right; the table of runs has the figures. */
export function DurationTrend({ runs, now }: { runs: readonly ScheduleRun[]; now: number }) {
  const timed = runs
    .flatMap((run) => {
      const seconds = secondsOf(run, now)
      return seconds === null ? [] : [{ run, seconds }]
    })
    .reverse()
  if (timed.length < 2) return <p className={classes.caption}>A trend shows when two runs are known.</p>
  const seconds = timed.map((each) => each.seconds)
  const [low, high] = [Math.min(...seconds), Math.max(...seconds)]
  const typical = seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)]!
  const words = `${timed.length} runs took ${formatSpan(low)} to ${formatSpan(high)}, half of them at most ${formatSpan(typical)}`
  const step = WIDTH / timed.length
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={words}>
        <title>{words}</title>
        {timed.map(({ run, seconds }, index) => {
          const height = Math.max(2, (seconds / (high || 1)) * HEIGHT)
          const tone = describeState(run.state).tone
          return (
            <rect
              key={run.id}
              data-tone={tone}
              x={index * step}
              y={HEIGHT - height}
              width={Math.max(1, step - GAP)}
              height={height}
            />
          )
        })}
      </svg>
      <figcaption className={classes.caption}>{words}.</figcaption>
    </figure>
  )
}
