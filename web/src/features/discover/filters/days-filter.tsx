import { TextInput } from '@mantine/core'
import { fieldLabel } from '../../../fields/field-words.ts'
import type { TimeField } from '../../../fields/profile-fields.ts'
import { parseCount } from '../../../ui/format.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { readDiscoverSearch } from '../discover-params.ts'
import type { SearchState } from '../use-discover-search.ts'
import classes from './range-filter.module.css'

/** A time as days back from the data's own time: at most so many, or at least. */
export function DaysFilter({ field, state }: { field: TimeField; state: SearchState }) {
  return (
    <fieldset className={classes.range}>
      <legend className={classes.legend}>{fieldLabel(field)}, days ago</legend>
      <Days field={field} end="Before" state={state} />
      <span aria-hidden="true">–</span>
      <Days field={field} end="Within" state={state} />
    </fieldset>
  )
}

function Days({ field, end, state }: { field: TimeField; end: 'Within' | 'Before'; state: SearchState }) {
  const param = `${field}${end}` as const
  const read = (text: string) => readDiscoverSearch({ [param]: parseCount(text) })[param]
  const draft = useDraft(String(state.search[param] ?? ''), (text) => {
    const value = read(text)
    state.change({ [param]: value }, { replace: true })
    return String(value ?? '')
  })
  const invalid = draft.text.trim() !== '' && read(draft.text) === undefined
  return (
    <TextInput
      size="xs"
      className={classes.bound}
      inputMode="numeric"
      aria-label={`${fieldLabel(field)}, days ago, ${end === 'Within' ? 'at most' : 'at least'}`}
      placeholder={end === 'Within' ? 'Max' : 'Min'}
      value={draft.text}
      error={invalid && '1 to 3,650'}
      onChange={(event) => draft.write(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  )
}
