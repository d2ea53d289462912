import { Popover, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './explain.module.css'

/** A small "?" that says how a figure is made; by click or key, so that it works on a phone as well. */
export function Explain({ subject, children }: { subject: string; children: ReactNode }) {
  return (
    <Popover width={320} position="bottom" withArrow shadow="md" trapFocus={false}>
      <Popover.Target>
        <UnstyledButton className={classes.button} aria-label={`What is ${subject}?`}>
          ?
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.text}>{children}</Popover.Dropdown>
    </Popover>
  )
}
