import { type FoldedText, foldCase, foldText } from './fold-text.ts'

export interface MatchOptions {
  /** The keyword may not end a longer word: no word character stands before it either. */
  exactWord?: boolean
  /** Only as the end of a hashtag; with `exactWord` as a whole hashtag. */
  hashtagOnly?: boolean
}

/** Where a keyword stands in a text, in UTF-16 units of the text as it was written; `end` is the first unit after it. */
export interface Occurrence {
  start: number
  end: number
}

/** A keyword that is ready to be looked for. */
export interface CompiledKeyword {
  /** As it was given. */
  keyword: string
  /** The form that is looked for in a folded text. */
  folded: string
  occursIn(text: string): boolean
  /** All places, the first first; they do not overlap. */
  findIn(text: string): Occurrence[]
  /** The same of a text that is folded already, for many keywords in one text. */
  findInFolded(text: FoldedText): Occurrence[]
}

// A word character is a letter, mark, number or underscore of any script.
const WORD_FOLLOWS = /[\p{L}\p{M}\p{N}_]/uy
const WORD_PRECEDES = /(?<=[\p{L}\p{M}\p{N}_])/uy
const HASHTAG_PRECEDES = /(?<=[#＃][\p{L}\p{M}\p{N}_]*)/uy
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}_]$/u
const HASHTAG_PART = /^[#＃]?[\p{L}\p{M}\p{N}_]+$/u

/**
 * What it means that a text contains a keyword: it occurs after Unicode case folding and NFC and, when its last character is a
 * word character, the next one is not. So "protein" is found in "#wheyprotein" and not in "proteins". A keyword is text, never
 * a pattern; white space and punctuation inside it stand for themselves. Everything else that finds keywords is measured by this.
 * @throws RangeError when nothing is left to look for.
 */
export function compileKeyword(keyword: string, { exactWord, hashtagOnly }: MatchOptions = {}): CompiledKeyword {
  const folded = foldCase(keyword.toWellFormed().trim())
  if (folded === '') throw new RangeError('a keyword must hold at least one character that is not white space')
  const endsInWord = ENDS_IN_WORD.test(folded)
  const startsInWord = holdsAt(WORD_FOLLOWS, folded, 0)
  const startsHashtag = /^[#＃]/.test(folded)
  if (hashtagOnly && !HASHTAG_PART.test(folded))
    return { keyword, folded, occursIn: () => false, findIn: () => [], findInFolded: () => [] }

  const stands = (text: string, start: number): boolean =>
    !(
      (endsInWord && holdsAt(WORD_FOLLOWS, text, start + folded.length)) ||
      (exactWord && startsInWord && holdsAt(WORD_PRECEDES, text, start)) ||
      (hashtagOnly && !startsHashtag && !holdsAt(HASHTAG_PRECEDES, text, start))
    )

  function* places(text: string): Generator<number> {
    for (let start = text.indexOf(folded); start !== -1; ) {
      const found = stands(text, start)
      if (found) yield start
      start = text.indexOf(folded, start + (found ? folded.length : 1))
    }
  }

  const findInFolded = ({ folded: within, writtenOffset }: FoldedText): Occurrence[] =>
    within.includes(folded)
      ? Array.from(places(within), (start) => ({
          start: writtenOffset(start, 'start'),
          end: writtenOffset(start + folded.length, 'end'),
        }))
      : []

  return {
    keyword,
    folded,
    occursIn: (text) => !places(foldCase(text.toWellFormed())).next().done,
    findIn: (text) => findInFolded(foldText(text.toWellFormed())),
    findInFolded,
  }
}

/** Whether a sticky pattern holds at an offset of the text. */
function holdsAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset
  return pattern.test(text)
}
