import { Button, Loader, Text, Title } from '@mantine/core'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/problem.ts'
import classes from './page-states.module.css'

interface StateBlockProps {
  title: string
  children?: ReactNode
  role?: 'alert' | 'status'
  /** Heading level: 1 where the block is the whole view. */
  level?: 1 | 2
}

/** A whole area without data: what it is, why, and what to do. */
export function StateBlock({ title, children, role, level = 2 }: StateBlockProps) {
  return (
    <section className={classes.block} role={role}>
      <Title order={level} size="h3">
        {title}
      </Title>
      {children}
    </section>
  )
}

/** Nothing is published yet. The query behind it asks again by itself every three seconds. */
export function PreparingState({ level = 2 }: Pick<StateBlockProps, 'level'>) {
  return (
    <StateBlock title="The data is being prepared" role="status" level={level}>
      <Text c="dimmed" maw={480}>
        The first data set is being loaded and published. This page shows it as soon as it is there.
      </Text>
      <Loader size="sm" type="dots" aria-hidden="true" />
    </StateBlock>
  )
}

interface ErrorStateProps extends Pick<StateBlockProps, 'level'> {
  error: Error
  onRetry: () => void
}

/** An answer that failed: plain words, the request id to give to support, and a way to try again. */
export function ErrorState({ error, onRetry, level = 2 }: ErrorStateProps) {
  const problem = error instanceof ApiProblem ? error : null
  return (
    <StateBlock
      title={problem?.status === 0 ? 'The server cannot be reached' : 'This could not be loaded'}
      role="alert"
      level={level}
    >
      <Text c="dimmed" maw={480}>
        {error.message}
      </Text>
      {problem?.requestId && (
        <Text size="sm" c="dimmed">
          Request id: <code>{problem.requestId}</code>
        </Text>
      )}
      <Button variant="default" onClick={onRetry}>
        Try again
      </Button>
    </StateBlock>
  )
}

/** An address that leads nowhere. */
export function PageNotFound() {
  return (
    <StateBlock title="There is no such page" level={1}>
      <Text c="dimmed">The address may be mistyped or out of date.</Text>
      <Button variant="default" renderRoot={(props) => <Link to="/discover" {...props} />}>
        Go to Discover
      </Button>
    </StateBlock>
  )
}

/** A view that broke; the rest of the page stays usable. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  return <ErrorState error={error instanceof Error ? error : new Error(String(error))} onRetry={reset} level={1} />
}
