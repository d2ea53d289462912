import { VisuallyHidden } from '@mantine/core'
import classes from './figure.module.css'
import { formatChange, formatCount, formatExact, formatRate, UNKNOWN } from './format.ts'
import { formatDateTime, formatRelative } from './format-date.ts'

/** What is shown for a figure that is not known: a dash, with the reason on hover and for screen readers. */
export function Unknown({ reason }: { reason: string }) {
  return (
    <span className={classes.unknown} title={reason}>
      <span aria-hidden="true">{UNKNOWN}</span>
      <VisuallyHidden>Unknown: {reason}</VisuallyHidden>
    </span>
  )
}

interface FigureProps {
  value: number | null
  /** Why the figure may be missing, as a sentence. */
  reason: string
}

/** A count, short on the page and exact on hover and for screen readers. An estimate is marked with ≈. */
export function Count({ value, reason, estimated = false }: FigureProps & { estimated?: boolean }) {
  if (value === null) return <Unknown reason={reason} />
  const mark = estimated ? '≈ ' : ''
  return (
    <data value={value} title={`${mark}${formatExact(value)}`}>
      <span aria-hidden="true">
        {mark}
        {formatCount(value)}
      </span>
      <VisuallyHidden>
        {estimated ? 'about ' : ''}
        {formatExact(value)}
      </VisuallyHidden>
    </data>
  )
}

/** A percentage with two decimals; none where it is `whole`. */
export function Rate({ value, reason, whole = false }: FigureProps & { whole?: boolean }) {
  if (value === null) return <Unknown reason={reason} />
  return <data value={value}>{whole ? `${Math.floor(value)}%` : formatRate(value)}</data>
}

/** A change with sign, arrow and colour; `percent` decides how the amount reads. */
export function Change({ value, reason, percent = false }: FigureProps & { percent?: boolean }) {
  if (value === null) return <Unknown reason={reason} />
  const change = formatChange(value, percent ? formatRate : formatCount)
  return (
    <data value={value} title={percent ? undefined : formatExact(value)} className={classes[change.direction]}>
      <span aria-hidden="true" className={classes.arrow}>
        {change.arrow}
      </span>
      {change.text}
    </data>
  )
}

/** A time, relative to now with the exact UTC time on hover. */
export function When({ iso, reason }: { iso: string | null; reason: string }) {
  if (iso === null) return <Unknown reason={reason} />
  return (
    <time dateTime={iso} title={formatDateTime(iso)}>
      {formatRelative(iso, Date.now())}
    </time>
  )
}
