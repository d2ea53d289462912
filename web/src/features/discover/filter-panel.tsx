import { TextInput } from '@mantine/core'
import type { FilterOptions } from '../../api/creator.ts'
import { parseCount } from '../../ui/format.ts'
import { useDraft } from '../../ui/use-draft.ts'
import { FLAG_LABELS } from './active-filters.ts'
import { FLAGS, RANGES, readDiscoverSearch, SET_FIELDS } from './discover-params.ts'
import classes from './filter-panel.module.css'
import { RangeFilter } from './range-filter.tsx'
import { SetFilter } from './set-filter.tsx'
import type { SearchState } from './use-discover-search.ts'

interface FilterPanelProps {
  state: SearchState
  options: FilterOptions | undefined
}

/** Every filter of Discover. It holds no state of its own beside what is being typed. */
export function FilterPanel({ state, options }: FilterPanelProps) {
  return (
    <div className={classes.panel}>
      <NameFilter state={state} />
      {SET_FIELDS.map((field) => (
        <SetFilter key={field} field={field} state={state} options={options?.[field]} />
      ))}
      {RANGES.map((range) => (
        <RangeFilter key={range} range={range} state={state} />
      ))}
      <RecencyFilter state={state} />
      <fieldset className={classes.flags}>
        <legend className={classes.legend}>Only show</legend>
        {FLAGS.map((flag) => (
          <label key={flag} className={classes.flag}>
            <input
              type="checkbox"
              checked={state.search[flag] ?? false}
              onChange={(event) => state.change({ [flag]: event.currentTarget.checked || undefined })}
            />
            {FLAG_LABELS[flag]}
          </label>
        ))}
      </fieldset>
    </div>
  )
}

function NameFilter({ state }: { state: SearchState }) {
  const draft = useDraft(state.search.name ?? '', (text) => {
    const { name } = readDiscoverSearch({ name: text })
    state.change({ name }, { replace: true })
    return name ?? ''
  })
  return (
    <TextInput
      label="Name contains"
      size="sm"
      dir="auto"
      maxLength={200}
      value={draft.text}
      onChange={(event) => draft.write(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  )
}

function RecencyFilter({ state }: { state: SearchState }) {
  const draft = useDraft(String(state.search.postedWithin ?? ''), (text) => {
    const { postedWithin } = readDiscoverSearch({ postedWithin: parseCount(text) })
    state.change({ postedWithin }, { replace: true })
    return String(postedWithin ?? '')
  })
  const invalid =
    draft.text.trim() !== '' && readDiscoverSearch({ postedWithin: draft.text }).postedWithin === undefined
  return (
    <TextInput
      label="Posted in the last … days"
      size="sm"
      inputMode="numeric"
      value={draft.text}
      error={invalid && 'A whole number from 1 to 3,650'}
      onChange={(event) => draft.write(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  )
}
