/**
 * What a text search forgives. The words of the query must each be found in handle or name, anywhere in them: as they are, or with one
 * letter wrong, missing, too many or swapped with its neighbour from 5 letters on, with two from 9 on (the bounds that Meilisearch
 * and Algolia have come to; shorter words resemble too much). Upper and lower case are the same.
 */
export interface QueryWord {
  /** UTF-8, in lower case. */
  bytes: Uint8Array
  text: string
  /** How many bytes may be wrong, missing or too many. */
  edits: number
  /** The word with two neighbours swapped, where one typo is forgiven; two single ones make a swap otherwise. */
  swapped: string[]
}

const ONE_TYPO_FROM = 5
const TWO_TYPOS_FROM = 9
/** An automaton of 31 bits looks for a word; longer ones are cut. */
const MAX_BYTES = 31

export function wordsOf(query: string): QueryWord[] {
  return (query.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((whole) => {
    const letters = cut([...whole])
    const text = letters.join('')
    const typos = letters.length < ONE_TYPO_FROM ? 0 : letters.length < TWO_TYPOS_FROM ? 1 : 2
    const bytesPerLetter = Math.max(...letters.map((letter) => Buffer.byteLength(letter)))
    return {
      bytes: Buffer.from(text),
      text,
      edits: typos * bytesPerLetter,
      swapped: typos === 1 ? swapsOf(letters) : [],
    }
  })
}

function cut(letters: string[]): string[] {
  while (Buffer.byteLength(letters.join('')) > MAX_BYTES) letters.pop()
  return letters
}

function swapsOf(letters: readonly string[]): string[] {
  const swaps = letters.slice(1).map((letter, at) =>
    letters
      .with(at, letter)
      .with(at + 1, letters[at]!)
      .join(''),
  )
  return [...new Set(swaps)]
}

/**
 * How a row is ranked: the share of the query that is right, in hundredths, and below them the followers, so that of two that
 * resemble it alike the greater comes first. Sums of doubles alone, so that every engine finds the very same number.
 * @param edits bytes that are wrong, of `bytes` in all words.
 */
export function relevanceOf(edits: number, bytes: number, followers: number | null): number {
  return Math.floor((1 - edits / bytes) * 100 + 0.5) / 100 + 0.009 * ((followers ?? 0) / ((followers ?? 0) + 1_000_000))
}
