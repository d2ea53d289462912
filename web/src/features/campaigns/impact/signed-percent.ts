/** A whole percentage with its sign: `+12 %`, `−3 %`, `0 %`. */
export function signedPercent(percent: number): string {
  const rounded = Math.round(percent)
  return `${rounded > 0 ? '+' : rounded < 0 ? '\u2212' : ''}${Math.abs(rounded)}\u00a0%`
}
