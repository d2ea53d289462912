import type { DragEvent } from 'react'
import { type CollectionCreator, nameOfKey } from '../../../api/collections.ts'
import { FieldValue } from '../../../fields/field-value.tsx'
import { fieldLabel } from '../../../fields/field-words.ts'
import { When } from '../../../ui/figure.tsx'
import { formatExact } from '../../../ui/format.ts'
import { sentenceCase } from '../../../ui/format-words.ts'
import classes from './creator-table.module.css'
import { displayName } from './display-name.ts'
import { KeptName } from './kept-name.tsx'
import { CreatorNotes, CreatorTags } from './kept-text.tsx'
import { MoveHandle } from './move-handle.tsx'
import type { Reorder } from './use-reorder.ts'

export const FIGURES = ['followers', 'engagementRate', 'followersGrowth30dPct', 'authenticityScore'] as const

export interface CreatorListProps {
  collectionId: string
  rows: CollectionCreator[]
  order: Reorder
  chosen: ReadonlySet<string>
  onToggle: (name: string) => void
}

/** The creators as a table. A row is dragged by its handle. */
export function CreatorTable({ collectionId, rows, order, chosen, onToggle }: CreatorListProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard.
    <section className={classes.frame} tabIndex={0} aria-label="Creators of the collection">
      <table className={classes.table} aria-label="Creators of the collection">
        <thead>
          <tr>
            <th scope="col">
              <span className={classes.hidden}>Choose and move</span>
            </th>
            <th scope="col" className={classes.figure}>
              Place
            </th>
            <th scope="col">Creator</th>
            {FIGURES.map((name) => (
              <th scope="col" key={name} className={classes.figure}>
                {fieldLabel(name)}
              </th>
            ))}
            <th scope="col">Notes</th>
            <th scope="col">Tags</th>
            <th scope="col">Found by</th>
            <th scope="col">Added</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={nameOfKey(row)}
              data-selected={chosen.has(nameOfKey(row)) || undefined}
              data-dragged={order.dragged === nameOfKey(row) || undefined}
              data-target={order.dragged !== null || undefined}
              {...dropTarget(order, index)}
            >
              <td className={classes.box}>
                <ChooseBox row={row} chosen={chosen} onToggle={onToggle} />
                <MoveHandle row={row} index={index} order={order} />
              </td>
              <td className={classes.figure}>{formatExact(row.position)}</td>
              <th scope="row" className={classes.creator}>
                <KeptName row={row} />
              </th>
              {FIGURES.map((name) => (
                <td key={name} className={classes.figure}>
                  {row.profile ? <FieldValue creator={row.profile} name={name} /> : '–'}
                </td>
              ))}
              <td className={classes.notes}>
                <CreatorNotes collectionId={collectionId} row={row} />
              </td>
              <td className={classes.tags}>
                <CreatorTags collectionId={collectionId} row={row} />
              </td>
              <td>{sentenceCase(row.surfacedBy)}</td>
              <td>
                <When iso={row.addedAt} reason="the server does not tell it" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What makes an element take the dragged row before itself. */
export function dropTarget(order: Reorder, index: number) {
  return {
    onDragOver: (event: DragEvent) => {
      if (order.dragged === null) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      order.dropBefore(index)
    },
  }
}

/** Chooses a creator. */
export function ChooseBox({
  row,
  chosen,
  onToggle,
}: Pick<CreatorListProps, 'chosen' | 'onToggle'> & { row: CollectionCreator }) {
  const name = nameOfKey(row)
  return (
    <label className={classes.choose}>
      <input
        type="checkbox"
        aria-label={`Choose ${displayName(row)}`}
        checked={chosen.has(name)}
        onChange={() => onToggle(name)}
      />
    </label>
  )
}
