import { Button, Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { CampaignCreatorKey } from '../../../api/campaigns.ts'
import type { FromModule } from '../../../ui/surfaced-by.ts'

/** Most views are left without it. */
const CampaignChoice = lazy(() => import('./campaign-choice.tsx'))

interface AddToCampaignProps {
  creators: readonly CampaignCreatorKey[]
  /** The module that brought them to the eye; undefined: a person did. */
  from: FromModule | undefined
  size?: 'xs' | 'sm'
}

/** A button that offers the tenant's campaigns to put creators on the short-list of. */
export function AddToCampaign({ creators, from, size = 'sm' }: AddToCampaignProps) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button size={size} variant="default" onClick={() => setOpen(!open)}>
          Add to campaign…
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Add to a campaign">
        <Suspense>
          <CampaignChoice creators={creators} from={from} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
