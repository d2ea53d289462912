const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Whether there is a language of that ISO 639 code, in lower case. */
export function isLanguage(code: string): boolean {
  return /^[a-z]{2,3}$/.test(code) && LANGUAGES.of(code) !== undefined
}

/** Whether there is a country of that ISO 3166-1 alpha-2 code, in upper case. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && COUNTRIES.of(code) !== undefined
}

/** Whether there is, or was, a currency of that ISO 4217 code. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code)
}

/** Whether a text is a day of the calendar, such as 2026-01-31. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
