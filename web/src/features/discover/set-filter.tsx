import { MultiSelect, SegmentedControl } from '@mantine/core'
import type { FilterOptions } from '../../api/creator.ts'
import { formatCount } from '../../ui/format.ts'
import { SET_LABELS, setValueLabel } from './active-filters.ts'
import { excludedSet, type SetField } from './discover-params.ts'
import classes from './set-filter.module.css'
import type { SearchState } from './use-discover-search.ts'

interface SetFilterProps {
  field: SetField
  state: SearchState
  options: FilterOptions[SetField] | undefined
}

/** Values to include or, by its switch, to exclude. Values that the data set no longer has stay, so that they can be removed. */
export function SetFilter({ field, state, options = [] }: SetFilterProps) {
  const { search, change } = state
  const excludedParam = excludedSet(field)
  const included = search[field] ?? []
  const excluded = search[excludedParam] ?? []
  const excludes = included.length === 0 && excluded.length > 0
  const param = excludes ? excludedParam : field
  const values = excludes ? excluded : included
  const counts = new Map(options.map(({ value, count }) => [value, count]))
  const data = [...new Set([...counts.keys(), ...values])].map((value) => ({
    value,
    label: setValueLabel(field, value),
  }))
  const label = SET_LABELS[field]

  return (
    <div>
      <MultiSelect
        label={label}
        size="sm"
        data={data}
        value={values}
        onChange={(next) => change({ [param]: next.length > 0 ? next : undefined })}
        searchable
        classNames={{ inputField: classes.field }}
        maxDropdownHeight={280}
        placeholder={values.length === 0 ? 'Any' : undefined}
        nothingFoundMessage="Nothing found"
        renderOption={({ option }) => (
          <span className={classes.option}>
            <span dir="auto">{option.label}</span>
            <span className={classes.count}>{formatCount(counts.get(option.value) ?? 0)}</span>
          </span>
        )}
      />
      {values.length > 0 && (
        <SegmentedControl
          fullWidth
          size="xs"
          mt={4}
          aria-label={`${label}: include or exclude`}
          value={excludes ? 'exclude' : 'include'}
          onChange={(mode) =>
            change(
              mode === 'exclude'
                ? { [field]: undefined, [excludedParam]: values }
                : { [field]: values, [excludedParam]: undefined },
            )
          }
          data={[
            { value: 'include', label: 'Include' },
            { value: 'exclude', label: 'Exclude' },
          ]}
        />
      )}
    </div>
  )
}
