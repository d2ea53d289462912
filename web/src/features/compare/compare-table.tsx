import { CloseButton, VisuallyHidden } from '@mantine/core'
import { type CSSProperties, Fragment } from 'react'
import type { Creator } from '../../api/creator.ts'
import { LINE_STYLES } from '../../charts/platform-colours.ts'
import { FieldValue } from '../../fields/field-value.tsx'
import { fieldLabel } from '../../fields/field-words.ts'
import { knownValue } from '../../fields/known-value.ts'
import { type FieldName, fieldNamed } from '../../fields/profile-fields.ts'
import { CreatorName } from '../../ui/creator-name.tsx'
import classes from './compare-table.module.css'
import { bestOf, FIGURE_GROUPS, isNumeric } from './compared-figures.ts'

interface CompareTableProps {
  creators: Creator[]
  onRemove: (creator: Creator) => void
}

/** One row a figure, one column a creator; the best of each row is marked. Scrolls sideways under the labels where it does not fit. */
export function CompareTable({ creators, onRemove }: CompareTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={classes.frame} aria-label="Figures side by side" tabIndex={0}>
      <table className={classes.table} style={{ '--creators': creators.length } as CSSProperties}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>Figure</VisuallyHidden>
            </th>
            {creators.map((creator, index) => (
              <th scope="col" key={creator.profileId} style={{ borderTopColor: LINE_STYLES[index]?.colour }}>
                <div className={classes.creator}>
                  <CreatorName creator={creator} profiles={[creator]} />
                  <CloseButton
                    size="sm"
                    aria-label={`Take ${creator.name ?? creator.handle ?? creator.profileId} out`}
                    onClick={() => onRemove(creator)}
                  />
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FIGURE_GROUPS.map(({ title, fields }) => (
            <Fragment key={title}>
              <tr className={classes.group}>
                <th scope="colgroup" colSpan={creators.length + 1}>
                  <span>{title}</span>
                </th>
              </tr>
              {fields.map((name) => (
                <FigureRow key={name} name={name} creators={creators} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FigureRow({ name, creators }: { name: FieldName; creators: Creator[] }) {
  const values = creators.map((creator) => knownValue(creator, name))
  const best = bestOf(name, values)
  const numeric = isNumeric(name, values)
  return (
    <tr>
      <th scope="row" title={fieldNamed(name).description}>
        {fieldLabel(name)}
      </th>
      {creators.map((creator, index) => (
        <td key={creator.profileId} data-best={best.includes(index) || undefined} data-numeric={numeric || undefined}>
          {best.includes(index) && <span className={classes.mark}>Best</span>}
          <FieldValue creator={creator} name={name} />
        </td>
      ))}
    </tr>
  )
}
