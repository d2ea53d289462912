import type { KeyboardEvent } from 'react'
import type { Selection } from '../use-selection.ts'

/**
 * Arrow up and down go from row to row and stay in the same column of controls; with Shift they choose on the way. `x`
 * chooses the row or gives it up.
 */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>, selection: Selection): void {
  const { target, key } = event
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
  const row = target.closest<HTMLElement>('[data-index]')
  if (!row) return
  if (key === 'x') {
    event.preventDefault()
    selection.toggle(Number(row.dataset.index))
    return
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return
  const next = key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling
  if (!(next instanceof HTMLElement) || next.dataset.index === undefined) return
  event.preventDefault()
  next.querySelector<HTMLElement>(target.tagName === 'INPUT' ? 'input' : 'a')?.focus()
  if (!event.shiftKey) return
  selection.extend(Number(row.dataset.index), Number(next.dataset.index))
}
