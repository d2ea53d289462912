import { wordsOf } from '../resemblance.ts'

export type Mark = [from: number, to: number]

/** Where a text holds another, without regard to case. */
export function marksOf(text: string, part: string): Mark[] {
  const lower = text.toLowerCase()
  const wanted = part.toLowerCase()
  // Few letters are longer in lower case; where one is, places would be wrong.
  if (wanted === '' || lower.length !== text.length) return []
  const marks: Mark[] = []
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + wanted.length))
    marks.push([at, at + wanted.length])
  return marks
}

/** Where a text holds a word behind a sign (`#glow`), not as the beginning of a longer one. */
export function marksOfTag(text: string, sign: '#' | '@', tag: string): Mark[] {
  return marksOf(text, `${sign}${tag}`).filter(([, to]) => !/^[\p{L}\p{M}\p{N}_]/u.test(text.slice(to)))
}

/** Where a text comes nearest to each word of a query, if it comes near enough. */
export function marksOfQuery(text: string, query: string): Mark[] {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return []
  return wordsOf(query).flatMap(({ text: word, edits, swapped }) => {
    const exact = [word, ...swapped].map((each) => lower.indexOf(each)).find((at) => at !== -1)
    if (exact !== undefined) return [[exact, exact + word.length] satisfies Mark]
    const { from, to, distance } = nearest(lower, word)
    return distance <= edits ? [[from, to] satisfies Mark] : []
  })
}

/** The part of a text with the least edit distance to a word (Sellers 1980): each cell knows where its part begins. */
function nearest(text: string, word: string): { from: number; to: number; distance: number } {
  let column = Array.from({ length: word.length + 1 }, (_, at) => ({ distance: at, from: 0 }))
  let best = { from: 0, to: 0, distance: word.length }
  for (let to = 1; to <= text.length; to++) {
    const next = [{ distance: 0, from: to }]
    for (let at = 1; at <= word.length; at++) {
      const changed = column[at - 1]!
      const same = word[at - 1] === text[to - 1]
      const choices = [
        { distance: changed.distance + (same ? 0 : 1), from: changed.from },
        { distance: column[at]!.distance + 1, from: column[at]!.from },
        { distance: next[at - 1]!.distance + 1, from: next[at - 1]!.from },
      ]
      next.push(choices.reduce((least, each) => (each.distance < least.distance ? each : least)))
    }
    column = next
    const end = column[word.length]!
    if (end.distance < best.distance) best = { from: end.from, to, distance: end.distance }
  }
  return best
}
