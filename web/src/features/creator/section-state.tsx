import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { AsOf } from '../../ui/as-of.tsx'
import { ErrorState } from '../../ui/page-states.tsx'

interface SectionStateProps<T> {
  answer: { data: T | undefined; error: Error | null; refetch: () => unknown }
  /** Height of what stands there while nothing is loaded, in pixels. */
  height: number
  children: (data: T) => ReactNode
}

/** A section in whichever state it is: coming, failed, or there with the time of its data. */
export function SectionState<T extends { as_of: string | null; dataset_version: string }>({
  answer,
  height,
  children,
}: SectionStateProps<T>) {
  if (answer.data === undefined)
    return answer.error ? (
      <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    ) : (
      <Skeleton height={height} radius={8} aria-hidden="true" />
    )
  return (
    <>
      {children(answer.data)}
      <AsOf answer={answer.data} />
    </>
  )
}
