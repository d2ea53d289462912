import type { RawColumns } from './raw-column.ts'

/** One row of `raw_caption_category`: what a model took a post's caption to be about. */
export const captionCategoryColumns = {
  platform: { type: 'platform', required: true },
  post_id: { type: 'id', required: true },
  category: { type: 'text', required: true },
  score: { type: 'share' },
  model: { type: 'text', required: true },
  categorised_at: { type: 'snapshotTime', required: true },
} as const satisfies RawColumns
