import type { ReactNode } from 'react'
import { formatRate } from './format.ts'
import classes from './share-table.module.css'

interface Share {
  key: string
  label: string
  /** Percent. */
  share: number
}

interface ShareTableProps {
  label: string
  of: string
  shares: Share[]
  /** What stands behind a share and says how it is made. */
  explain?: (share: Share) => ReactNode
}

/** Shares as bars within a table: what sees and what hears it read the same figures. */
export function ShareTable({ label, of, shares, explain }: ShareTableProps) {
  const largest = Math.max(...shares.map(({ share }) => share), 1)
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col" colSpan={2}>
            Share of audience
          </th>
        </tr>
      </thead>
      <tbody>
        {shares.map((one) => (
          <tr key={one.key}>
            <th scope="row" dir="auto">
              {one.label}
            </th>
            <td className={classes.track}>
              <span className={classes.bar} style={{ width: `${(one.share / largest) * 100}%` }} />
            </td>
            <td className={classes.value}>
              {formatRate(one.share)} {explain?.(one)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
