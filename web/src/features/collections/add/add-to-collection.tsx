import { Button, Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { CreatorKey } from '../../../api/collections.ts'
import type { FromModule } from '../../../ui/surfaced-by.ts'

/** Most views are left without it. */
const CollectionChoice = lazy(() => import('./collection-choice.tsx'))

interface AddToCollectionProps {
  creators: readonly CreatorKey[]
  /** The module that brought them to the eye; undefined: a person did. */
  from: FromModule | undefined
  size?: 'xs' | 'sm' | 'compact-xs'
  /** For who hears it, where several such buttons stand in a view: `MrBeast`. */
  who?: string
  children?: string
}

/** A button that offers the tenant's collections, and a new one, to take creators in. */
export function AddToCollection({
  creators,
  from,
  size = 'sm',
  who,
  children = 'Add to collection…',
}: AddToCollectionProps) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button
          size={size}
          variant="default"
          aria-label={who === undefined ? undefined : `Add ${who} to a collection`}
          onClick={() => setOpen(!open)}
        >
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Add to a collection">
        <Suspense>
          <CollectionChoice creators={creators} from={from} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
