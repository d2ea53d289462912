import { Button, Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { SavedSearchesProps } from './saved-list.tsx'

/** Rows come first. */
const SavedList = lazy(() => import('./saved-list.tsx'))

/** Searches that have a name: run again, renamed, deleted; and a field that gives the present one a name. */
export function SavedSearches(props: SavedSearchesProps) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" width={340} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" onClick={() => setOpen(!open)}>
          Saved searches
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Saved searches">
        <Suspense>
          <SavedList {...props} onRun={() => setOpen(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
