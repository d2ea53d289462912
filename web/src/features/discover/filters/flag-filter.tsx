import { useId } from 'react'
import { fieldLabel } from '../../../fields/field-words.ts'
import type { FlagField } from '../../../fields/profile-fields.ts'
import type { SearchState } from '../use-discover-search.ts'
import classes from './flag-filter.module.css'

const CHOICES = [
  { value: undefined, label: 'Any' },
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
] as const

/** Yes, no, or either. */
export function FlagFilter({ field, state }: { field: FlagField; state: SearchState }) {
  const name = useId()
  return (
    <fieldset className={classes.flag}>
      <legend className={classes.legend}>{fieldLabel(field)}</legend>
      <div className={classes.choices}>
        {CHOICES.map(({ value, label }) => (
          <label key={label} className={classes.choice}>
            <input
              type="radio"
              name={name}
              checked={state.search[field] === value}
              onChange={() => state.change({ [field]: value })}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
