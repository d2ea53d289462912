import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type DiscoverSearch, filterParams } from './discover-params.ts'

const route = getRouteApi('/discover')

export interface SearchState {
  search: DiscoverSearch
  /** Changes some params and keeps the others; the notice about a bad address goes. `replace` while typing, so that Back leaves the word and not a letter. */
  change: (changes: DiscoverSearch, options?: { replace?: boolean }) => void
  /** Takes these params alone. */
  set: (search: DiscoverSearch) => void
}

/** Discover's state, which is its address. */
export function useDiscoverSearch(): SearchState {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (changes: DiscoverSearch, { replace = false } = {}) =>
      void navigate({
        search: (current) => ({
          ...current,
          ignored: undefined,
          from: filterParams.some((param) => param in changes) ? undefined : current.from,
          ...changes,
        }),
        replace,
        resetScroll: false,
      }),
    [navigate],
  )
  const set = useCallback((next: DiscoverSearch) => void navigate({ search: next, resetScroll: false }), [navigate])
  return { search, change, set }
}
