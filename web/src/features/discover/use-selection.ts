import { useRef } from 'react'
import type { Creator } from '../../api/creator.ts'
import { MAX_SELECTED } from './discover-params.ts'
import type { SearchState } from './use-discover-search.ts'

export interface Selection {
  keys: ReadonlySet<string>
  isFull: boolean
  /** Chooses the row or gives it up. */
  toggle: (index: number) => void
  /** Chooses the rows from `from` to `to`. */
  extend: (from: number, to: number) => void
  /** The row that was touched last. */
  touched: () => number | null
  /** Chooses the loaded rows, as many as fit, or none. */
  setAll: (on: boolean) => void
}

/** `PLATFORM:id`, which names a creator in the address. */
export function creatorKey({ platform, profileId }: Pick<Creator, 'platform' | 'profileId'>): string {
  return `${platform}:${profileId}`
}

/** The chosen creators, which stand in the address. */
export function useSelection({ search, change }: SearchState, rows: Creator[]): Selection {
  const touched = useRef<number>(null)
  const chosen = search.selected ?? []
  const keys = new Set(chosen)
  const put = (next: string[]) =>
    change({ selected: next.length > 0 ? next.slice(0, MAX_SELECTED) : undefined }, { replace: true })
  const set = (changed: string[], on: boolean) => {
    const others = chosen.filter((key) => !changed.includes(key))
    put(on ? [...others, ...changed] : others)
  }
  return {
    keys,
    isFull: chosen.length >= MAX_SELECTED,
    toggle: (index) => {
      const row = rows[index]
      if (row === undefined) return
      touched.current = index
      set([creatorKey(row)], !keys.has(creatorKey(row)))
    },
    extend: (from, to) => {
      touched.current = to
      set(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(creatorKey), true)
    },
    touched: () => touched.current,
    setAll: (on) => set(rows.map(creatorKey), on),
  }
}
