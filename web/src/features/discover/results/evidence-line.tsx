import type { Evidence } from '../../../api/creator.ts'
import { fieldLabel, fieldValueLabel } from '../../../fields/field-words.ts'
import { type FieldName, fieldNamed, isPercent } from '../../../fields/profile-fields.ts'
import { formatCount, formatRate } from '../../../ui/format.ts'
import classes from './evidence-line.module.css'
import { markText } from './mark-text.ts'

/** Pixels that a row grows by. */
export const EVIDENCE_HEIGHT = 64

type Passed = Evidence['filters'][number]
type Marks = readonly (readonly number[])[]

/** Why a creator is in the result: the margin by which each filter was passed, and a post with the words marked. */
export function EvidenceLine({ evidence }: { evidence: Evidence }) {
  const [post] = evidence.posts
  return (
    <div className={classes.evidence} style={{ height: EVIDENCE_HEIGHT }}>
      <ul className={classes.filters} aria-label="Why it is here">
        {evidence.filters
          .filter(({ texts }) => texts.length === 0)
          .map((passed) => (
            <li key={passed.place}>{textOf(passed)}</li>
          ))}
      </ul>
      {evidence.filters
        .flatMap(({ texts }) => texts)
        .slice(0, 1)
        .map(({ field, text, marks }) => (
          <Marked key={field} label={fieldLabel(field as FieldName)} text={text} marks={marks} />
        ))}
      {post && <Marked label="Post" text={post.text} marks={post.marks} />}
    </div>
  )
}

function Marked({ label, text, marks }: { label: string; text: string; marks: Marks }) {
  return (
    <p className={classes.text} dir="auto" title={text}>
      <span className={classes.label}>{label}: </span>
      {markText(text, marks).map(({ text: piece, marked }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name and never move.
        marked ? <mark key={index}>{piece}</mark> : piece,
      )}
    </p>
  )
}

/** `Followers passed by 25.0 K (25.00%)`, `Category: Food`. */
function textOf({ field, value, margin, marginPct }: Passed): string {
  const name = field as FieldName
  const label = fieldLabel(name)
  if (margin === null) return `${label}: ${shown(name, value)}`
  if (fieldNamed(name)?.type === 'time') return `${label} passed by ${formatCount(margin)} days`
  const amount = isPercent(name) || fieldNamed(name)?.type === 'shares' ? formatRate(margin) : formatCount(margin)
  const share = marginPct === null || marginPct >= 1000 ? '' : ` (${formatRate(marginPct)})`
  return `${label} passed by ${amount}${share}`
}

function shown(name: FieldName, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === null || value === undefined) return 'not told'
  return [value]
    .flat()
    .map((one) => fieldValueLabel(name, String(one)))
    .join(', ')
}
