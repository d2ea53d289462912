import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/**
 * Which rows of a list of equal rows are near the screen, where the window scrolls.
 * @returns `before` and `after`: pixels of the rows that are not drawn; `ref` belongs on the list's frame.
 */
export function useWindowRows(count: number, rowHeight: number, onNearEnd: () => void) {
  const ref = useRef<HTMLDivElement>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  // Measured once: what comes and goes above the list moves it by less than the ten rows of overscan.
  useLayoutEffect(() => {
    if (ref.current) setScrollMargin(ref.current.getBoundingClientRect().top + window.scrollY)
  }, [])
  const virtualizer = useWindowVirtualizer({ count, estimateSize: () => rowHeight, overscan: 10, scrollMargin })
  const items = virtualizer.getVirtualItems()
  const first = items[0]
  const last = items.at(-1)

  const nearEnd = last !== undefined && last.index >= count - 15
  useEffect(() => {
    if (nearEnd) onNearEnd()
  })

  return {
    ref,
    items,
    before: first ? first.start - scrollMargin : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - scrollMargin) : 0,
  }
}
