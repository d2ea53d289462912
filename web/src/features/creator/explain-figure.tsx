import type { ReactNode } from 'react'
import type { Creator, Explanation, Metric } from '../../api/creator.ts'
import { useExplanation } from '../../api/use-explanation.ts'
import { Explain } from '../../ui/explain.tsx'
import { formatExact, formatRate, UNKNOWN } from '../../ui/format.ts'
import { formatDateTime } from '../../ui/format-date.ts'
import classes from './explain-figure.module.css'

interface ExplainFigureProps {
  subject: string
  profile: Creator
  metric: Metric
  /** Which hashtag, post, … it is a figure of. */
  of?: string
}

/** How a figure of this creator came to be; asked of the API when it is opened. */
export function ExplainFigure({ subject, ...figure }: ExplainFigureProps) {
  return (
    <Explain subject={subject}>
      <Answer {...figure} />
    </Explain>
  )
}

/** A figure with its explanation at hand, for places that have no label to put it at. */
export function ExplainedFigure({ children, ...figure }: ExplainFigureProps & { children: ReactNode }) {
  return (
    <span className={classes.explained}>
      {children} <ExplainFigure {...figure} />
    </span>
  )
}

function Answer({ profile, metric, of }: Omit<ExplainFigureProps, 'subject'>) {
  const { data, error } = useExplanation(profile.platform, profile.profileId, metric, of)
  if (error) return <p className={classes.line}>{error.message}</p>
  if (data === undefined) return <p className={classes.line}>Loading…</p>
  const { coverage, interval } = data
  return (
    <>
      <p className={classes.title}>{data.title}</p>
      <p className={classes.formula}>{data.formula}</p>
      {data.inputs.length > 0 && (
        <dl className={classes.inputs}>
          {data.inputs.map((input) => (
            <div key={input.name}>
              <dt>{input.meaning}</dt>
              <dd>{show(input.value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {interval && (
        <p className={classes.line}>
          Rounded by the platform: truly {formatExact(interval.low)} to {formatExact(interval.high)}.
        </p>
      )}
      {coverage.referenceDate !== null && (
        <p className={classes.line}>
          From {coverage.referenceDate} to {coverage.latestDate}.
        </p>
      )}
      {coverage.posts !== null && <p className={classes.line}>Rests on {formatExact(coverage.posts)} posts.</p>}
      {coverage.audienceShare !== null && (
        <p className={classes.line}>Shares are known of {formatRate(coverage.audienceShare)} of the audience.</p>
      )}
      {data.window !== null && <p className={classes.line}>Over {withoutTicks(data.window)}.</p>}
      <ul className={classes.limits}>
        {data.limits.map((limit) => (
          <li key={limit}>{withoutTicks(limit)}</li>
        ))}
      </ul>
      <p className={classes.line}>
        Seen {formatDateTime(coverage.snapshotAt!)}. Data set {data.dataset_version}, published{' '}
        {formatDateTime(data.published_at)}.
      </p>
    </>
  )
}

function show(value: Explanation['value']): string {
  if (value === null) return UNKNOWN
  return typeof value === 'number' ? formatExact(value) : String(value)
}

/** The API's texts mark names as Markdown does. */
function withoutTicks(text: string): string {
  return text.replaceAll('`', '')
}
