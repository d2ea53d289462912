import { judge } from '../../src/keywords/categorise/category-model.ts'
import { type Example, fitCategoryModel } from './fit.ts'

/** Shares that were right, of channels and of videos; a channel's category is that of most of its videos. */
export interface Accuracy {
  channels: number
  videos: number
}

export interface CategoryModelQuality {
  channels: number
  videos: number
  model: Accuracy
  /** The lexicon without anything learned; where it is silent, the commonest. */
  lexicon: Accuracy
  /** Always guessing the commonest. */
  commonest: Accuracy
  /** Of each category: channels, and how many of them were told right. */
  byCategory: Array<{ category: string; channels: number; right: number }>
}

type Guess = (example: Example) => Map<string, number>

/** How well channels are told that the fit did not see, in five folds. */
export function evaluateCategoryModel(examples: readonly Example[], folds = 5): CategoryModelQuality {
  const channels = [...Map.groupBy(examples, ({ channel }) => channel)].sort(([a], [b]) => (a < b ? -1 : 1))
  const labels = channels.map(([, videos]) => commonestOf(videos))
  const commonest = commonestOf(channels.flatMap(([, videos], i) => ({ ...videos[0]!, category: labels[i]! })))
  const fits = Array.from({ length: folds }, (_, fold) =>
    fitCategoryModel(channels.filter((_, i) => i % folds !== fold).flatMap(([, videos]) => videos)),
  )
  const told = channels.map(([, videos], i) =>
    judgeChannel(videos, (example) => judge(fits[i % folds]!, example.evidence)),
  )
  const lexicon: Guess = ({ evidence }) =>
    new Map([[commonest, 1e-6], ...Array.from(evidence.lexicon, ([name, { hits }]) => [name, hits] as const)])
  const accuracyOf = (judged: readonly JudgedChannel[]): Accuracy => ({
    channels: judged.filter(({ category }, i) => category === labels[i]).length / judged.length,
    videos: judged.reduce((sum, { right }) => sum + right, 0) / examples.length,
  })
  return {
    channels: channels.length,
    videos: examples.length,
    model: accuracyOf(told),
    lexicon: accuracyOf(channels.map(([, videos]) => judgeChannel(videos, lexicon))),
    commonest: accuracyOf(channels.map(([, videos]) => judgeChannel(videos, () => new Map([[commonest, 1]])))),
    byCategory: [...Map.groupBy(labels.keys(), (i) => labels[i]!)]
      .map(([category, of]) => ({
        category,
        channels: of.length,
        right: of.filter((i) => told[i]!.category === category).length,
      }))
      .sort((a, b) => b.channels - a.channels),
  }
}

interface JudgedChannel {
  category: string
  /** Videos that were told right. */
  right: number
}

/** A channel is in the category that its videos together make likeliest. */
function judgeChannel(videos: readonly Example[], guess: Guess): JudgedChannel {
  const sums = new Map<string, number>()
  let right = 0
  for (const video of videos) {
    const shares = guess(video)
    if (likeliest(shares) === video.category) right++
    for (const [category, share] of shares) sums.set(category, (sums.get(category) ?? 0) + share)
  }
  return { category: likeliest(sums), right }
}

function likeliest(shares: ReadonlyMap<string, number>): string {
  return [...shares].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

function commonestOf(examples: readonly Example[]): string {
  return likeliest(
    new Map([...Map.groupBy(examples, ({ category }) => category)].map(([name, of]) => [name, of.length])),
  )
}
