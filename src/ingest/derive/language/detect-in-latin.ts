import { english, type FrequentWords, romanisedHindi, romanisedTamil, swahili } from './frequent-words.ts'
import { askModel, type ModelAnswer } from './language-model.ts'
import { chooseMalayOrIndonesian } from './malay-or-indonesian.ts'

interface LatinAnswer extends ModelAnswer {
  readonly romanised: boolean
}

/** Of all words, this share must speak for a language before the model is overruled. */
const NEEDED_SHARE = 0.3
/** With one strong word alone, which may be a name or a loan word, more of the rest must speak for it too. */
const NEEDED_SHARE_BY_ONE_WORD = 0.45

/**
 * Languages in Latin letters that the model does not know, each with the shape of its words, and English, which the model
 * misses in titles of two or three words.
 */
const TOLD_BY_WORDS = [
  { language: 'en', romanised: false, words: english, shape: /^\b$/, neededShare: 0.6 },
  {
    language: 'hi',
    romanised: true,
    words: romanisedHindi,
    neededShare: NEEDED_SHARE,
    // Aspirates, doubled long vowels and the nasal endings of verbs and plurals: kh gh chh dh bh, aa, -iyan, -enge, -unga.
    shape: /chh|[bdg]h|aa|iyan?$|(eng[ei]|ung[ai])$|[aeo]on$|wal[aei]$/,
  },
  {
    language: 'ta',
    romanised: true,
    words: romanisedTamil,
    neededShare: NEEDED_SHARE,
    // zh for ழ, doubled stops, and the endings of cases, plurals and polite verbs: -ukku, -nga, -kal, -kum, -thu, -la.
    shape: /zh|kk|tth|ndh|ngal|(nga|ngal|kal|kum|kku|thu|adhu|ula|la|oda|rom|ren|tten|nnu)$/,
  },
  {
    language: 'sw',
    romanised: false,
    words: swahili,
    neededShare: NEEDED_SHARE,
    // Open syllables, noun classes and tense prefixes: every word ends in a vowel; ku-, wa-, ana-, ali-, ili-, m-, ny-.
    shape: /^(ku|wa|ana|ali|ili|ime|wana|wali|ume|ni|m[bcdfgjklmnpstvwz]|ny|ki|vi|u)[a-z']*[aeiou]$/,
  },
] as const

/** Characters of which the model is asked first. */
const DOUBTLESS_LENGTH = 80

/** A word by its shape, or a weak word, is worth this part of a strong one. */
const WEAK = 0.4

/**
 * The language of a text in Latin letters. `words` are its words in lower case. Romanised Hindi, romanised Tamil and Swahili
 * are told by their frequent words and the shape of the others, Indonesian from Malay by words; the rest says the model.
 */
export function detectInLatin(text: string, words: readonly string[]): LatinAnswer | null {
  let best: LatinAnswer | null = null
  for (const candidate of TOLD_BY_WORDS) {
    const share = scoreWords(words, candidate.words, candidate.shape)
    if (share >= candidate.neededShare && share > (best?.confidence ?? 0))
      best = { language: candidate.language, romanised: candidate.romanised, confidence: share, reliable: true }
  }
  if (best) return { ...best, confidence: Math.min(1, 0.5 + best.confidence / 2) }
  const answer = askModelOfStart(text)
  if (!answer) return null
  return {
    ...answer,
    language: answer.language === 'ms' ? chooseMalayOrIndonesian(words) : answer.language,
    romanised: false,
  }
}

/** The model's answer to the start of a text where it leaves no doubt, which spares half of the time, else to the whole. */
function askModelOfStart(text: string): ModelAnswer | null {
  const start = text.length > DOUBTLESS_LENGTH ? askModel(text.slice(0, DOUBTLESS_LENGTH)) : null
  return start?.reliable && start.confidence === 1 ? start : askModel(text)
}

/** Share of the words that speak for a language; 0 where too few are strong, because shapes and weak words are shared. */
function scoreWords(words: readonly string[], frequent: FrequentWords, shape: RegExp): number {
  const strong = words.filter((word) => frequent.strong.has(word))
  const weak = words.filter(
    (word) => !frequent.strong.has(word) && (frequent.weak.has(word) || shape.test(word)),
  ).length
  const share = (strong.length + WEAK * weak) / words.length
  const enough = new Set(strong).size > 1 || (strong.length > 0 && share >= NEEDED_SHARE_BY_ONE_WORD)
  return enough ? share : 0
}
