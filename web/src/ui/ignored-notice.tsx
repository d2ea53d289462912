import { CloseButton } from '@mantine/core'
import classes from './ignored-notice.module.css'

/** Says which parts of the address could not be used, so that nobody reads the page as if they were. */
export function IgnoredNotice({ ignored, onDismiss }: { ignored: string[] | undefined; onDismiss: () => void }) {
  if (ignored === undefined) return null
  return (
    <div role="status" className={classes.notice}>
      <span>
        <strong>Parts of the address were ignored:</strong> {ignored.join(', ')}
      </span>
      <CloseButton size="sm" aria-label="Dismiss" onClick={onDismiss} />
    </div>
  )
}
