const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' })
const STEPS = [
  { unit: 'year', seconds: 365.25 * 86400 },
  { unit: 'month', seconds: 30.4375 * 86400 },
  { unit: 'week', seconds: 7 * 86400 },
  { unit: 'day', seconds: 86400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

/** `3 days ago`, `2 wk. ago`, `now`; `iso` is a UTC time, `now` in milliseconds since 1970. */
export function formatRelative(iso: string, now: number): string {
  const seconds = (Date.parse(iso) - now) / 1000
  const step = STEPS.find((candidate) => Math.abs(seconds) >= candidate.seconds)
  return step ? relative.format(Math.trunc(seconds / step.seconds), step.unit) : 'now'
}

/** `24 Nov 2026, 13:05 UTC`. */
export function formatDateTime(iso: string): string {
  return `${dayAndTime.format(new Date(iso))} UTC`
}

/** `November 2026` of a month's first day. */
export function formatMonth(iso: string): string {
  return month.format(new Date(iso))
}

/** `24 Nov 2026`, the UTC day. */
export function formatDay(iso: string): string {
  return day.format(new Date(iso))
}
