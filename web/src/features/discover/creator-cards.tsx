import type { ReactNode } from 'react'
import { Change, Count, When } from '../../ui/figure.tsx'
import { languageName, placeName } from '../../ui/format-words.ts'
import classes from './creator-cards.module.css'
import { Engagement } from './creator-columns.tsx'
import { CreatorName } from './creator-name.tsx'
import type { CreatorListProps } from './creator-table.tsx'
import { REASONS } from './reasons.ts'
import { useWindowRows } from './use-window-rows.ts'

/** Height of a card with the gap below it. */
export const CARD_HEIGHT = 152

/** The creators as cards, for a phone. */
export function CreatorCards({ rows, onNearEnd }: CreatorListProps) {
  const view = useWindowRows(rows.length, CARD_HEIGHT, onNearEnd)
  return (
    <div ref={view.ref}>
      <ul
        className={classes.cards}
        aria-label="Creators"
        style={{ paddingTop: view.before, paddingBottom: view.after }}
      >
        {view.items.map(({ index }) => {
          const creator = rows[index]!
          const facts = [
            creator.category,
            placeName(creator),
            creator.language === null ? null : languageName(creator.language),
          ].filter((fact) => fact !== null)
          return (
            <li
              key={`${creator.platform}:${creator.profileId}`}
              className={classes.slot}
              style={{ height: CARD_HEIGHT }}
            >
              <article className={classes.card}>
                <CreatorName creator={creator} />
                <p className={classes.facts} dir="auto">
                  {facts.join(' · ') || 'No category, place or language known'}
                </p>
                <dl className={classes.figures}>
                  <Item label="Followers">
                    <Count value={creator.followers} reason={REASONS.followers} />
                  </Item>
                  <Item label="Engagement">
                    <Engagement creator={creator} />
                  </Item>
                  <Item label="Growth 30 d">
                    <Change percent value={creator.followersGrowth30dPct} reason={REASONS.growth} />
                  </Item>
                  <Item label="Last post">
                    <When iso={creator.lastPostAt} reason={REASONS.lastPost} />
                  </Item>
                </dl>
              </article>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Item({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.item}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
