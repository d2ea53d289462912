import type { RawColumns } from './raw-column.ts'

/** One row of `raw_linked_profile`: that an Instagram and a YouTube profile belong to one creator, and who says so. */
export const linkedProfileColumns = {
  instagram_profile_id: { type: 'id', required: true },
  youtube_profile_id: { type: 'id', required: true },
  source: { type: 'text', required: true },
  confidence: { type: 'share' },
  linked_at: { type: 'snapshotTime', required: true },
} as const satisfies RawColumns
