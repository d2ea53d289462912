import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type CollectionCreator, nameOfKey } from '../../../api/collections.ts'
import { useMoveCreator } from '../../../api/use-collection-creators.ts'
import { displayName } from './display-name.ts'

export interface Reorder {
  /** What was done last, for who hears it. */
  told: string
  /** The row that is being dragged. */
  dragged: string | null
  drag: (name: string | null) => void
  /** Puts the dragged row before the row at this place. */
  dropBefore: (index: number) => void
  /** Moves a row by one; a row at the end of what is loaded waits for more. */
  step: (index: number, by: -1 | 1) => void
  onKeyDown: (event: KeyboardEvent, index: number) => void
}

/**
 * Moves rows of a collection by drag, by buttons and by the arrow keys.
 * @param loadMore loads further rows; undefined when all are there.
 */
export function useReorder(
  collectionId: string,
  rows: readonly CollectionCreator[],
  loadMore: (() => void) | undefined,
): Reorder {
  const move = useMoveCreator(collectionId)
  const [told, setTold] = useState('')
  const [dragged, drag] = useState<string | null>(null)
  const focused = useRef<string>(null)
  // A row that is put elsewhere in the document loses the focus, and the next key would go nowhere.
  useEffect(() => {
    if (focused.current === null) return
    const handle = document.querySelector<HTMLElement>(`[data-handle="${CSS.escape(focused.current)}"]`)
    if (document.activeElement === document.body) handle?.focus()
    else if (document.activeElement !== handle) focused.current = null
  })

  const put = (row: CollectionCreator, before: CollectionCreator | undefined, place: number) => {
    const keyOf = ({ platform, profileId }: CollectionCreator) => ({ platform, profileId })
    move({ key: keyOf(row), before: before ? keyOf(before) : null }, (error) =>
      setTold(`${displayName(row)} was not moved: ${error.message}`),
    )
    setTold(`${displayName(row)} moved to place ${place}`)
  }
  const step = (index: number, by: -1 | 1) => {
    const row = rows[index]
    const target = rows[index + by]
    if (!row || !target) return
    const before = by === -1 ? target : rows[index + 2]
    if (by === 1 && !before && loadMore) return loadMore()
    put(row, before, index + by + 1)
    focused.current = document.activeElement?.getAttribute('data-handle') ?? null
  }
  return {
    told,
    dragged,
    drag,
    dropBefore: (index) => {
      const row = rows.find((each) => nameOfKey(each) === dragged)
      const before = rows[index]
      drag(null)
      if (!row || row === before) return
      const from = rows.indexOf(row)
      put(row, before, from < index ? index : index + 1)
    },
    step,
    onKeyDown: (event, index) => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
      event.preventDefault()
      step(index, event.key === 'ArrowUp' ? -1 : 1)
    },
  }
}
