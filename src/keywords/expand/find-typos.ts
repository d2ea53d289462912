import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import { foldCase } from '../match/fold-text.ts'

const WORDS = /[\p{L}\p{M}\p{N}_]+/gu
/** In shorter words one letter makes another word as often as a typo. */
const LEAST_LETTERS = 5
/** Variants of a keyword that are looked for at most, those of its first words first. */
const MOST_VARIANTS = 50

/**
 * The forms of each keyword with one letter too many, too few or another, or two neighbours swapped, in one of its words of five
 * letters or more, as far as such a word stands in any post. By the dictionary of words; a misspelt end of a longer word is not seen.
 */
export async function findTypos(
  clickhouse: ClickHouseClient,
  keywords: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const folded = new Map(keywords.map((keyword) => [keyword, foldCase(keyword.trim().toWellFormed())]))
  const words = [...new Set([...folded.values()].flatMap(longWords))]
  if (words.length === 0) return new Map()
  const rows = await queryRows<{ word: string; tokens: string[] }>(
    clickhouse,
    `WITH {words:Array(String)} AS words, {swapped:Array(Array(String))} AS swapped
    SELECT words[n] AS word, arraySort(groupUniqArray(${MOST_VARIANTS})(token)) AS tokens
    FROM keyword_token
    ARRAY JOIN arrayFilter(
      n -> abs(toInt32(lengthUTF8(token)) - toInt32(lengthUTF8(words[n]))) <= 1 AND token != words[n]
        AND (has(swapped[n], token) OR editDistanceUTF8(token, words[n]) = 1),
      arrayEnumerate(words)
    ) AS n
    WHERE lengthUTF8(token) BETWEEN {least:UInt32} AND {most:UInt32}
    GROUP BY word`,
    {
      words,
      swapped: words.map(swapNeighbours),
      least: Math.min(...words.map(lengthOf)) - 1,
      most: Math.max(...words.map(lengthOf)) + 1,
    },
  )
  const tokensOf = new Map(rows.map(({ word, tokens }) => [word, tokens]))
  return new Map(Array.from(folded, ([keyword, text]) => [keyword, variantsOf(text, tokensOf)]))
}

function longWords(text: string): string[] {
  return [...text.matchAll(WORDS)].map(([word]) => word).filter((word) => lengthOf(word) >= LEAST_LETTERS)
}

/** The text with one of its words in each of the forms found, one at a time. */
function variantsOf(text: string, tokensOf: ReadonlyMap<string, string[]>): string[] {
  const variants = [...text.matchAll(WORDS)].flatMap(({ 0: word, index }) =>
    (tokensOf.get(word) ?? []).map((token) => text.slice(0, index) + token + text.slice(index + word.length)),
  )
  return [...new Set(variants)].slice(0, MOST_VARIANTS)
}

function swapNeighbours(word: string): string[] {
  const letters = [...word]
  return letters
    .slice(1)
    .map((_, i) => [...letters.slice(0, i), letters[i + 1]!, letters[i]!, ...letters.slice(i + 2)].join(''))
    .filter((swapped) => swapped !== word)
}

function lengthOf(word: string): number {
  return [...word].length
}
