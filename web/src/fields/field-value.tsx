import type { Creator } from '../api/creator.ts'
import { Change, Count, Rate, Unknown, When } from '../ui/figure.tsx'
import { fieldValueLabel, unknownReason } from './field-words.ts'
import { knownValue } from './known-value.ts'
import { type FieldName, fieldNamed, isChange, isPercent } from './profile-fields.ts'

/** Names of a set that fit a cell. */
const SHOWN = 3

/** One value of a creator as people read it; unknown is a dash with its reason. */
export function FieldValue({ creator, name }: { creator: Creator; name: FieldName }) {
  const value = knownValue(creator, name)
  const reason = unknownReason(name)
  if (value === null || (Array.isArray(value) && value.length === 0)) return <Unknown reason={reason} />
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return <FigureOf name={name} value={value} estimated={isEstimate(creator, name)} />
  if (typeof value === 'string') {
    if (fieldNamed(name).type === 'time') return <When iso={value} reason={reason} />
    return (
      <span dir="auto" title={value}>
        {fieldValueLabel(name, value)}
      </span>
    )
  }
  const labels = value.map((one) => fieldValueLabel(name, one))
  return (
    <span dir="auto" title={labels.join(', ')}>
      {labels.slice(0, SHOWN).join(', ')}
      {labels.length > SHOWN && ` +${labels.length - SHOWN}`}
    </span>
  )
}

interface FigureOfProps {
  name: FieldName
  value: number | null
  estimated?: boolean
}

/** A number as figures of that field read: a count, a percentage or a change. */
export function FigureOf({ name, value, estimated = false }: FigureOfProps) {
  const reason = unknownReason(name)
  if (isChange(name)) return <Change percent={isPercent(name)} value={value} reason={reason} />
  if (isPercent(name)) return <Rate value={value} reason={reason} whole={name === 'engagementPercentile'} />
  return <Count value={value} reason={reason} estimated={estimated} />
}

function isEstimate(creator: Creator, name: FieldName): boolean {
  return (name === 'avgReach' || name === 'avgReach30d') && creator.reachIsEstimated === true
}
