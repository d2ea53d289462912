/**
 * Hundredths as a number with two decimals, halves up. ClickHouse's `round` and JavaScript's differ (banker's halves, and
 * numbers that are not exact); `floor` and one division are the same everywhere. What is rounded comes in hundredths,
 * since `a * 10000 / b` keeps exact halves (201 * 10000 / 20000 = 100.5) which `a / b * 100` loses (1.00499…).
 */
export function roundHundredths(hundredths: number): number {
  return Math.floor(hundredths + 0.5) / 100
}

/** The same as SQL text. */
export function roundHundredthsSql(hundredths: string): string {
  return `floor(${hundredths} + 0.5) / 100`
}
