/** A count as the raw store holds it: a whole number from 0 to 2^53, or unknown. Averages of counts are taken too. */
export type Count = number | null

/** The SQL text that makes of any count expression what the TypeScript side computes with: a double, unknown as 0. */
export function knownOrZero(expression: string): string {
  return `ifNull(toFloat64(${expression}), 0)`
}
