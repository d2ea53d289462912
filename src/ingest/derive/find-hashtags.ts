import { composeText } from './compose-text.ts'
import type { Derived } from './derived.ts'

interface Hashtags extends Derived {
  /** In Unicode's NFC, lower-cased, without `#`, each once, in the order of the text. */
  readonly hashtags: readonly string[]
}

const TAG = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u200c\u200d]*/uy
/** Behind these stands no hashtag: it would be inside a word or in an entity such as `&#39;`. */
const WORD_END = /[\p{L}\p{M}\p{N}_&]$/u
const INVISIBLE_END = /[\ufe0e\ufe0f\u200c\u200d]+$/u
const LETTER = /\p{L}/u
/** Tells at a fraction of the cost that there is no address. */
const MAY_HOLD_URL = /:\/\/|www\./i
const URL = /(?:https?:\/\/|www\.)\S+/giu

const OTHER = 0
const DIGIT = 1
const ASCII_LETTER = 2
/** What the characters of ASCII are in a hashtag; the underscore counts as a digit. */
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[a-z]/i.test(character) ? ASCII_LETTER : /[0-9_]/.test(character) ? DIGIT : OTHER
})
const NONE: Hashtags = { derived: true, hashtags: [] }

/**
 * The hashtags of a caption by the rules that Instagram and YouTube share: letters of any script with their marks, digits
 * and underscores; one may follow another without a space; a tag of digits and underscores alone (`#1`) is none; a fragment of
 * a URL is none.
 */
export function findHashtags(text: string): Hashtags {
  const isWide = text.includes('＃')
  if (!isWide && !text.includes('#')) return NONE
  const composed = composeText(text)
  const noUrls = MAY_HOLD_URL.test(composed) ? composed.replace(URL, ' ') : composed
  const searched = isWide ? noUrls.replaceAll('＃', '#') : noUrls
  const found: string[] = []
  let endOfTag = -1
  for (let at = searched.indexOf('#'); at >= 0; ) {
    const end = findTagEnd(searched, at + 1)
    if (end > at + 1 && (at === endOfTag || !isWithinWord(searched, at))) {
      endOfTag = end
      const tag = readTag(searched.slice(at + 1, end))
      if (tag !== undefined && !found.includes(tag)) found.push(tag)
    }
    at = searched.indexOf('#', end)
  }
  return { derived: true, hashtags: found }
}

/** Where the tag ends that begins here; here, if none does. Most are of ASCII, which costs a tenth of the expression. */
function findTagEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code > 127) {
      TAG.lastIndex = from
      return TAG.test(text) ? TAG.lastIndex : from
    }
    if (KIND[code] === OTHER) return at
    at++
  }
  return at
}

function isWithinWord(text: string, at: number): boolean {
  if (at === 0) return false
  const before = text.charCodeAt(at - 1)
  if (before < 128) return KIND[before] !== OTHER || before === 0x26
  return WORD_END.test(text.slice(Math.max(0, at - 2), at))
}

/** A tag as it is stored; undefined where it has no letter. */
function readTag(written: string): string | undefined {
  let hasLetter = false
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i)
    if (code > 127) {
      const tag = written.replace(INVISIBLE_END, '').toLowerCase().normalize('NFC')
      return LETTER.test(tag) ? tag : undefined
    }
    hasLetter ||= KIND[code] === ASCII_LETTER
  }
  return hasLetter ? written.toLowerCase() : undefined
}
