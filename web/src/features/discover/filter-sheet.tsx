import { Drawer } from '@mantine/core'
import type { ComponentProps } from 'react'
import { FilterPanel } from './filter-panel.tsx'

/** The filters of a phone: a sheet from the bottom. A chunk of its own, so that a phone loads it with the first opening. */
export default function FilterSheet({
  onClose,
  ...panel
}: ComponentProps<typeof FilterPanel> & { onClose: () => void }) {
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
    </Drawer>
  )
}
