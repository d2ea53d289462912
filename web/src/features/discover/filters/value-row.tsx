import { UnstyledButton } from '@mantine/core'
import { formatCount, formatExact } from '../../../ui/format.ts'
import classes from './set-filter.module.css'

/** A value of a filter. */
export interface Row {
  value: string
  label: string
  /** null: not counted, since it is not among the commonest. */
  count: number | null
}

/** Which values are asked for, and which are left out. */
export interface Choice {
  included: string[]
  excluded: string[]
  size: number
  include: (value: string, on: boolean) => void
  exclude: (value: string, on: boolean) => void
}

/** A value with a box that includes it and a button that excludes it. */
export function ValueRow({ row: { value, label, count }, share, choice }: { row: Row; share: number; choice: Choice }) {
  const excluded = choice.excluded.includes(value)
  return (
    <li className={classes.value} data-excluded={excluded || undefined}>
      <span className={classes.bar} style={{ width: `${share * 100}%` }} aria-hidden="true" />
      <label className={classes.name}>
        <input
          type="checkbox"
          checked={choice.included.includes(value)}
          onChange={(event) => choice.include(value, event.currentTarget.checked)}
        />
        <span dir="auto" className={classes.text} title={label}>
          {label}
        </span>
        {count !== null && (
          <span className={classes.count} title={`${formatExact(count)} creators`}>
            <span className={classes.hidden}>, </span>
            {formatCount(count)}
            <span className={classes.hidden}> creators</span>
          </span>
        )}
      </label>
      <UnstyledButton
        className={classes.exclude}
        aria-label={`Exclude ${label}`}
        title={excluded ? 'Excluded. Click to take that back' : 'Exclude'}
        aria-pressed={excluded}
        onClick={() => choice.exclude(value, !excluded)}
      >
        <span aria-hidden="true">⊘</span>
      </UnstyledButton>
    </li>
  )
}

/** The values with that one, or without it. */
export function withValue(values: string[], value: string, on: boolean): string[] {
  return [...values.filter((other) => other !== value), ...(on ? [value] : [])]
}

/** No values leave no trace in the address. */
export function orNone(values: string[]): string[] | undefined {
  return values.length > 0 ? values : undefined
}
