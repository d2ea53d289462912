import { foldCase } from '../match/fold-text.ts'
import type { CategorisablePost } from './categoriser.ts'

/** The words of a post as a categoriser reads them, each once, folded. */
export interface PostWords {
  words: ReadonlySet<string>
  /** Hashtags and tags: what the author says that the post is about. */
  tags: ReadonlySet<string>
  /** What is written without spaces between words; among `words` it stands as pairs of letters. */
  unspaced: readonly string[]
}

/** More of a text tells little more of its subject, and bounds the time. */
const READ_CHARACTERS = 5_000
const LINK = /\b(?:https?:\/\/|www\.)\S+/g
const HASHTAG = /[#＃]([\p{L}\p{M}\p{N}_]+)/gu
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}]'
const PIECE = new RegExp(`(${UNSPACED}+)|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}_])+`, 'gu')

export function readWords({ title, caption, tags }: CategorisablePost): PostWords {
  const text = cleaned([title, caption].filter((part) => part !== null).join('\n'))
  const named = cleaned(tags.join('\n'))
  const hashtags = Array.from(text.matchAll(HASHTAG), ([, tag]) => tag!).join('\n')
  return {
    words: new Set(wordsOf(text)),
    tags: new Set([...wordsOf(named), ...wordsOf(hashtags)]),
    unspaced: Array.from(`${text}\n${named}`.matchAll(PIECE), ([, run]) => run).filter((run) => run !== undefined),
  }
}

function cleaned(text: string): string {
  return foldCase(text.slice(0, READ_CHARACTERS).toWellFormed()).replace(LINK, ' ')
}

function* wordsOf(text: string): Generator<string> {
  for (const [piece, unspaced] of text.matchAll(PIECE)) {
    if (unspaced === undefined) yield piece
    else for (let i = 0; i + 1 < unspaced.length; i++) yield unspaced.slice(i, i + 2)
  }
}
