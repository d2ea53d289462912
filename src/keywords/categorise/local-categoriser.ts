import type { CategorisablePost, Categoriser, CategoryScore } from './categoriser.ts'
import { type CategoryModel, judge, judgeTopics, youtubeEvidence } from './category-model.ts'
import weights from './category-weights.json' with { type: 'json' }
import { readWords } from './read-words.ts'

const model: CategoryModel = weights
/** Told of each post at most; less likely ones are noise. */
const CATEGORIES = 3
const LEAST_SCORE = 0.1

/**
 * Categorises by words, within this process and without a network: a lexicon in some twenty languages (for Instagram, whose
 * posts come without labels, alone) and for YouTube beside it a linear model of words. `npm run bench categorise` measures it.
 */
export const localCategoriser: Categoriser = {
  model: 'local-1',
  categorise: async (posts) => posts.map(categorise),
}

function categorise(post: CategorisablePost): CategoryScore[] {
  const words = readWords(post)
  if (words.words.size === 0 && words.tags.size === 0) return []
  const shares: Map<string, number> =
    post.platform === 'YOUTUBE' ? judge(model, youtubeEvidence(words)) : judgeTopics(words, model.lexicon.hits)
  return Array.from(shares, ([category, share]) => ({ category, score: Math.round(share * 1000) / 1000 }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.category < b.category ? -1 : 1))
    .slice(0, CATEGORIES)
}
