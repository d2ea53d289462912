import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import type { Creator } from '../../../api/creator.ts'
import { FieldValue } from '../../../fields/field-value.tsx'
import { fieldLabel } from '../../../fields/field-words.ts'
import { type FieldName, fieldNamed, shownFields } from '../../../fields/profile-fields.ts'
import { CreatorName } from '../../../ui/creator-name.tsx'
import type { FromModule } from '../../../ui/surfaced-by.ts'

/** Only the core: the server sorts and filters. */
export const features = tableFeatures({})

const helper = createColumnHelper<typeof features, Creator>()

export const DEFAULT_COLUMNS: FieldName[] = [
  'category',
  'country',
  'followers',
  'engagementRate',
  'followersGrowth30dPct',
  'authenticityScore',
  'lastPostAt',
]

/** Shown with the name in the first column. */
const IN_NAME = new Set<FieldName>(['name', 'handle'])

/** Every column that can be chosen, in the order of the server's fields. */
export const choosableColumns: FieldName[] = shownFields.filter((name) => !IN_NAME.has(name))

/** The columns of the result table: the creator, then these fields. */
export function columnsOf(names: readonly FieldName[], from: FromModule) {
  return helper.columns([
    helper.display({
      id: 'creator',
      header: 'Creator',
      cell: ({ row }) => <CreatorName creator={row.original} profiles={[row.original]} from={from} />,
    }),
    ...names.map((name) =>
      helper.display({
        id: name,
        header: fieldLabel(name),
        cell: ({ row }) => <FieldValue creator={row.original} name={name} />,
      }),
    ),
  ])
}

const WIDTHS: Record<string, number> = { texts: 176, boolean: 64, integer: 84, number: 84 }

/** Width of a column in pixels: what its header and its longest usual value need. */
export function columnWidth(name: FieldName): number {
  const { type } = fieldNamed(name)
  const header = fieldLabel(name).length * 6.2 + 26
  const value = WIDTHS[type] ?? 96
  return Math.max(header, value)
}

/** Figures and times stand at the end of their column, so that digits meet digits. */
export function isFigure(name: FieldName): boolean {
  return ['integer', 'number', 'time'].includes(fieldNamed(name).type)
}
