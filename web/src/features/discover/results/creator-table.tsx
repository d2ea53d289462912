import { useNavigate } from '@tanstack/react-router'
import { useTable } from '@tanstack/react-table'
import { type CSSProperties, type MouseEvent, useMemo, useRef } from 'react'
import type { Creator, Evidence } from '../../../api/creator.ts'
import { type FieldName, fieldNamed, type SortField, sortFields } from '../../../fields/profile-fields.ts'
import type { FromModule } from '../../../ui/surfaced-by.ts'
import type { SearchState } from '../use-discover-search.ts'
import { creatorKey, type Selection } from '../use-selection.ts'
import { columnsOf, columnWidth, DEFAULT_COLUMNS, features, isFigure } from './creator-columns.tsx'
import classes from './creator-table.module.css'
import { EVIDENCE_HEIGHT, EvidenceLine } from './evidence-line.tsx'
import { moveBetweenRows } from './move-between-rows.ts'
import { SelectAll, SelectBox } from './select-box.tsx'
import { SortHeader } from './sort-header.tsx'
import { useWindowRows } from './use-window-rows.ts'

export const ROW_HEIGHT = 60

/** Pixels of the box and, at least, of the name. */
const FIXED = 40 + 232

export interface CreatorListProps {
  state: SearchState
  rows: Creator[]
  selection: Selection
  /** Why each is in the result; null when that was not asked for. */
  evidence: ReadonlyMap<string, Evidence> | null
  total: number | null
  onNearEnd: () => void
}

/**
 * The creators as a table. Only the rows near the screen are drawn; two empty rows hold the place of the others. Columns
 * that do not fit scroll sideways under the name, and the head, which stays in view, with them.
 */
export function CreatorTable({ state, rows: data, selection, evidence, total, onNearEnd }: CreatorListProps) {
  const names = state.search.columns ?? DEFAULT_COLUMNS
  const from = state.search.from ?? 'search'
  const columns = useMemo(() => columnsOf(names, from), [names, from])
  const table = useTable({ features, columns, data, getRowId: creatorKey })
  const { rows } = table.getRowModel()
  const height = ROW_HEIGHT + (evidence ? EVIDENCE_HEIGHT : 0)
  const view = useWindowRows(rows.length, height, onNearEnd)
  const open = useOpenCreator(from)
  const head = useRef<HTMLTableSectionElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const follow = (from: HTMLElement | null, to: HTMLElement | null) => {
    if (from && to && to.scrollLeft !== from.scrollLeft) to.scrollLeft = from.scrollLeft
  }

  return (
    <div ref={view.ref} className={classes.frame} style={tracks(names)}>
      <table className={classes.table} aria-label="Creators" aria-rowcount={(total ?? -2) + 1}>
        <thead ref={head} className={classes.head} onScroll={() => follow(head.current, body.current)}>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} className={classes.row} aria-rowindex={1}>
              <th scope="col" className={classes.box}>
                <SelectAll rows={data} selection={selection} />
              </th>
              {group.headers.map((header) => (
                <SortHeader
                  key={header.id}
                  state={state}
                  field={sortFields.find((field) => field === header.id) as SortField | undefined}
                  title={header.id === 'creator' ? undefined : fieldNamed(header.id as FieldName).description}
                  className={cellClass(header.id)}
                >
                  <table.FlexRender header={header} />
                </SortHeader>
              ))}
            </tr>
          ))}
        </thead>
        <tbody
          ref={body}
          className={classes.body}
          onScroll={() => follow(body.current, head.current)}
          onKeyDown={(event) => moveBetweenRows(event, selection)}
        >
          <Spacer height={view.before} />
          {view.items.map((item) => {
            const row = rows[item.index]!
            const why = evidence?.get(row.id)
            return (
              <tr
                key={row.id}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                className={classes.row}
                data-selected={selection.keys.has(row.id) || undefined}
                style={{ height }}
                onClick={(event) => open(event, row.original)}
              >
                <td className={classes.box}>
                  <SelectBox creator={row.original} index={item.index} selection={selection} />
                </td>
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} className={cellClass(cell.column.id)}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
                {why && (
                  <td className={classes.why}>
                    <EvidenceLine evidence={why} />
                  </td>
                )}
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
  return <tr aria-hidden="true" style={{ display: 'block', height }} />
}

function cellClass(id: string): string | undefined {
  if (id === 'creator') return classes.creator
  return isFigure(id as FieldName) ? classes.figure : classes.text
}

/** The widths of the columns, as the style sheet reads them. */
function tracks(names: readonly FieldName[]): CSSProperties {
  const widths = names.map(columnWidth)
  return {
    '--columns': `40px minmax(232px, 2.4fr) ${widths.map((width) => `minmax(${width}px, 1fr)`).join(' ')}`,
    '--least': `${FIXED + widths.reduce((sum, width) => sum + width, 0)}px`,
  } as CSSProperties
}

function useOpenCreator(from: FromModule) {
  const navigate = useNavigate()
  return (event: MouseEvent<HTMLElement>, { platform, profileId }: Creator) => {
    const onControl = event.target instanceof Element && event.target.closest('a, button, input, label') !== null
    const selecting = window.getSelection()?.isCollapsed === false
    if (onControl || selecting || event.metaKey || event.ctrlKey) return
    void navigate({
      to: '/creators/$platform/$id',
      params: { platform: platform.toLowerCase(), id: profileId },
      search: { from },
    })
  }
}
