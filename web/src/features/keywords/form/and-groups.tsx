import { AND_PARAMS, type KeywordFormSearch } from '../keyword-params.ts'
import { andGroups, toAndParams } from '../keyword-request.ts'
import { Words } from './words.tsx'

interface AndGroupsProps {
  search: KeywordFormSearch
  change: (changes: KeywordFormSearch) => void
}

/** What a post must hold besides: a word of each group. Behind those that are filled there is always one to fill. */
export function AndGroups({ search, change }: AndGroupsProps) {
  const groups = andGroups(search)
  const shown = groups.length < AND_PARAMS.length ? [...groups, []] : groups
  return shown.map((words, index) => (
    <Words
      // biome-ignore lint/suspicious/noArrayIndexKey: a group is nothing but its place.
      key={index}
      label={index === 0 ? 'And any of' : `And any of (${index + 1})`}
      value={words}
      onChange={(value) => change(toAndParams(shown.with(index, value)))}
    />
  ))
}
