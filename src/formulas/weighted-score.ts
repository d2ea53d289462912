import { roundHundredths, roundHundredthsSql } from './round.ts'

/** Parts from 0 to 1, each with its weight; NULL for what cannot be told. */
type Part = readonly [weight: number, part: number | null]

/**
 * The weighted mean of the known parts as a score from 0 to 100 with two decimals: what is missing renormalises, it does
 * not count as 0. NULL when nothing is known.
 */
export function weightedScore(parts: readonly Part[]): number | null {
  let [sum, weights] = [0, 0]
  for (const [weight, part] of parts) {
    if (part === null) continue
    sum += weight * part
    weights += weight
  }
  return weights === 0 ? null : roundHundredths((sum * 10000) / weights)
}

/** The same as SQL text; each part is an SQL expression. */
export function weightedScoreSql(parts: readonly (readonly [weight: number, part: string])[]): string {
  const tuples = parts.map(([weight, part]) => `(toFloat64(${weight}), toNullable(toFloat64(${part})))`)
  const sum = 'arrayFold((sum, p) -> sum + p.1 * assumeNotNull(p.2), known, toFloat64(0))'
  const weights = 'arrayFold((sum, p) -> sum + p.1, known, toFloat64(0))'
  return `arrayMap(
    known -> ${roundHundredthsSql(`${sum} * 10000 / nullIf(${weights}, 0)`)},
    [arrayFilter(p -> isNotNull(p.2), [
        ${tuples.join(',\n        ')}
    ])]
)[1]`
}

/** Texts that both lists hold, each once, in the first one's order. */
export function shared(a: readonly string[], b: readonly string[]): string[] {
  const wanted = new Set(b)
  return [...new Set(a)].filter((text) => wanted.has(text))
}

/** The same as SQL text, in no order. */
export function sharedSql(a: string, b: string): string {
  return `arrayIntersect(${a}, ${b})`
}
