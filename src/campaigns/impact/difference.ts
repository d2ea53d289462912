import type { CreatorValue, FoundBy } from './sponsored-engagement.ts'

/** A module's creators and those added by hand in the strata that have both; a row for each creator of a stratum. */
export interface Comparison {
  /** Of each row: 2s by hand in stratum s, 2s + 1 by the module. */
  cell: Int32Array
  /** Of each row, by number. */
  creator: Int32Array
  logRate: Float64Array
  cells: number
}

/** A difference of mean logarithms, and its standard error. */
export interface Difference {
  logDifference: number
  standardError: number
}

/** A single creator tells nothing of how creators of its kind differ. */
const LEAST_OF_A_SIDE = 2

/** Who is compared: strata with two creators or more on each side. @param creators numbers of the creators' names. */
export function toComparison(
  values: readonly CreatorValue[],
  module: FoundBy,
  creators: ReadonlyMap<string, number>,
): Comparison & { values: CreatorValue[] } {
  const sides = new Map<string, [CreatorValue[], CreatorValue[]]>()
  for (const value of values) {
    if (value.surfacedBy !== 'MANUAL' && value.surfacedBy !== module) continue
    const both = sides.get(value.stratum) ?? [[], []]
    both[value.surfacedBy === 'MANUAL' ? 0 : 1].push(value)
    sides.set(value.stratum, both)
  }
  const compared = [...sides.values()].filter((both) => both.every(({ length }) => length >= LEAST_OF_A_SIDE))
  const rows = compared.flatMap((both, stratum) =>
    both.flatMap((side, arm) => side.map((value) => ({ cell: 2 * stratum + arm, value }))),
  )
  return {
    cell: Int32Array.from(rows, ({ cell }) => cell),
    creator: Int32Array.from(rows, ({ value }) => creators.get(value.creator)!),
    logRate: Float64Array.from(rows, ({ value }) => value.logRate),
    cells: 2 * compared.length,
    values: rows.map(({ value }) => value),
  }
}

/**
 * What gives a module's mean less that of those added by hand in each stratum, over all strata by n1 n0 / (n1 + n0), which is how sure
 * each is when creators differ alike everywhere: the coefficient of a regression with an effect for each stratum. The standard error is
 * the one that is robust to creators who come in several strata (cluster-robust, with n / (n - 1) in each cell).
 *
 * It is given how often each creator counts, each time as another creator, and gives undefined when no stratum has both sides. Its
 * memory is made once, which is half the time of a small report.
 * @param creators how many there are in all.
 */
export function differenceIn(
  { cell, creator, logRate, cells }: Comparison,
  creators: number,
): (drawn: Uint16Array) => Difference | undefined {
  const [counts, sums, weights] = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)]
  const scores = new Float64Array(creators)
  return (drawn) => {
    for (const memory of [counts, sums, weights, scores]) memory.fill(0)
    for (let row = 0; row < cell.length; row++) {
      const times = drawn[creator[row]!]!
      counts[cell[row]!]! += times
      sums[cell[row]!]! += times * logRate[row]!
    }
    if (!weigh(counts, weights)) return undefined
    let logDifference = 0
    for (let i = 0; i < cells; i++) logDifference += weights[i]! * sums[i]!
    for (let row = 0; row < cell.length; row++) {
      const at = cell[row]!
      const count = counts[at]!
      if (count < 2) continue
      const residual = logRate[row]! - sums[at]! / count
      scores[creator[row]!]! += weights[at]! * residual * Math.sqrt(count / (count - 1))
    }
    let variance = 0
    for (let i = 0; i < creators; i++) variance += drawn[i]! * scores[i]! * scores[i]!
    return { logDifference, standardError: Math.sqrt(variance) }
  }
}

/** Writes what a creator of each cell weighs, negative where added by hand. @returns false when no stratum has both sides. */
function weigh(counts: Float64Array, weights: Float64Array): boolean {
  let total = 0
  for (let cell = 0; cell < counts.length; cell += 2) {
    const [hand, module] = [counts[cell]!, counts[cell + 1]!]
    if (hand === 0 || module === 0) continue
    total += (hand * module) / (hand + module)
    weights[cell] = -module / (hand + module)
    weights[cell + 1] = hand / (hand + module)
  }
  for (let cell = 0; cell < counts.length; cell++) weights[cell]! /= total
  return total > 0
}
