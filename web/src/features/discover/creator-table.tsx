import { useNavigate } from '@tanstack/react-router'
import { useTable } from '@tanstack/react-table'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { Creator } from '../../api/creator.ts'
import { columns, features, SORT_OF_COLUMN } from './creator-columns.tsx'
import classes from './creator-table.module.css'
import { SortHeader } from './sort-header.tsx'
import type { SearchState } from './use-discover-search.ts'
import { useWindowRows } from './use-window-rows.ts'

export const ROW_HEIGHT = 60

export interface CreatorListProps {
  state: SearchState
  rows: Creator[]
  total: number | null
  onNearEnd: () => void
}

const getRowId = (creator: Creator) => `${creator.platform}:${creator.profileId}`

/** The creators as a table. Only the rows near the screen are drawn; two empty rows hold the place of the others. */
export function CreatorTable({ state, rows: data, total, onNearEnd }: CreatorListProps) {
  const table = useTable({ features, columns, data, getRowId })
  const { rows } = table.getRowModel()
  const view = useWindowRows(rows.length, ROW_HEIGHT, onNearEnd)
  const open = useOpenCreator()

  return (
    <div ref={view.ref} className={classes.frame}>
      <table className={classes.table} aria-label="Creators" aria-rowcount={(total ?? -2) + 1}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <SortHeader
                  key={header.id}
                  state={state}
                  field={SORT_OF_COLUMN[header.id]}
                  className={classes[header.id]}
                >
                  <table.FlexRender header={header} />
                </SortHeader>
              ))}
            </tr>
          ))}
        </thead>
        <tbody onKeyDown={moveBetweenRows}>
          <Spacer height={view.before} />
          {view.items.map((item) => {
            const row = rows[item.index]!
            return (
              <tr
                key={row.id}
                aria-rowindex={item.index + 2}
                className={classes.row}
                style={{ height: ROW_HEIGHT }}
                onClick={(event) => open(event, row.original)}
              >
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} className={classes[cell.column.id]}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            )
          })}
          <Spacer height={view.after} />
        </tbody>
      </table>
    </div>
  )
}

/** Holds the place of rows that are not drawn. */
function Spacer({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a table row without a control cannot be focused.
  return <tr aria-hidden="true" style={{ height }} />
}

function useOpenCreator() {
  const navigate = useNavigate()
  return (event: MouseEvent<HTMLElement>, { platform, profileId }: Creator) => {
    const onControl = event.target instanceof Element && event.target.closest('a, button') !== null
    const selecting = window.getSelection()?.isCollapsed === false
    if (onControl || selecting || event.metaKey || event.ctrlKey) return
    void navigate({ to: '/creators/$platform/$id', params: { platform: platform.toLowerCase(), id: profileId } })
  }
}

/** Arrow up and down go from name to name. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const row = event.target instanceof Element ? event.target.closest('tr') : null
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const link = next?.querySelector('a')
  if (!link) return
  event.preventDefault()
  link.focus()
}
