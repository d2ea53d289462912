import { Button, Popover } from '@mantine/core'
import { fieldLabel } from '../../../fields/field-words.ts'
import { type FieldName, fieldNamed } from '../../../fields/profile-fields.ts'
import type { SearchState } from '../use-discover-search.ts'
import classes from './column-menu.module.css'
import { choosableColumns, DEFAULT_COLUMNS } from './creator-columns.tsx'

/** Which columns the table has. The choice stands in the address; the usual ones leave no trace there. */
export function ColumnMenu({ state: { search, change } }: { state: SearchState }) {
  const chosen = search.columns ?? DEFAULT_COLUMNS
  const put = (columns: FieldName[]) => change({ columns: isUsual(columns) ? undefined : columns }, { replace: true })
  return (
    <Popover position="bottom-end" shadow="md" width={520} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default">Columns</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.head}>
          <strong>Columns</strong>
          <Button size="compact-xs" variant="subtle" disabled={isUsual(chosen)} onClick={() => put(DEFAULT_COLUMNS)}>
            Use the usual ones
          </Button>
        </div>
        <div className={classes.list}>
          {choosableColumns.map((name) => (
            <label key={name} className={classes.column} title={fieldNamed(name).description}>
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                disabled={chosen.length === 1 && chosen[0] === name}
                onChange={(event) =>
                  put(event.currentTarget.checked ? [...chosen, name] : chosen.filter((other) => other !== name))
                }
              />
              {fieldLabel(name)}
            </label>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function isUsual(columns: FieldName[]): boolean {
  return columns.join() === DEFAULT_COLUMNS.join()
}
