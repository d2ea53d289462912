import type { Bind, Bindings } from '../../platform/clickhouse/bindings.ts'
import { NO_WORD_CHARACTER } from '../match/folded-sql.ts'
import { compileKeyword, type MatchOptions } from '../match/match-keyword.ts'

/** How a term is found by the words of a post. */
export interface TermShape {
  folded: string
  /** It cannot be found at all, as a phrase cannot end a hashtag. */
  impossible: boolean
  /** The words that hold its beginning: those that end with this. */
  ending: string | undefined
  /** Words that stand in a post as they are. */
  words: string[]
  /** RE2 pattern of the definition; undefined where words alone decide. */
  pattern: string | undefined
  /** The text itself decides, without what stands beside it. */
  isPlain: boolean
}

const WORDS = /[\p{L}\p{M}\p{N}_]+/gu
const WORD_CHARACTER = '[\\p{L}\\p{M}\\p{N}_]'
const HASHTAG_PART = /^[#＃]?[\p{L}\p{M}\p{N}_]+$/u

/**
 * What a term asks of the words of a post. Its first word may end a longer one, where it begins with a word character; every other
 * word is bounded on both sides, by the term itself or by the definition, and so stands in the post as a word of its own.
 */
export function shapeOf(term: string, { exactWord = false, hashtagOnly = false }: MatchOptions): TermShape {
  const { folded } = compileKeyword(term)
  const runs = [...folded.matchAll(WORDS)]
  const startsInWord = runs[0]?.index === 0
  const last = runs.at(-1)
  const endsInWord = last !== undefined && last.index + last[0].length === folded.length
  const mayEndLonger = startsInWord && !exactWord
  const words = runs.map(([word]) => word)
  const isWord = runs.length === 1 && startsInWord && endsInWord
  const asHashtag = hashtagOnly && !/^[#＃]/.test(folded)
  const before = asHashtag
    ? `[#＃]${exactWord ? '' : `${WORD_CHARACTER}*`}`
    : startsInWord && exactWord
      ? `(?:^|${NO_WORD_CHARACTER})`
      : ''
  const after = endsInWord ? `(?:${NO_WORD_CHARACTER}|$)` : ''
  return {
    folded,
    impossible: hashtagOnly && !HASHTAG_PART.test(folded),
    ending: mayEndLonger ? words[0] : undefined,
    words: mayEndLonger ? words.slice(1) : words,
    pattern: isWord && !hashtagOnly ? undefined : `${before}${quoted(folded)}${after}`,
    isPlain: before === '' && after === '',
  }
}

/** Every sign stands for itself. */
function quoted(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}-]/g, '\\$&')
}

/** Endings that nearly any word may have: the words of a post are looked through instead of being looked up. */
export type Widespread = ReadonlySet<string>

/** Whether a post holds one of the terms, as an SQL expression over `keyword_post`. */
export function anyTermCondition(shapes: readonly TermShape[], widespread: Widespread, { bind }: Bindings): string {
  const possible = shapes.filter(({ impossible }) => !impossible)
  const byWords = possible.filter(({ pattern }) => pattern === undefined)
  const lookedUp = byWords.flatMap(({ ending }) => (ending === undefined || widespread.has(ending) ? [] : [ending]))
  const exact = byWords.flatMap(({ ending, words }) => (ending === undefined ? words : []))
  const conditions: string[] = []
  if (lookedUp.length > 0) conditions.push(holdsWordEnding(lookedUp, bind))
  if (exact.length > 0) conditions.push(`hasAny(words, ${bind(exact, 'Array(String)')})`)
  for (const { ending } of byWords)
    if (ending !== undefined && widespread.has(ending)) conditions.push(looksThrough(ending, bind))
  for (const shape of possible) if (shape.pattern !== undefined) conditions.push(verified(shape, widespread, bind))
  return conditions.length === 0 ? '0' : `(${conditions.join(' OR ')})`
}

/** The dictionary lies in the order of the words' ends, so that each ending is one range of it. */
function holdsWordEnding(endings: readonly string[], bind: Bind): string {
  const ranges = endings.map((ending) => `startsWith(reverse(token), reverse(${bind(ending, 'String')}))`)
  return `hasAny(words, (SELECT groupUniqArray(token) FROM keyword_token WHERE ${ranges.join(' OR ')}))`
}

function looksThrough(ending: string, bind: Bind): string {
  return `arrayExists(word -> endsWith(word, ${bind(ending, 'String')}), words)`
}

/** Candidates by the index, each looked at by the definition. */
function verified({ folded, ending, words, pattern, isPlain }: TermShape, widespread: Widespread, bind: Bind): string {
  const conditions: string[] = []
  if (ending !== undefined && !widespread.has(ending)) conditions.push(holdsWordEnding([ending], bind))
  if (words.length > 0) conditions.push(`hasAll(words, ${bind(words, 'Array(String)')})`)
  conditions.push(
    isPlain ? `position(folded, ${bind(folded, 'String')}) > 0` : `match(folded, ${bind(pattern, 'String')})`,
  )
  return `(${conditions.join(' AND ')})`
}
