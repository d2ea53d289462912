/** What a categoriser sees of a post. */
export interface CategorisablePost {
  platform: 'INSTAGRAM' | 'YOUTUBE'
  title: string | null
  caption: string | null
  /** Tags that the source gave beside the text. */
  tags: readonly string[]
}

export interface CategoryScore {
  category: string
  /** How sure it is, 0 to 1; the scores of a post add up to 1 at most. */
  score: number
}

/** Says what posts are about. */
export interface Categoriser {
  /** Stands beside every score that it gives, so that scores of another one are told from them. */
  model: string
  /**
   * The categories of each post, in the order of the posts, the likeliest first; an empty list where nothing tells.
   * @throws AppError, transient when it may answer later.
   */
  categorise(posts: readonly CategorisablePost[], signal?: AbortSignal): Promise<CategoryScore[][]>
}
