import { type LanguageWords, type NamePair, TOPICS } from './words/language-words.ts'
import { languages } from './words/languages.ts'
import { type Home, indianHomes, worldHomes } from './words/places.ts'

/** Our own words as a string literal of ClickHouse; nothing that a user gives comes here. */
function literal(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}

/** Our own words as an array of ClickHouse. */
export function quoteWords(words: readonly string[]): string {
  return `[${words.map(literal).join(',')}]`
}

/** The word at a position, from 0, of a list. */
export function choose(words: readonly string[], position: string): string {
  return `arrayElement(${quoteWords(words)}, 1 + (${position}))`
}

const homes = [...indianHomes, ...worldHomes]
/** Position of a home: Indian for the share of creators that live in India. */
export function homePosition(indian: string, hash: string): string {
  return `if(${indian}, ${hash} % ${indianHomes.length}, ${indianHomes.length} + ${hash} % ${worldHomes.length})`
}

/** A part of the home at a position: 0 city, 1 state, 2 country, 3 language. */
export function homePart(part: keyof Home & (0 | 1 | 2 | 3), position: string): string {
  return choose(
    homes.map((home) => home[part]),
    position,
  )
}

/** Position in `languages` of a home's language, romanised where asked for and customary. */
export function languagePosition(home: string, romanised: string): string {
  const first = (code: string): number => languages.findIndex((language) => language.code === code)
  const last = (code: string): number => languages.findLastIndex((language) => language.code === code)
  const positions = (of: (code: string) => number): string => `[${homes.map(([, , , code]) => of(code)).join(',')}]`
  return `arrayElement(if(${romanised}, ${positions(last)}, ${positions(first)}), 1 + (${home}))`
}

/** A word of the creator's language: lists of different lengths are read round. */
export function chooseInLanguage(
  list: (language: LanguageWords) => readonly string[],
  language: string,
  hash: string,
): string {
  const length = Math.max(...languages.map((words) => list(words).length))
  const all = languages.flatMap((words) => Array.from({ length }, (_, i) => list(words)[i % list(words).length]!))
  return choose(all, `${language} * ${length} + ${hash} % ${length}`)
}

/** A thing that is spoken of within a topic, in the creator's language. */
export function chooseThing(language: string, topic: string, hash: string): string {
  const all = languages.flatMap((words) => words.things.flat())
  return choose(all, `(${language} * ${TOPICS.length} + ${topic}) * 2 + ${hash} % 2`)
}

/** A name as `own/latin`, to be split. */
export function chooseName(kind: 'female' | 'male' | 'surnames', language: string, hash: string): string {
  return chooseInLanguage((words): readonly NamePair[] => words[kind], language, hash)
}

/** Whether the language writes the surname first. */
export function surnameFirst(language: string): string {
  return `arrayElement([${languages.map((words) => (words.surnameFirst ? 1 : 0)).join(',')}], 1 + ${language})`
}
