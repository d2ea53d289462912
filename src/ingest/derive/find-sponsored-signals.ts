import { composeText } from './compose-text.ts'
import type { Derived } from './derived.ts'
import { findHashtags } from './find-hashtags.ts'
import { findPossiblePhrases } from './phrase-finder.ts'
import { SPONSORED_WORDS } from './sponsored-words.ts'

interface SponsoredSignals extends Derived {
  readonly sponsored: boolean
  /** What was found, as it stands in the table of signals, and whose language's signal it is. Hashtags come first. */
  readonly signals: readonly { readonly signal: string; readonly language: string }[]
}

const languageOfHashtag = new Map(
  [...SPONSORED_WORDS]
    .reverse()
    .flatMap(({ language, hashtags }) => hashtags.map((tag) => [tag.normalize('NFC'), language])),
)
const possiblePhrases = findPossiblePhrases(
  SPONSORED_WORDS.flatMap(({ language, phrases }) =>
    phrases.map((phrase) => ({ phrase: phrase.normalize('NFC'), language })),
  ),
)
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
/** In these scripts words follow each other without a blank, so a phrase may begin after a letter. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
/** "Not sponsored by anyone", "keine bezahlte Werbung": what comes right before says that it is none. */
const DENIAL =
  /(?:^|[^\p{L}])(?:not|no|isn['’]t|never|non|nicht|keine?|sin|não|sem|pas|без|не|nie)\s+(?:an?\s+|de\s+|une?\s+|um[a]?\s+)?$/u

/**
 * Marks of paid or gifted posts in a caption: `#ad` and its kin as whole hashtags (`#adventure` is none) and phrases such as
 * "paid partnership", in 29 languages. `#pr`, Japan's word for it, counts beside kana only; elsewhere it is a record or a trade.
 * @param hashtags those of the text, where the caller has them already.
 */
export function findSponsoredSignals(text: string, hashtags = findHashtags(text).hashtags): SponsoredSignals {
  const signals: { signal: string; language: string }[] = []
  for (const tag of hashtags) {
    const language = tag === 'pr' && JAPANESE.test(text) ? 'ja' : languageOfHashtag.get(tag)
    if (language) signals.push({ signal: `#${tag}`, language })
  }
  const possible = possiblePhrases(composeText(text))
  if (possible.length > 0) {
    const plain = text
      .toLowerCase()
      .normalize('NFC')
      .replace(/\s{2,}|[^\S ]/g, ' ')
    for (const { phrase, language } of possible) if (isSaid(phrase, plain)) signals.push({ signal: phrase, language })
  }
  return { derived: true, sponsored: signals.length > 0, signals }
}

function isSaid(phrase: string, text: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = text.slice(Math.max(0, at - 20), at)
    const after = text.slice(at + phrase.length, at + phrase.length + 2)
    const isWhole =
      UNSPACED.test(phrase) ||
      (!/[\p{L}\p{M}\p{N}_#]$/u.test(before) &&
        !(/[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(phrase) && /^\p{L}/u.test(after)))
    if (isWhole && !DENIAL.test(before)) return true
  }
  return false
}
