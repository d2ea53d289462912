import { Alert } from '@mantine/core'
import type { DroppedParam } from './search-params.ts'

/** Says which parts of the address could not be used, so that nobody reads the page as if they were. */
export function DroppedNotice({ dropped, onDismiss }: { dropped: DroppedParam[]; onDismiss: () => void }) {
  if (dropped.length === 0) return null
  return (
    <Alert
      variant="light"
      color="yellow"
      mb="md"
      role="status"
      withCloseButton
      closeButtonLabel="Dismiss"
      onClose={onDismiss}
      title="Parts of the address were ignored"
    >
      {dropped.map(({ name, value }) => `${name} = “${value}”`).join(', ')}
    </Alert>
  )
}
