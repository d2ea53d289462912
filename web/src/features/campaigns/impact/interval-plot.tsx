import type { ModuleImpact } from '../../../api/campaigns.ts'
import { MODULE_WORDS } from '../campaign-words.ts'
import classes from './interval-plot.module.css'
import { type IntervalScale, intervalScale } from './interval-scale.ts'
import { signedPercent } from './signed-percent.ts'

/** Each module's difference as a dot in its interval, over one axis with 0 in sight. The table beside it holds the figures. */
export function IntervalPlot({ modules }: { modules: ModuleImpact[] }) {
  const scale = intervalScale(modules.flatMap(({ interval }) => interval ?? []))
  const zero = scale.ticks.indexOf(0)
  return (
    <div className={classes.plot} role="img" aria-label={describe(modules)}>
      {modules.map((impact) => (
        <div key={impact.module} className={classes.row}>
          <span className={classes.label}>{MODULE_WORDS[impact.module]}</span>
          <span className={classes.track}>
            {scale.ticks.map((tick) => (
              <span
                key={tick}
                className={classes.line}
                data-zero={tick === 0 || undefined}
                style={{ insetInlineStart: `${scale.placeOf(tick)}%` }}
              />
            ))}
            {impact.interval ? (
              <Interval impact={impact} scale={scale} />
            ) : (
              <span className={classes.few}>too few</span>
            )}
          </span>
        </div>
      ))}
      <div className={classes.row}>
        <span />
        <span className={classes.axis}>
          {scale.ticks.map((tick, i) => (
            <span
              key={tick}
              data-minor={(i - zero) % 2 !== 0 || undefined}
              style={{ insetInlineStart: `${scale.placeOf(tick)}%` }}
            >
              {signedPercent(tick)}
            </span>
          ))}
        </span>
      </div>
      <p className={classes.caption}>Engagement against creators added by hand, in percent</p>
    </div>
  )
}

function Interval({
  impact: { interval, difference, verdict },
  scale,
}: {
  impact: ModuleImpact
  scale: IntervalScale
}) {
  if (interval === null || difference === null) return null
  const [from, to] = [scale.placeOf(interval.low), scale.placeOf(interval.high)]
  return (
    <>
      <span
        className={classes.interval}
        data-verdict={verdict}
        data-beyond={scale.isBeyond(interval.high) || undefined}
        style={{ insetInlineStart: `${from}%`, width: `${to - from}%` }}
      />
      <span
        className={classes.dot}
        data-verdict={verdict}
        style={{ insetInlineStart: `${scale.placeOf(difference)}%` }}
      />
    </>
  )
}

function describe(modules: readonly ModuleImpact[]): string {
  const parts = modules.map(({ module, difference, interval }) =>
    difference === null || interval === null
      ? `${MODULE_WORDS[module]}: too few`
      : `${MODULE_WORDS[module]}: ${signedPercent(difference)}, from ${signedPercent(interval.low)} to ${signedPercent(interval.high)}`,
  )
  return `Differences with their intervals. ${parts.join('; ')}.`
}
