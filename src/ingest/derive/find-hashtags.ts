import type { Derived } from './derived.ts'

interface Hashtags extends Derived {
  /** In Unicode's NFC, lower-cased, without `#`, each once, in the order of the text. */
  readonly hashtags: readonly string[]
}

const TAG = /[#＃]([\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u200c\u200d]*)/gu
/** Behind these stands no hashtag: it would be inside a word or in an entity such as `&#39;`. */
const WORD_END = /[\p{L}\p{M}\p{N}_&]$/u
const INVISIBLE_END = /[\ufe0e\ufe0f\u200c\u200d]+$/u
const LETTER = /\p{L}/u
/** Tells at a fraction of the cost that there is no address. */
const MAY_HOLD_URL = /:\/\/|www\./i
const URL = /(?:https?:\/\/|www\.)\S+/giu

/**
 * The hashtags of a caption by the rules that Instagram and YouTube share: letters of any script with their marks, digits
 * and underscores; one may follow another without a space; a tag of digits and underscores alone (`#1`) is none; a fragment of
 * a URL is none.
 */
export function findHashtags(text: string): Hashtags {
  if (!text.includes('#') && !text.includes('＃')) return { derived: true, hashtags: [] }
  const composed = text.normalize('NFC')
  const searched = MAY_HOLD_URL.test(composed) ? composed.replace(URL, ' ') : composed
  const found = new Set<string>()
  let endOfTag = -1
  for (const { 0: whole, 1: written, index } of searched.matchAll(TAG)) {
    if (index !== endOfTag && WORD_END.test(searched.slice(Math.max(0, index - 2), index))) continue
    endOfTag = index + whole.length
    const tag = written!.replace(INVISIBLE_END, '').toLowerCase().normalize('NFC')
    if (LETTER.test(tag)) found.add(tag)
  }
  return { derived: true, hashtags: [...found] }
}
