import { byFrequency, counted } from './counts.ts'
import type { Row } from './latest.ts'

const ASCII_GAPS = /[\t\n\v\f\r !-/:-@[-`{-~]+/

/** Of each profile that has posts the words that tell what it writes of, the most frequent first. */
export function tellingTerms(postsOf: ReadonlyMap<string, readonly Row[]>): Map<string, string[]> {
  const profiles = [...postsOf].map(([id, posts]) => ({
    id,
    language: byFrequency(counted(posts.map((post) => post.language)))[0] ?? '',
    words: repeatedWords(posts),
  }))
  const common = new Map(
    [...Map.groupBy(profiles, ({ language }) => language)].map(([language, group]) => {
      const writers = group.filter(({ words }) => words.length > 0).length
      const holders = counted(group.flatMap(({ words }) => words))
      return [language, new Set([...holders].filter(([, n]) => n >= 5 && n * 5 >= writers).map(([word]) => word))]
    }),
  )
  return new Map(
    profiles.map(({ id, language, words }) => [
      id,
      words.filter((word) => !common.get(language)!.has(word)).slice(0, 10),
    ]),
  )
}

function repeatedWords(posts: readonly Row[]): string[] {
  const counts = counted(posts.flatMap((post) => [...new Set(wordsOf(post))]))
  const repeated = [...counts].filter(([word, n]) => n > 1 && /^[\p{L}\p{M}]+$/u.test(word))
  return byFrequency(new Map(repeated)).slice(0, 30)
}

function wordsOf({ title, caption }: Row): string[] {
  const text = [...`${title ?? ''} ${caption ?? ''}`].slice(0, 160).join('').toLowerCase()
  return text
    .replace(/[#@][^\t\n\f\r #@]*/g, ' ')
    .split(ASCII_GAPS)
    .filter((word) => Buffer.compare(Buffer.from(word), Buffer.from('a')) >= 0 && [...word].length >= 4)
}
