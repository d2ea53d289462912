import type { Derived } from './derived.ts'

interface Hashtags extends Derived {
  /** In Unicode's NFC, lower-cased, without `#`, each once, in the order of the text. */
  readonly hashtags: readonly string[]
}

/** One or more hashtags without a space between, not inside a word and not in an entity such as `&#39;`. */
const RUN = /(?<![\p{L}\p{M}\p{N}_&])(?:[#＃][\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u200c\u200d]*)+/gu
const URL = /(?:https?:\/\/|www\.)\S+/giu

/**
 * The hashtags of a caption by the rules that Instagram and YouTube share: letters of any script with their marks, digits
 * and underscores; a tag of digits and underscores alone (`#1`) is none; a fragment of a URL is none.
 */
export function findHashtags(text: string): Hashtags {
  if (!/[#＃]/u.test(text)) return { derived: true, hashtags: [] }
  const found = new Set<string>()
  for (const [run] of text.normalize('NFC').replace(URL, ' ').matchAll(RUN)) {
    for (const written of run.split(/[#＃]/u)) {
      const tag = written
        .replace(/[\ufe0e\ufe0f\u200c\u200d]+$/u, '')
        .toLowerCase()
        .normalize('NFC')
      if (/\p{L}/u.test(tag)) found.add(tag)
    }
  }
  return { derived: true, hashtags: [...found] }
}
