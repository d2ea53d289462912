import { formatRate } from './format.ts'
import classes from './share-table.module.css'

interface Share {
  key: string
  label: string
  /** Percent. */
  share: number
}

/** Shares as bars within a table: what sees and what hears it read the same figures. */
export function ShareTable({ label, of, shares }: { label: string; of: string; shares: Share[] }) {
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
        {shares.map(({ key, label: name, share }) => (
          <tr key={key}>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td className={classes.track}>
              <span className={classes.bar} style={{ width: `${(share / largest) * 100}%` }} />
            </td>
            <td className={classes.value}>{formatRate(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
