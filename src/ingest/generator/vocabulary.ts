import { chooseInLanguage } from './sql-words.ts'
import type { LanguageWords } from './words/language-words.ts'

/** Distinct words of a language and topic; half of what is written are the first sixty. */
export const VOCABULARY_SIZE = 5_000
const COMMON_WORDS = 60

/** Words of the language's own sentences, commonest first. A language without spaces gives its runs of one script. */
function commonWords(language: LanguageWords): readonly string[] {
  const text = [...language.captions, ...language.biographies].join(' ').replace(/\{\w+\}/g, ' ')
  const counts = new Map<string, number>()
  for (const [word] of text
    .toLowerCase()
    .matchAll(/\p{sc=Han}+|\p{sc=Hiragana}+|[\p{sc=Katakana}ー]+|[\p{L}\p{M}]{2,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([word]) => word)
    .slice(0, COMMON_WORDS)
}

/** Pairs of letters, each with its marks, of which rarer words are coined. */
function pieces(language: LanguageWords): readonly string[] {
  const found = commonWords(language).flatMap((word) => word.match(/(?:\p{L}\p{M}*){2}/gu) ?? [])
  return [...new Set(found)].slice(0, 64)
}

/**
 * The word of a rank in the vocabulary of a language and topic. The first are the language's own, the same for all topics;
 * rarer ones are coined in its script from rank and topic, so that a vocabulary of any size needs no list.
 */
export function wordOfRank(language: string, topic: string, rank: string): string {
  const part = (which: number): string =>
    chooseInLanguage(pieces, language, `bitShiftRight(cityHash64(${language}, ${topic}, ${rank}), ${which * 16})`)
  return `if(${rank} < ${COMMON_WORDS}, ${chooseInLanguage(commonWords, language, rank)},
    concat(${part(0)}, ${part(1)}, if(${rank} % 3 = 0, ${part(2)}, '')))`
}
