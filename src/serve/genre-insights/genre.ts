/** Figures of a cell by their names in the API, each with its column. */
export const GENRE_METRICS = {
  creators: 'creators',
  uploads: 'uploads',
  views: 'views',
  plays: 'plays',
  followers: 'followers',
  likes: 'likes',
  comments: 'comments',
  engagement: 'engagement',
  engagementRate: 'engagement_rate',
} as const
export type GenreMetric = keyof typeof GENRE_METRICS
export const METRIC_NAMES = Object.keys(GENRE_METRICS) as GenreMetric[]

/** What tells cells apart, each with its column. */
export const DIMENSIONS = {
  category: 'category',
  month: 'month',
  country: 'country',
  language: 'language',
  profileType: 'profile_type',
} as const
export type Dimension = keyof typeof DIMENSIONS
export const DIMENSION_NAMES = Object.keys(DIMENSIONS) as Dimension[]

/** All of a dimension, added up. Categories are never. */
export const WHOLE = 'ALL'

export type GenrePlatform = 'INSTAGRAM' | 'YOUTUBE'

/** One cell of an overview; what it does not name is `ALL`. */
export interface Cell {
  category: string
  country?: string | undefined
  language?: string | undefined
  profileType?: string | undefined
}
