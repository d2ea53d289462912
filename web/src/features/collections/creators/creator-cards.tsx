import { nameOfKey } from '../../../api/collections.ts'
import { FieldValue } from '../../../fields/field-value.tsx'
import { fieldLabel } from '../../../fields/field-words.ts'
import { formatExact } from '../../../ui/format.ts'
import { sentenceCase } from '../../../ui/format-words.ts'
import classes from './creator-cards.module.css'
import { ChooseBox, type CreatorListProps, dropTarget, FIGURES } from './creator-table.tsx'
import { KeptName } from './kept-name.tsx'
import { CreatorNotes, CreatorTags } from './kept-text.tsx'
import { StepButtons } from './move-handle.tsx'

/** The creators as cards, one a row on a phone. */
export function CreatorCards({ collectionId, rows, order, chosen, onToggle }: CreatorListProps) {
  return (
    <ol className={classes.cards} aria-label="Creators of the collection">
      {rows.map((row, index) => (
        <li
          key={nameOfKey(row)}
          className={classes.card}
          data-selected={chosen.has(nameOfKey(row)) || undefined}
          {...dropTarget(order, index)}
        >
          <div className={classes.head}>
            <span className={classes.place}>{formatExact(row.position)}</span>
            <div className={classes.name}>
              <KeptName row={row} />
            </div>
            <ChooseBox row={row} chosen={chosen} onToggle={onToggle} />
          </div>
          {row.profile && (
            <dl className={classes.figures}>
              {FIGURES.map((name) => (
                <div key={name}>
                  <dt>{fieldLabel(name)}</dt>
                  <dd>{row.profile && <FieldValue creator={row.profile} name={name} />}</dd>
                </div>
              ))}
            </dl>
          )}
          <div className={classes.written}>
            <CreatorNotes collectionId={collectionId} row={row} />
          </div>
          <div className={classes.written}>
            <CreatorTags collectionId={collectionId} row={row} />
          </div>
          <div className={classes.foot}>
            <span>Found by: {sentenceCase(row.surfacedBy).toLowerCase()}</span>
            <StepButtons row={row} index={index} order={order} isLast={index === rows.length - 1} />
          </div>
        </li>
      ))}
    </ol>
  )
}
