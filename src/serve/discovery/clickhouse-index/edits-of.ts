import type { Bind } from '../../../platform/clickhouse/bindings.ts'
import { type QueryWord, wordsOf } from '../resemblance.ts'

const TEXTS = ["lowerUTF8(ifNull(handle, ''))", "lowerUTF8(ifNull(name, ''))"]

/** How many bytes of a word are wrong where handle or name come nearest to it, as SQL; NULL when more than may be. */
export function editsOf({ text, edits, swapped }: QueryWord, bind: Bind): string {
  const word = bind(text, 'String')
  const either = (test: (column: string) => string): string => `(${TEXTS.map(test).join(' OR ')})`
  const branches = [[either((column) => `position(${column}, ${word}) > 0`), '0']]
  for (let wrong = 1; wrong <= edits; wrong++) {
    const near = either((column) => `multiFuzzyMatchAny(${column}, ${wrong}, [${word}])`)
    const swap = either((column) => `multiSearchAny(${column}, ${bind(swapped, 'Array(String)')})`)
    branches.push([wrong === 1 && swapped.length > 0 ? `(${near} OR ${swap})` : near, String(wrong)])
  }
  return `multiIf(${branches.flat().join(', ')}, NULL)`
}

/** `relevanceOf` in SQL, of a row that resembles the query. */
export function relevanceSql(query: string, bind: Bind): string {
  const words = wordsOf(query)
  const edits = words.map((word) => editsOf(word, bind)).join(' + ')
  const bytes = words.reduce((sum, word) => sum + word.bytes.length, 0)
  const followers = 'ifNull(followers, 0)'
  return `(floor((1 - assumeNotNull(${edits}) / ${bind(bytes, 'UInt32')}) * 100 + 0.5) / 100
    + 0.009 * (${followers} / (${followers} + 1000000)))`
}
