import { TextInput } from '@mantine/core'
import { parseCount } from '../../ui/format.ts'
import { useDraft } from '../../ui/use-draft.ts'
import { RANGE_LABELS } from './active-filters.ts'
import { type Range, readDiscoverSearch } from './discover-params.ts'
import classes from './range-filter.module.css'
import type { SearchState } from './use-discover-search.ts'

/** A least and a greatest value; both take `10k` and `1.5m`. */
export function RangeFilter({ range, state }: { range: Range; state: SearchState }) {
  return (
    <fieldset className={classes.range}>
      <legend className={classes.legend}>{RANGE_LABELS[range]}</legend>
      <Bound range={range} end="Min" state={state} />
      <span aria-hidden="true">–</span>
      <Bound range={range} end="Max" state={state} />
    </fieldset>
  )
}

function Bound({ range, end, state }: { range: Range; end: 'Min' | 'Max'; state: SearchState }) {
  const param = `${range}${end}` as const
  const read = (text: string) => readDiscoverSearch({ [param]: parseCount(text) })[param]
  const draft = useDraft(String(state.search[param] ?? ''), (text) => {
    const value = read(text)
    state.change({ [param]: value }, { replace: true })
    return String(value ?? '')
  })
  const invalid = draft.text.trim() !== '' && read(draft.text) === undefined
  return (
    <TextInput
      size="sm"
      className={classes.bound}
      inputMode="decimal"
      aria-label={`${RANGE_LABELS[range]}, ${end === 'Min' ? 'at least' : 'at most'}`}
      placeholder={end}
      value={draft.text}
      error={invalid && 'Not a number'}
      onChange={(event) => draft.write(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  )
}
