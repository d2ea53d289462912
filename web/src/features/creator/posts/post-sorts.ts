import type { PostSort } from '../../../api/creator.ts'

/** The orders of posts, the highest or newest first. */
export const POST_SORT_LABELS: Record<PostSort, string> = {
  publishedAt: 'Newest first',
  engagement: 'Most engagement first',
  likes: 'Most likes first',
  comments: 'Most comments first',
  views: 'Most views first',
  plays: 'Most plays first',
  reach: 'Largest reach first',
}
