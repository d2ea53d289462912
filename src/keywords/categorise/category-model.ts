import { findTopics } from './find-topics.ts'
import type { PostWords } from './read-words.ts'
import { type Topic, youtubeCategoryOf } from './topics.ts'

/** A linear model of YouTube's categories, as `scripts/fit-category-model.ts` fits it. */
export interface CategoryModel {
  /**
   * Log-odds of a category before anything is read. One that too few channels were in gets that of the rarest learned: what trends
   * is music and games, what people post is not.
   */
  bias: Readonly<Record<string, number>>
  /** What the lexicon's evidence counts, the same for every category, so that it speaks also where nothing could be learned. */
  lexicon: LexiconEvidence
  /** What a word counts for each category of `learned`, in its order. */
  learned: readonly string[]
  words: Readonly<Record<string, readonly number[]>>
}

/** What the lexicon's hits tell of one category. */
export interface LexiconEvidence {
  /** The logarithm of one plus its hits. */
  hits: number
  /** Its share of the hits of all. */
  share: number
}

/** What is known of a post, as numbers. */
export interface PostEvidence {
  lexicon: ReadonlyMap<string, LexiconEvidence>
  words: readonly string[]
}

export function youtubeEvidence(words: PostWords): PostEvidence {
  const hits = new Map<string, number>()
  for (const [topic, n] of findTopics(words)) {
    const category = youtubeCategoryOf[topic]
    hits.set(category, (hits.get(category) ?? 0) + n)
  }
  const all = [...hits.values()].reduce((sum, n) => sum + n, 0)
  return {
    lexicon: new Map(Array.from(hits, ([category, n]) => [category, { hits: Math.log1p(n), share: n / all }])),
    words: [...new Set([...words.words, ...words.tags])],
  }
}

/** The probability of each category, in the order of `bias`. */
export function judge(model: CategoryModel, { lexicon, words }: PostEvidence): Map<string, number> {
  const known = words.filter((word) => Object.hasOwn(model.words, word))
  const learned = model.learned.map(() => 0)
  for (const word of known) for (const [i, weight] of model.words[word]!.entries()) learned[i]! += weight
  const scale = known.length > 0 ? 1 / Math.sqrt(known.length) : 0
  return softmax(
    Object.entries(model.bias).map(([category, bias]) => {
      const position = model.learned.indexOf(category)
      const byWords = position < 0 ? 0 : learned[position]! * scale
      const { hits, share } = lexicon.get(category) ?? { hits: 0, share: 0 }
      return [category, bias + model.lexicon.hits * hits + model.lexicon.share * share + byWords] as const
    }),
  )
}

/** What Instagram's topics get by the lexicon alone; the rest to 1 is what nobody said. */
export function judgeTopics(words: PostWords, lexicon: number): Map<Topic, number> {
  const hits = findTopics(words)
  const shares = softmax<Topic | typeof UNSAID>([
    [UNSAID, lexicon * Math.log1p(HITS_OF_SILENCE)],
    ...Array.from(hits, ([topic, n]) => [topic, lexicon * Math.log1p(n)] as const),
  ])
  shares.delete(UNSAID)
  return shares as Map<Topic, number>
}

const UNSAID = ''
/** One plain word of the lexicon outweighs silence by little, a hashtag or two words clearly. */
const HITS_OF_SILENCE = 0.5

function softmax<Name>(scores: ReadonlyArray<readonly [Name, number]>): Map<Name, number> {
  const highest = Math.max(...scores.map(([, score]) => score))
  const powers = scores.map(([name, score]) => [name, Math.exp(score - highest)] as const)
  const sum = powers.reduce((total, [, power]) => total + power, 0)
  return new Map(powers.map(([name, power]) => [name, power / sum]))
}
