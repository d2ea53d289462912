import { Button, CloseButton, Drawer } from '@mantine/core'
import type { ComponentProps } from 'react'
import { FilterPanel } from './filter-panel.tsx'
import classes from './filter-sheet.module.css'

interface FilterSheetProps extends ComponentProps<typeof FilterPanel> {
  onClose: () => void
  /** How many creators pass, in words. */
  count: string
}

/**
 * The filters of a phone: a sheet from the bottom. A chunk of its own, so that a phone loads it with the first opening.
 * Its head is our own, since the library's is a second banner of the page to screen readers.
 */
export default function FilterSheet({ onClose, count, ...panel }: FilterSheetProps) {
  return (
    <Drawer.Root opened onClose={onClose} position="bottom" size="85%">
      <Drawer.Overlay />
      <Drawer.Content aria-label="Filters">
        <Drawer.Body>
          <div className={classes.head}>
            <strong>Filters</strong>
            <CloseButton size="lg" aria-label="Close filters" onClick={onClose} />
          </div>
          <FilterPanel {...panel} />
          <Button fullWidth onClick={onClose} className={classes.show}>
            Show {count}
          </Button>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
