import { TextInput } from '@mantine/core'
import { fieldLabel } from '../../../fields/field-words.ts'
import { fieldNamed, isPercent, type RangeField } from '../../../fields/profile-fields.ts'
import { parseCount } from '../../../ui/format.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { readDiscoverSearch } from '../discover-params.ts'
import type { SearchState } from '../use-discover-search.ts'
import classes from './range-filter.module.css'

/** A least and a greatest value; both take `10k` and `1.5m`. */
export function RangeFilter({ field, state }: { field: RangeField; state: SearchState }) {
  return (
    <fieldset className={classes.range}>
      <legend className={classes.legend}>
        {fieldLabel(field)}
        {isPercent(field) && ' %'}
      </legend>
      <Bound field={field} end="Min" state={state} />
      <span aria-hidden="true">–</span>
      <Bound field={field} end="Max" state={state} />
    </fieldset>
  )
}

function Bound({ field, end, state }: { field: RangeField; end: 'Min' | 'Max'; state: SearchState }) {
  const param = `${field}${end}` as const
  const read = (text: string) => readDiscoverSearch({ [param]: parseCount(text) })[param]
  const draft = useDraft(String(state.search[param] ?? ''), (text) => {
    const value = read(text)
    state.change({ [param]: value }, { replace: true })
    return String(value ?? '')
  })
  const invalid = draft.text.trim() !== '' && read(draft.text) === undefined
  const whole = fieldNamed(field).type === 'integer'
  return (
    <TextInput
      size="xs"
      className={classes.bound}
      inputMode="decimal"
      aria-label={`${fieldLabel(field)}, ${end === 'Min' ? 'at least' : 'at most'}`}
      placeholder={end}
      value={draft.text}
      error={invalid && (parseCount(draft.text) === undefined ? 'Not a number' : whole ? 'Not possible' : 'Too low')}
      onChange={(event) => draft.write(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  )
}
