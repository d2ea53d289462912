import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import type { BoardAnswer } from '../../api/boards.ts'
import classes from '../../ui/filter-row.module.css'
import { formatExact } from '../../ui/format.ts'
import { formatMonth } from '../../ui/format-date.ts'
import { countryName, languageName, sentenceCase } from '../../ui/format-words.ts'
import { SearchIcon } from '../../ui/icons.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { BOARD_SORTS, type BoardSort, GROUPS, type LeaderboardSearch } from './leaderboard-params.ts'

const PLATFORMS = [
  { value: 'ALL', label: 'Across platforms' },
  { value: 'INSTAGRAM', label: 'Instagram' },
  { value: 'YOUTUBE', label: 'YouTube' },
]
const LABELS = { category: 'Category', language: 'Language', country: 'Country', tier: 'Size' }
const WORDS = { category: (value: string) => value, language: languageName, country: countryName, tier: sentenceCase }

interface BoardFiltersProps {
  search: LeaderboardSearch
  change: (changes: LeaderboardSearch) => void
  answer: BoardAnswer | undefined
}

/** Which board: of whom, by what, of which month, narrowed to what; and the search for a name on it. */
export function BoardFilters({ search, change, answer }: BoardFiltersProps) {
  const name = useDraft(search.q ?? '', (text) => {
    const q = text.trim() === '' ? undefined : text.trim()
    change({ q })
    return q ?? ''
  })
  return (
    <search className={classes.filters} aria-label="Board">
      <SegmentedControl
        aria-label="Platform"
        value={search.platform ?? 'ALL'}
        onChange={(value) => change({ platform: PLATFORM_OF[value] })}
        data={PLATFORMS}
        className={classes.platform}
      />
      <NativeSelect
        label="Ranked by"
        value={search.sort ?? 'followers'}
        onChange={(event) => change({ sort: event.currentTarget.value as BoardSort })}
        data={Object.entries(BOARD_SORTS).map(([value, label]) => ({ value, label }))}
      />
      <NativeSelect
        label="Month"
        value={answer?.month ?? ''}
        onChange={(event) => change({ month: event.currentTarget.value.slice(0, 7) })}
        data={(answer?.months ?? []).map((value) => ({ value, label: formatMonth(value) }))}
      />
      {GROUPS.map((group) => (
        <NativeSelect
          key={group}
          label={LABELS[group]}
          value={search[group] ?? ''}
          onChange={(event) => change({ [group]: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: 'All' },
            ...optionsOf(answer, group, search[group]).map(({ value, count }) => ({
              value,
              label: `${WORDS[group](value)}${count === undefined ? '' : ` (${formatExact(count)})`}`,
            })),
          ]}
        />
      ))}
      <TextInput
        label="Find on the board"
        placeholder="Name or handle"
        type="search"
        leftSection={<SearchIcon />}
        value={name.text}
        onChange={(event) => name.write(event.currentTarget.value)}
      />
    </search>
  )
}

const PLATFORM_OF: Record<string, 'INSTAGRAM' | 'YOUTUBE' | undefined> = { INSTAGRAM: 'INSTAGRAM', YOUTUBE: 'YOUTUBE' }

/** The values that occur; what is chosen stands among them also where nothing passes. */
function optionsOf(answer: BoardAnswer | undefined, group: keyof typeof LABELS, chosen: string | undefined) {
  const counted: { value: string; count?: number }[] = answer?.facets?.[group] ?? []
  return chosen === undefined || counted.some(({ value }) => value === chosen)
    ? counted
    : [{ value: chosen }, ...counted]
}
