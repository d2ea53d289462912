import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SortField } from './discover-params.ts'
import { sortParams } from './results-bar.tsx'
import classes from './sort-header.module.css'
import type { SearchState } from './use-discover-search.ts'

interface SortHeaderProps {
  state: SearchState
  /** Absent: the column does not sort. */
  field: SortField | undefined
  className: string | undefined
  children: ReactNode
}

/** A column's head. A click sorts, highest first; the next click turns the order round. */
export function SortHeader({ state, field, className, children }: SortHeaderProps) {
  const { sort = 'followers', dir = 'desc' } = state.search
  if (field === undefined) {
    return (
      <th scope="col" className={className}>
        {children}
      </th>
    )
  }
  const sorted = sort === field
  const next = sorted && dir === 'desc' ? 'asc' : 'desc'
  return (
    <th scope="col" className={className} aria-sort={sorted ? (dir === 'desc' ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton
        className={classes.button}
        data-sorted={sorted || undefined}
        onClick={() => state.change(sortParams(field, next))}
      >
        {children}
        <span aria-hidden="true" className={classes.arrow}>
          {sorted && dir === 'asc' ? '↑' : '↓'}
        </span>
      </UnstyledButton>
    </th>
  )
}
