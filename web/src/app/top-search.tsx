import { TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { readDiscoverSearch } from '../features/discover/discover-params.ts'
import { SearchIcon } from '../ui/icons.tsx'
import { useDraft } from '../ui/use-draft.ts'
import classes from './top-search.module.css'

/**
 * The search field of the top bar (`/` focuses it). It finds names and handles, typos forgiven. On Discover
 * it keeps the filters; from any other view Enter leads to Discover with that name.
 */
export function TopSearch() {
  const navigate = useNavigate()
  const location = useLocation()
  const input = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => input.current?.focus()]])
  const onDiscover = location.pathname === '/discover'
  const current = onDiscover ? readDiscoverSearch(location.search) : {}

  const go = (text: string, replace: boolean) => {
    const name = text.trim()
    void navigate({ to: '/discover', search: { ...current, ignored: undefined, q: name || undefined }, replace })
    return name
  }
  const draft = useDraft(current.q ?? '', (text) => (onDiscover ? go(text, true) : ''))

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet a landmark in every browser that we support.
    <form
      role="search"
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (onDiscover) draft.flush()
        else go(draft.text, false)
      }}
    >
      <TextInput
        ref={input}
        type="search"
        aria-label="Search creators by name or handle"
        placeholder="Search creators by name or handle"
        value={draft.text}
        onChange={(event) => draft.write(event.currentTarget.value)}
        leftSection={<SearchIcon />}
        rightSection={<kbd className={classes.key}>/</kbd>}
        rightSectionProps={{ className: classes.hint, 'aria-hidden': true }}
        maxLength={100}
        dir="auto"
      />
    </form>
  )
}
