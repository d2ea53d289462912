import { CloseButton } from '@mantine/core'
import classes from './dropped-notice.module.css'
import type { DroppedParam } from './search-params.ts'

/** Says which parts of the address could not be used, so that nobody reads the page as if they were. */
export function DroppedNotice({ dropped, onDismiss }: { dropped: DroppedParam[]; onDismiss: () => void }) {
  if (dropped.length === 0) return null
  return (
    <div role="status" className={classes.notice}>
      <span>
        <strong>Parts of the address were ignored:</strong>{' '}
        {dropped.map(({ name, value }) => `${name} = “${value}”`).join(', ')}
      </span>
      <CloseButton size="sm" aria-label="Dismiss" onClick={onDismiss} />
    </div>
  )
}
