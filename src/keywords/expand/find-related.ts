import { shippedSynonyms } from './shipped-synonyms.ts'

/** Gives texts their places in a space where what means nearly the same is near. */
export interface Embedder {
  embed(texts: string[]): Promise<number[][]>
}

/** Less alike than this, words share a subject rather than a meaning ("gym" and "diet": 0.44; "iphone" and "ipad": 0.71). */
const LEAST_LIKENESS = 0.6
/** Related words that a keyword gets at most, the nearest first. */
const MOST_RELATED = 8

/**
 * The words of a vocabulary (and of the shipped synonyms) that mean nearly what a keyword means. English alone: a keyword with a
 * letter beyond ASCII gets none.
 */
export async function findRelated(
  embedder: Embedder,
  keywords: readonly string[],
  vocabulary: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const english = keywords.filter((keyword) => IS_ENGLISH.test(keyword))
  if (english.length === 0) return new Map()
  const words = [...new Set([...vocabulary, ...shippedSynonyms.flat().filter((word) => IS_ENGLISH.test(word))])]
  const places = await placesOf(embedder, words)
  const wanted = await embedder.embed(english.map((keyword) => keyword.trim().toLowerCase()))
  return new Map(
    english.map((keyword, i) => {
      const near = words
        .map((word) => ({ word, likeness: cosine(wanted[i]!, places.get(word)!) }))
        .filter(({ word, likeness }) => likeness >= LEAST_LIKENESS && word !== keyword.trim().toLowerCase())
        .sort((a, b) => b.likeness - a.likeness)
      return [keyword, near.slice(0, MOST_RELATED).map(({ word }) => word)]
    }),
  )
}

const IS_ENGLISH = /^[\x20-\x7e]*[a-z][\x20-\x7e]*$/i
/** Texts at once: more hold the event loop for long. */
const BATCH = 32
/** A word costs some milliseconds; the vocabulary of the next report is nearly the same. */
const known = new WeakMap<Embedder, Map<string, number[]>>()

async function placesOf(embedder: Embedder, words: readonly string[]): Promise<ReadonlyMap<string, number[]>> {
  const places = known.get(embedder) ?? new Map<string, number[]>()
  known.set(embedder, places)
  const fresh = words.filter((word) => !places.has(word))
  for (let from = 0; from < fresh.length; from += BATCH) {
    const part = fresh.slice(from, from + BATCH)
    const given = await embedder.embed(part)
    for (const [i, word] of part.entries()) places.set(word, given[i]!)
  }
  return places
}

function cosine(a: readonly number[], b: readonly number[]): number {
  let [product, ofA, ofB] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!
    ofA += a[i]! ** 2
    ofB += b[i]! ** 2
  }
  return product / Math.sqrt(ofA * ofB)
}
