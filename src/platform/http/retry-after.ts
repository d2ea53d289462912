/** Longest wait that a server may ask of us: a day. */
const LONGEST_MS = 86_400_000

/** Milliseconds of a Retry-After header, given in seconds or as a date (RFC 9110, 10.2.3); null when it is neither. */
export function parseRetryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null
  if (/^\d+$/.test(value.trim())) return Math.min(LONGEST_MS, Number(value) * 1_000)
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.min(LONGEST_MS, Math.max(0, date - now))
}
