import { type FieldName, isChange, isPercent } from '../../fields/profile-fields.ts'

export interface FigureGroup {
  title: string
  fields: FieldName[]
}

/** The figures that creators are compared by, as the rows of the table. */
export const FIGURE_GROUPS: FigureGroup[] = [
  { title: 'Profile', fields: ['category', 'country', 'language', 'tier', 'isVerified', 'hasEmail'] },
  {
    title: 'Size and growth',
    fields: [
      'followers',
      'followersGrowth7dPct',
      'followersGrowth30dPct',
      'followersGrowth90dPct',
      'followersGrowth180dPct',
      'followersGrowth365dPct',
    ],
  },
  {
    title: 'Engagement',
    fields: [
      'engagementRate',
      'engagementRateByViews',
      'engagementPercentile',
      'avgReach',
      'avgLikes',
      'avgComments',
      'avgViews',
      'avgPlays',
    ],
  },
  { title: 'Content', fields: ['posts30d', 'lastPostAt', 'uploads', 'topHashtags'] },
  {
    title: 'Trust and sponsorship',
    fields: ['authenticityScore', 'sponsoredShare', 'sponsoredEngagementRate', 'organicEngagementRate'],
  },
]

/** Figures of which more is not better, or not comparable as such. */
const NO_BEST = new Set<FieldName>(['sponsoredShare', 'uploads'])

/**
 * Which columns have the best, which is the highest, value of a row; none where all are equal, only one is known, or
 * more is not better.
 */
export function bestOf(name: FieldName, values: readonly unknown[]): number[] {
  if (NO_BEST.has(name)) return []
  const known = values.map((value) => (name === 'lastPostAt' ? timeOf(value) : value))
  const numbers = known.filter((value): value is number => typeof value === 'number')
  if (numbers.length < 2) return []
  const best = Math.max(...numbers)
  if (numbers.every((value) => value === best)) return []
  return known.flatMap((value, index) => (value === best ? [index] : []))
}

/** Whether a row's cells stand at the end of their column, so that digits meet digits. */
export function isNumeric(name: FieldName, values: readonly unknown[]): boolean {
  return isPercent(name) || isChange(name) || values.some((value) => typeof value === 'number')
}

function timeOf(value: unknown): number | null {
  return typeof value === 'string' ? Date.parse(value) : null
}
