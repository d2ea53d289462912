import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import type { Creator } from '../../api/creator.ts'
import { Change, Count, Rate, Unknown, When } from '../../ui/figure.tsx'
import { languageName, placeName } from '../../ui/format-words.ts'
import { CreatorName } from './creator-name.tsx'
import type { SortField } from './discover-params.ts'
import { REASONS } from './reasons.ts'

/** Only the core: the server sorts and filters. */
export const features = tableFeatures({})

const helper = createColumnHelper<typeof features, Creator>()

/** The columns of the result table, in reading order. Headers that sort are those of {@link SORT_OF_COLUMN}. */
export const columns = helper.columns([
  helper.display({ id: 'creator', header: 'Creator', cell: ({ row }) => <CreatorName creator={row.original} /> }),
  helper.display({
    id: 'category',
    header: 'Category',
    cell: ({ row: { original } }) =>
      original.category === null ? (
        <Unknown reason={REASONS.category} />
      ) : (
        <span title={original.categories.join(', ')}>{original.category}</span>
      ),
  }),
  helper.display({ id: 'place', header: 'Place', cell: ({ row }) => <Place creator={row.original} /> }),
  helper.display({
    id: 'language',
    header: 'Language',
    cell: ({ row: { original } }) =>
      original.language === null ? <Unknown reason={REASONS.language} /> : languageName(original.language),
  }),
  helper.display({
    id: 'followers',
    header: 'Followers',
    cell: ({ row }) => <Count value={row.original.followers} reason={REASONS.followers} />,
  }),
  helper.display({
    id: 'engagement',
    header: 'Engagement',
    cell: ({ row }) => <Engagement creator={row.original} />,
  }),
  helper.display({
    id: 'growth',
    header: 'Growth 30 d',
    cell: ({ row }) => <Change percent value={row.original.followersGrowth30dPct} reason={REASONS.growth} />,
  }),
  helper.display({
    id: 'lastPost',
    header: 'Last post',
    cell: ({ row }) => <When iso={row.original.lastPostAt} reason={REASONS.lastPost} />,
  }),
])

export const SORT_OF_COLUMN: Record<string, SortField | undefined> = {
  followers: 'followers',
  engagement: 'engagementRate',
  growth: 'followersGrowth30dPct',
  lastPost: 'lastPostAt',
}

function Place({ creator }: { creator: Creator }) {
  const place = placeName(creator)
  return place === null ? (
    <Unknown reason={REASONS.place} />
  ) : (
    <span title={place}>{[creator.city ?? creator.state, creator.country].filter(Boolean).join(', ')}</span>
  )
}

/** The rate is 0 by definition when followers are unknown; a reader must not take that 0 for a measurement. */
export function Engagement({ creator }: { creator: Creator }) {
  const measured = creator.followers !== null && creator.postsAnalysed > 0
  return <Rate value={measured ? creator.engagementRate : null} reason={REASONS.engagement} />
}
