import { Link } from '@tanstack/react-router'
import { useListNames } from '../../../api/use-list-names.ts'
import { fieldLabel } from '../../../fields/field-words.ts'
import type { MemberField } from '../../../fields/profile-fields.ts'
import { type DiscoverSearch, excludedParam } from '../discover-params.ts'
import type { SearchState } from '../use-discover-search.ts'
import classes from './set-filter.module.css'
import { type Choice, orNone, ValueRow, withValue } from './value-row.tsx'

/** The tenant's lists of a kind by name, each to look into or to leave out. */
export function ListFilter({ field, state }: { field: MemberField; state: SearchState }) {
  const { lists, isPending } = useListNames(true)
  const choice = choiceOf(field, state)
  const known = lists[field]
  const largest = Math.max(1, ...known.map(({ creators }) => creators))
  return (
    <fieldset className={classes.set}>
      <legend className={classes.legend}>{fieldLabel(field)}</legend>
      <ul className={classes.values} data-open>
        {known.map(({ id, name, creators }) => (
          <ValueRow
            key={id}
            row={{ value: id, label: name, count: creators }}
            share={creators / largest}
            choice={choice}
          />
        ))}
      </ul>
      {known.length === 0 && (
        <p className={classes.none}>
          {isPending ? (
            'Loading…'
          ) : (
            <>
              None yet: make one under{' '}
              {field === 'collection' ? (
                <Link to="/collections">Collections</Link>
              ) : (
                <Link to="/campaigns">Campaigns</Link>
              )}
            </>
          )}
        </p>
      )}
    </fieldset>
  )
}

function choiceOf(field: MemberField, { search, change }: SearchState): Choice {
  const included = search[field] ?? []
  const excluded = search[excludedParam(field)] ?? []
  const put = (nextIncluded: string[], nextExcluded: string[]) =>
    change({ [field]: orNone(nextIncluded), [excludedParam(field)]: orNone(nextExcluded) } as DiscoverSearch)
  return {
    included,
    excluded,
    size: included.length + excluded.length,
    include: (value, on) => put(withValue(included, value, on), withValue(excluded, value, false)),
    exclude: (value, on) => put(withValue(included, value, false), withValue(excluded, value, on)),
  }
}
