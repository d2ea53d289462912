import { Button } from '@mantine/core'
import { useState } from 'react'
import classes from './action-button.module.css'

/** What a button asks for; a mutation of the API. */
export interface Action {
  isPending: boolean
  error: Error | null
  mutate: () => void
}

interface ActionButtonProps {
  children: string
  /** To what it is done, where buttons of the same words stand beside it. */
  to?: string
  action: Action
  /** Asked before it is done. */
  confirm?: string
}

/** A button that changes something on the server: asks once where that is costly, and says why it did not work. */
export function ActionButton({ children, to, action, confirm }: ActionButtonProps) {
  const [asking, setAsking] = useState(false)
  const act = () => {
    setAsking(false)
    action.mutate()
  }
  return (
    <span className={classes.action}>
      {asking ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around two buttons
        <span role="group" aria-label={confirm} className={classes.question}>
          <span>{confirm}</span>
          <Button size="compact-sm" color="red" onClick={act} autoFocus>
            {children}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
            Keep as it is
          </Button>
        </span>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          loading={action.isPending}
          aria-label={to === undefined ? undefined : `${children}: ${to}`}
          onClick={confirm ? () => setAsking(true) : act}
        >
          {children}
        </Button>
      )}
      {action.error && (
        <span className={classes.error} role="alert">
          {action.error.message}
        </span>
      )}
    </span>
  )
}
