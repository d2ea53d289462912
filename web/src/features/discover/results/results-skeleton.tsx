import { Skeleton } from '@mantine/core'
import { CARD_HEIGHT } from './creator-cards.tsx'
import { ROW_HEIGHT } from './creator-table.tsx'
import classes from './results-skeleton.module.css'

const ROWS = Array.from({ length: 12 }, (_, index) => index)

/** Stands where the rows will be, at their height, so that nothing shifts when they come. */
export function ResultsSkeleton({ asCards }: { asCards: boolean }) {
  const height = asCards ? CARD_HEIGHT : ROW_HEIGHT
  return (
    <div aria-hidden="true" className={classes.rows} data-cards={asCards || undefined}>
      {ROWS.map((row) => (
        <div key={row} className={classes.row} style={{ height }}>
          <Skeleton width={40} height={40} radius={8} />
          <div className={classes.text}>
            <Skeleton height={12} width="40%" />
            <Skeleton height={10} width="24%" mt={8} />
          </div>
        </div>
      ))}
    </div>
  )
}
