import { UnstyledButton } from '@mantine/core'
import type { CollectionCreator } from '../../../api/collections.ts'
import { nameOfKey } from '../../../api/collections.ts'
import { displayName } from './display-name.ts'
import classes from './move-handle.module.css'
import type { Reorder } from './use-reorder.ts'

interface MoveHandleProps {
  row: CollectionCreator
  index: number
  order: Reorder
}

/** What a row is dragged by; with the keys up and down it moves by one place. */
export function MoveHandle({ row, index, order }: MoveHandleProps) {
  const name = nameOfKey(row)
  return (
    <UnstyledButton
      className={classes.handle}
      draggable
      data-handle={name}
      aria-label={`Move ${displayName(row)}, place ${row.position}: arrow keys up and down`}
      title="Drag, or use the arrow keys"
      onKeyDown={(event) => order.onKeyDown(event, index)}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', displayName(row))
        const shown = event.currentTarget.closest('tr, li')
        if (shown) event.dataTransfer.setDragImage(shown, 16, 16)
        order.drag(name)
      }}
      onDragEnd={() => order.drag(null)}
    >
      <span aria-hidden="true">⠿</span>
    </UnstyledButton>
  )
}

/** Two buttons that move a row by one place, where nothing is dragged. */
export function StepButtons({ row, index, order, isLast }: MoveHandleProps & { isLast: boolean }) {
  return (
    <span className={classes.steps}>
      <UnstyledButton
        className={classes.step}
        data-handle={nameOfKey(row)}
        aria-label={`Move ${displayName(row)} up`}
        disabled={index === 0}
        onClick={() => order.step(index, -1)}
      >
        <span aria-hidden="true">↑</span>
      </UnstyledButton>
      <UnstyledButton
        className={classes.step}
        data-handle={`${nameOfKey(row)}:down`}
        aria-label={`Move ${displayName(row)} down`}
        disabled={isLast}
        onClick={() => order.step(index, 1)}
      >
        <span aria-hidden="true">↓</span>
      </UnstyledButton>
    </span>
  )
}
