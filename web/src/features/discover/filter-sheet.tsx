import { Button, Drawer } from '@mantine/core'
import type { ComponentProps } from 'react'
import { FilterPanel } from './filter-panel.tsx'
import classes from './filter-sheet.module.css'

interface FilterSheetProps extends ComponentProps<typeof FilterPanel> {
  onClose: () => void
  /** How many creators pass, in words. */
  count: string
}

/** The filters of a phone: a sheet from the bottom. A chunk of its own, so that a phone loads it with the first opening. */
export default function FilterSheet({ onClose, count, ...panel }: FilterSheetProps) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="85%"
      title="Filters"
      closeButtonProps={{ 'aria-label': 'Close filters' }}
    >
      <FilterPanel {...panel} />
      <Button fullWidth onClick={onClose} className={classes.show}>
        Show {count}
      </Button>
    </Drawer>
  )
}
