/** Shown wherever a figure is not known; a reader must never take it for 0. */
export const UNKNOWN = '–'

const NBSP = '\u00a0'
const MINUS = '\u2212'
const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const UNITS = [
  { size: 1e12, suffix: 'T' },
  { size: 1e9, suffix: 'B' },
  { size: 1e6, suffix: 'M' },
  { size: 1e3, suffix: 'K' },
] as const

/** The whole figure with thousands separators and at most two decimals: `1,234,567`. */
export function formatExact(value: number): string {
  return exact.format(value).replace('-', MINUS)
}

/**
 * A count as people scan it: every digit up to 9,999, then three significant digits (`12.3 K`, `4.56 M`).
 * Averages below 100 keep one decimal, since 1.4 and 0.6 comments a post are not the same.
 */
export function formatCount(value: number): string {
  const magnitude = Math.abs(value)
  const sign = value < 0 ? MINUS : ''
  if (magnitude < 100) return sign + String(Math.round(magnitude * 10) / 10)
  if (Math.round(magnitude) <= 9999) return sign + formatExact(Math.round(magnitude))
  // Compared after rounding, so that 999,950 becomes 1.00 M and not 1000 K.
  const unit = UNITS.find(({ size }) => Number((magnitude / size).toPrecision(3)) >= 1) ?? UNITS[3]
  const scaled = (magnitude / unit.size).toPrecision(3)
  return `${sign}${Number(scaled) >= 1000 ? formatExact(Number(scaled)) : scaled}${NBSP}${unit.suffix}`
}

/** A percentage with two decimals: `3.10%` for 3.1. */
export function formatRate(percent: number): string {
  return `${percent < 0 ? MINUS : ''}${Math.abs(percent).toFixed(2)}%`
}

export interface Change {
  direction: 'up' | 'down' | 'flat'
  arrow: string
  text: string
}

/** A change with its sign and an arrow, so that colour is never the only carrier. */
export function formatChange(value: number, format: (value: number) => string): Change {
  if (value > 0) return { direction: 'up', arrow: '▲', text: `+${format(value)}` }
  if (value < 0) return { direction: 'down', arrow: '▼', text: format(value) }
  return { direction: 'flat', arrow: '■', text: format(0) }
}

/**
 * Reads what a person types as a number: `1000`, `1,000`, `12.5k`, `3m`, `2.5 %`.
 * @returns undefined when it is no number.
 */
export function parseCount(text: string): number | undefined {
  const match = /^([+-]?\d+(?:\.\d+)?|[+-]?\.\d+)\s*([kmb]?)\s*%?$/i.exec(
    text.trim().replace(/,/g, '').replace(MINUS, '-'),
  )
  if (!match) return undefined
  const factor = { '': 1, k: 1e3, m: 1e6, b: 1e9 }[match[2]!.toLowerCase()]!
  // 12.3 * 1e6 is 12300000.000000002 for some inputs; twelve digits are more than anyone types.
  return Number((Number(match[1]) * factor).toPrecision(12))
}

/** Two letters for a Latin name, one for other scripts (whose letters are wide, or joined); `?` when there is none. */
export function initialsOf(name: string | null): string {
  const words = (name ?? '').split(/[\s._-]+/u).flatMap((word) => /[\p{L}\p{N}].*/u.exec(word)?.[0] ?? [])
  const letters = words.slice(0, 2).map((word) => [...new Intl.Segmenter().segment(word)][0]!.segment)
  const shown = letters.every((letter) => /\p{Script=Latin}|\p{N}/u.test(letter)) ? letters : letters.slice(0, 1)
  return shown.join('').toUpperCase() || '?'
}
