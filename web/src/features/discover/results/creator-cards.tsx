import { useElementSize, useMergedRef } from '@mantine/hooks'
import { FieldValue } from '../../../fields/field-value.tsx'
import { fieldLabel } from '../../../fields/field-words.ts'
import type { FieldName } from '../../../fields/profile-fields.ts'
import { CreatorName } from '../../../ui/creator-name.tsx'
import { languageName, placeName } from '../../../ui/format-words.ts'
import { creatorKey } from '../use-selection.ts'
import classes from './creator-cards.module.css'
import { isFigure } from './creator-columns.tsx'
import type { CreatorListProps } from './creator-table.tsx'
import { EVIDENCE_HEIGHT, EvidenceLine } from './evidence-line.tsx'
import { moveBetweenRows } from './move-between-rows.ts'
import { SelectBox } from './select-box.tsx'
import { useWindowRows } from './use-window-rows.ts'

/** Height of a card with the gap below it. */
export const CARD_HEIGHT = 152

/** Least width of a card, from which follows how many stand in a row. */
const CARD_WIDTH = 340
const FIGURES = 4
const USUAL: FieldName[] = ['followers', 'engagementRate', 'followersGrowth30dPct', 'lastPostAt']

/** The creators as cards: one a row on a phone, as many as fit elsewhere. They show the first four figures among the chosen columns. */
export function CreatorCards({ state, rows, selection, evidence, onNearEnd }: CreatorListProps) {
  const { ref, width } = useElementSize()
  const across = Math.max(1, Math.floor(width / CARD_WIDTH))
  const height = CARD_HEIGHT + (evidence ? EVIDENCE_HEIGHT : 0)
  const view = useWindowRows(Math.ceil(rows.length / across), height, onNearEnd)
  const frame = useMergedRef(ref, view.ref)
  const figures = (state.search.columns?.filter(isFigure) ?? USUAL).slice(0, FIGURES)
  const first = (view.items[0]?.index ?? 0) * across
  const shown = rows.slice(first, ((view.items.at(-1)?.index ?? -1) + 1) * across)
  return (
    <div ref={frame}>
      <ul
        className={classes.cards}
        aria-label="Creators"
        style={{
          paddingTop: view.before,
          paddingBottom: view.after,
          gridTemplateColumns: `repeat(${across}, minmax(0, 1fr))`,
        }}
        onKeyDown={(event) => moveBetweenRows(event, selection)}
      >
        {shown.map((creator, offset) => {
          const facts = [
            creator.category,
            placeName(creator),
            creator.language === null ? null : languageName(creator.language),
          ].filter((fact) => fact !== null)
          const why = evidence?.get(creatorKey(creator))
          return (
            <li key={creatorKey(creator)} data-index={first + offset} className={classes.slot} style={{ height }}>
              <article className={classes.card} data-selected={selection.keys.has(creatorKey(creator)) || undefined}>
                <CreatorName creator={creator} profiles={[creator]} from={state.search.from ?? 'search'} />
                <div className={classes.box}>
                  <SelectBox creator={creator} index={first + offset} selection={selection} />
                </div>
                <p className={classes.facts} dir="auto">
                  {facts.join(' · ') || 'No category, place or language known'}
                </p>
                <dl className={classes.figures}>
                  {figures.map((name) => (
                    <div key={name} className={classes.item}>
                      <dt title={fieldLabel(name)}>{fieldLabel(name)}</dt>
                      <dd>
                        <FieldValue creator={creator} name={name} />
                      </dd>
                    </div>
                  ))}
                </dl>
                {why && <EvidenceLine evidence={why} />}
              </article>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
