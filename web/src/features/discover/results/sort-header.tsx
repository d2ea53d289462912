import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SortField } from '../../../fields/profile-fields.ts'
import type { SearchState } from '../use-discover-search.ts'
import classes from './sort-header.module.css'
import { sortParams, usualSort } from './sort-params.ts'

interface SortHeaderProps {
  state: SearchState
  /** Absent: the column does not sort. */
  field: SortField | undefined
  /** What the column shows, on hover. */
  title: string | undefined
  className: string | undefined
  children: ReactNode
}

/** A column's head. A click sorts, highest first; the next click turns the order round. */
export function SortHeader({ state, field, title, className, children }: SortHeaderProps) {
  const { sort = usualSort(state.search), dir = 'desc' } = state.search
  if (field === undefined) {
    return (
      <th scope="col" className={className} title={title}>
        {children}
      </th>
    )
  }
  const sorted = sort === field
  const next = sorted && dir === 'desc' ? 'asc' : 'desc'
  return (
    <th
      scope="col"
      className={className}
      title={title}
      aria-sort={sorted ? (dir === 'desc' ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton
        className={classes.button}
        data-sorted={sorted || undefined}
        onClick={() => state.change(sortParams(state.search, field, next))}
      >
        {children}
        <span aria-hidden="true" className={classes.arrow}>
          {sorted && dir === 'asc' ? '↑' : '↓'}
        </span>
      </UnstyledButton>
    </th>
  )
}
