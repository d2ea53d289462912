import { type CategoryModel, type PostEvidence, youtubeEvidence } from '../../src/keywords/categorise/category-model.ts'
import { readWords } from '../../src/keywords/categorise/read-words.ts'
import { youtubeCategoryOf } from '../../src/keywords/categorise/topics.ts'
import type { LabelledVideo } from './labelled-videos.ts'

/** A word is learned when so many channels use it: fewer are names. */
const CHANNELS_OF_A_WORD = 3
/** A category's words are learned when so many channels are in it. */
const CHANNELS_OF_A_CATEGORY = 30
/** Ridge penalty on the weights of words. */
const RIDGE = 0.0003
const STEPS = 300
const RATE = 0.3

export interface Example {
  channel: string
  category: string
  evidence: PostEvidence
}

export function toExamples(videos: readonly LabelledVideo[]): Example[] {
  return videos.map((video) => ({
    channel: video.channel,
    category: video.category,
    evidence: youtubeEvidence(readWords(video)),
  }))
}

/** Fits by gradient descent with AdaGrad from zero, all examples a step, so that the same examples give the same weights. */
export function fitCategoryModel(examples: readonly Example[]): CategoryModel {
  const channelsIn = countChannels(examples, ({ category }) => [category])
  const learned = categories.filter((category) => (channelsIn.get(category) ?? 0) >= CHANNELS_OF_A_CATEGORY)
  const words = [...countChannels(examples, ({ evidence }) => evidence.words)]
    .filter(([word, n]) => n >= CHANNELS_OF_A_WORD && !/^\p{N}+$/u.test(word))
    .map(([word]) => word)
    .sort()
  const weights = descend(
    prepare(examples, words),
    learned.map((name) => categories.indexOf(name)),
    words.length,
  )
  const rarest = Math.min(...learned.map((name) => weights[categories.indexOf(name)]!))
  return {
    bias: Object.fromEntries(
      categories.map((category, i) => [category, shorten(learned.includes(category) ? weights[i]! : rarest)]),
    ),
    lexicon: { hits: shorten(weights[HITS]!), share: shorten(weights[SHARE]!) },
    learned,
    words: Object.fromEntries(
      words.map((word, i) => {
        const from = FIRST_WORD + i * learned.length
        return [word, Array.from(weights.subarray(from, from + learned.length), shorten)] as const
      }),
    ),
  }
}

/** An example as numbers; its weight keeps a channel with many videos from speaking for all. */
interface Prepared {
  label: number
  weight: number
  hits: Float64Array
  share: Float64Array
  words: Int32Array
}

function prepare(examples: readonly Example[], words: readonly string[]): Prepared[] {
  const positions = new Map(words.map((word, i) => [word, i]))
  const videos = Map.groupBy(examples, ({ channel }) => channel)
  return examples.map(({ category, channel, evidence }) => ({
    label: categories.indexOf(category),
    weight: 1 / Math.sqrt(videos.get(channel)!.length) / examples.length,
    hits: Float64Array.from(categories, (name) => evidence.lexicon.get(name)?.hits ?? 0),
    share: Float64Array.from(categories, (name) => evidence.lexicon.get(name)?.share ?? 0),
    words: Int32Array.from(evidence.words.map((word) => positions.get(word)).filter((at) => at !== undefined)),
  }))
}

/** The weights in one row: a bias for each category, that of the lexicon, then of each word those of the learned categories. */
function descend(examples: readonly Prepared[], learned: readonly number[], words: number): Float64Array {
  const weights = new Float64Array(FIRST_WORD + words * learned.length)
  const gradient = new Float64Array(weights.length)
  const squares = new Float64Array(weights.length)
  const scores = new Float64Array(categories.length)
  const rare = categories.map((_, i) => i).filter((i) => !learned.includes(i))
  for (let step = 0; step < STEPS; step++) {
    for (let i = FIRST_WORD; i < weights.length; i++) gradient[i] = -RIDGE * weights[i]!
    gradient.fill(0, 0, FIRST_WORD)
    for (const example of examples) addMisses(example, weights, learned, scores, gradient)
    const shared = rare.reduce((sum, i) => sum + gradient[i]!, 0) / rare.length
    for (const i of rare) gradient[i] = shared
    for (const [i, slope] of gradient.entries()) {
      squares[i]! += slope ** 2
      weights[i]! += (RATE * slope) / Math.sqrt(squares[i]! + 1e-8)
    }
  }
  return weights
}

function addMisses(
  { label, weight, hits, share, words }: Prepared,
  weights: Float64Array,
  learned: readonly number[],
  scores: Float64Array,
  gradient: Float64Array,
): void {
  const width = learned.length
  const scale = 1 / Math.sqrt(words.length || 1)
  for (let i = 0; i < scores.length; i++)
    scores[i] = weights[i]! + weights[HITS]! * hits[i]! + weights[SHARE]! * share[i]!
  for (const word of words)
    for (let k = 0; k < width; k++) scores[learned[k]!]! += weights[FIRST_WORD + word * width + k]! * scale
  const highest = Math.max(...scores)
  let sum = 0
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp(scores[i]! - highest)
  for (let i = 0; i < scores.length; i++) {
    scores[i] = weight * (Number(i === label) - scores[i]! / sum)
    gradient[i]! += scores[i]!
    gradient[HITS]! += scores[i]! * hits[i]!
    gradient[SHARE]! += scores[i]! * share[i]!
  }
  for (const word of words)
    for (let k = 0; k < width; k++) gradient[FIRST_WORD + word * width + k]! += scores[learned[k]!]! * scale
}

function shorten(value: number): number {
  return Math.round(value * 100) / 100
}

const categories: string[] = [...new Set(Object.values(youtubeCategoryOf))].sort()
const HITS = categories.length
const SHARE = HITS + 1
const FIRST_WORD = SHARE + 1

function countChannels(examples: readonly Example[], of: (example: Example) => readonly string[]): Map<string, number> {
  const channels = new Map<string, Set<string>>()
  for (const example of examples)
    for (const name of of(example)) {
      const known = channels.get(name) ?? new Set()
      if (known.size === 0) channels.set(name, known)
      known.add(example.channel)
    }
  return new Map(Array.from(channels, ([name, { size }]) => [name, size]))
}
