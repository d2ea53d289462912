import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import type { BoardAnswer } from '../../api/boards.ts'
import classes from '../../ui/filter-row.module.css'
import { formatExact } from '../../ui/format.ts'
import { formatMonth } from '../../ui/format-date.ts'
import { countryName, languageName, sentenceCase } from '../../ui/format-words.ts'
import { SearchIcon } from '../../ui/icons.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import {
  BOARD_SORTS,
  type BoardSort,
  DAY_SORTS,
  GROUPS,
  type LeaderboardSearch,
  readLeaderboardSearch,
} from './leaderboard-params.ts'

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

/** Which board: of whom, by what, of which month or day, narrowed to what. */
export function BoardFilters({ search, change, answer }: BoardFiltersProps) {
  const isDay = search.day !== undefined
  return (
    <search className={classes.filters} aria-label="Board">
      <SegmentedControl
        aria-label="Platform"
        value={search.platform ?? (isDay ? 'INSTAGRAM' : 'ALL')}
        onChange={(value) => change({ platform: PLATFORM_OF[value] })}
        data={PLATFORMS.map((one) => ({ ...one, disabled: isDay && one.value === 'ALL' }))}
        className={classes.platform}
      />
      <NativeSelect
        label="Ranked by"
        value={search.sort ?? 'followers'}
        onChange={(event) => change({ sort: event.currentTarget.value as BoardSort })}
        data={(isDay ? DAY_SORTS : (Object.keys(BOARD_SORTS) as BoardSort[])).map((value) => ({
          value,
          label: BOARD_SORTS[value],
        }))}
      />
      <NativeSelect
        label="Month"
        value={isDay ? '' : (answer?.month ?? '')}
        onChange={(event) => change({ month: event.currentTarget.value.slice(0, 7), day: undefined })}
        data={[
          ...(isDay ? [{ value: '', label: 'A single day' }] : []),
          ...(answer?.months ?? []).map((value) => ({ value, label: formatMonth(value) })),
        ]}
      />
      <DayPicker search={search} change={change} newest={answer?.as_of?.slice(0, 10)} />
      {!isDay && <Narrowing search={search} change={change} answer={answer} />}
    </search>
  )
}

/** A day in the place of the month. An address holds it once it is whole, since a year comes digit by digit. */
function DayPicker({ search, change, newest }: Omit<BoardFiltersProps, 'answer'> & { newest: string | undefined }) {
  const draft = useDraft(search.day ?? '', (text) => {
    const { day } = readLeaderboardSearch({ day: text })
    if (day !== search.day && (day !== undefined || text === ''))
      change({ day, sort: DAY_SORTS.find((known) => known === search.sort) })
    return day ?? ''
  })
  return (
    <TextInput
      type="date"
      label="Day"
      max={newest}
      value={draft.text}
      onChange={(event) => draft.write(event.currentTarget.value)}
    />
  )
}

/** What the board of a month is narrowed to, and the search for a name on it. */
function Narrowing({ search, change, answer }: BoardFiltersProps) {
  const name = useDraft(search.q ?? '', (text) => {
    const q = text.trim() === '' ? undefined : text.trim()
    change({ q })
    return q ?? ''
  })
  return (
    <>
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
    </>
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
