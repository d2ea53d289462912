import { Button, CopyButton } from '@mantine/core'

/** Copies the address of the view, which holds all of its state. */
export function ShareLink() {
  return (
    <CopyButton value={window.location.href}>
      {({ copied, copy }) => (
        <Button size="compact-sm" variant="default" onClick={copy}>
          <span role="status">{copied ? 'Link copied' : 'Copy link'}</span>
        </Button>
      )}
    </CopyButton>
  )
}
