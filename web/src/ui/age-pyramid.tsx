import type { ReactNode } from 'react'
import type { Audience } from '../api/creator.ts'
import classes from './age-pyramid.module.css'
import { Rate } from './figure.tsx'
import { formatRate } from './format.ts'
import { pyramidRows } from './pyramid-rows.ts'

const NOT_TOLD = 'the source does not tell it'

/** Of what the figure beside the bar leaves, in pixels. */
function barWidth(share: number | null, largest: number, beside: number): string {
  return `calc((100% - ${beside}px) * ${(share ?? 0) / largest})`
}

interface AgePyramidProps {
  cells: Audience['ageGender']
  /** What stands beside a share, or without an age beside the sum of a gender, and says how it is made. */
  explain?: (gender: 'male' | 'female', age?: string) => ReactNode
}

/** Age groups as rows, men to the left and women to the right, at one scale; a table to those who hear it. */
export function AgePyramid({ cells, explain }: AgePyramidProps) {
  const rows = pyramidRows(cells)
  const beside = explain ? 84 : 60
  const largest = Math.max(1, ...rows.flatMap(({ male, female }) => [male ?? 0, female ?? 0]))
  const totals = (['male', 'female'] as const).map((side) => rows.reduce((sum, row) => sum + (row[side] ?? 0), 0))
  return (
    <table className={classes.pyramid} aria-label="Audience by age and gender">
      <thead>
        <tr>
          <th scope="col" className={classes.left}>
            Men {formatRate(totals[0]!)} {explain?.('male')}
          </th>
          <th scope="col">Age</th>
          <th scope="col" className={classes.right}>
            Women {formatRate(totals[1]!)} {explain?.('female')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ age, male, female }) => (
          <tr key={age}>
            <td className={classes.left}>
              <span className={classes.side}>
                {male !== null && explain?.('male', age)}
                <Rate value={male} reason={NOT_TOLD} />
                <span className={classes.men} style={{ width: barWidth(male, largest, beside) }} />
              </span>
            </td>
            <th scope="row">{age}</th>
            <td className={classes.right}>
              <span className={classes.side}>
                <span className={classes.women} style={{ width: barWidth(female, largest, beside) }} />
                <Rate value={female} reason={NOT_TOLD} />
                {female !== null && explain?.('female', age)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
