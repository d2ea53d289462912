import type { GenreMetric } from '../../api/boards.ts'
import { choiceParam, flagParam, listParam, readSearch, type SearchOf, textParam } from '../../ui/search-params.ts'

export const GENRE_FIGURES: Record<GenreMetric, string> = {
  creators: 'Creators',
  uploads: 'Uploads',
  views: 'Views',
  plays: 'Plays',
  followers: 'Followers',
  likes: 'Likes',
  comments: 'Comments',
  engagement: 'Engagement',
  engagementRate: 'Engagement rate',
}
/** More cannot be read beside each other. */
export const MAX_CELLS = 6
export const ALL = 'ALL'

const shape = {
  platform: choiceParam(['YOUTUBE']),
  metric: choiceParam(Object.keys(GENRE_FIGURES) as GenreMetric[]),
  month: textParam(10),
  country: textParam(200),
  type: textParam(20),
  cell: listParam({ items: MAX_CELLS, length: 220 }),
  table: flagParam,
}

/** What the address of the genres holds; no `platform` is Instagram, no `month` all of them, `cell` is `Category:language`. */
export type GenreSearch = SearchOf<typeof shape>

/** Reads the address of the genres; what is not valid ends up in `ignored`. */
export function readGenreSearch(raw: Record<string, unknown>): GenreSearch {
  return readSearch(shape, raw)
}

/** A cell of the heat map as it stands in the address; a category may have colons. */
export function cellKey(category: string, language: string): string {
  return `${category}:${language}`
}

export function cellOf(key: string): { category: string; language: string } {
  const at = key.lastIndexOf(':')
  return { category: key.slice(0, at), language: key.slice(at + 1) }
}
