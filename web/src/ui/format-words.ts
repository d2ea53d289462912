const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** `Hindi` for `hi`; a value that is no language code stays as it is. */
export function languageName(code: string): string {
  return (/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(code) && languages.of(code)) || code
}

/** `India` for `IN`; a value that is no region code stays as it is. */
export function countryName(code: string): string {
  return (/^[a-z]{2}$/i.test(code) && regions.of(code.toUpperCase())) || code
}

const PLATFORMS: Record<string, string> = { INSTAGRAM: 'Instagram', YOUTUBE: 'YouTube', ALL: 'All' }

export function platformName(platform: string): string {
  return PLATFORMS[platform] ?? platform
}

/** `Nano` for `NANO`, `Food & drink` for `food & drink`: a stored key as a word of a sentence-case page. */
export function sentenceCase(key: string): string {
  const text = key === key.toUpperCase() ? key.toLowerCase().replaceAll('_', ' ') : key.replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The most exact place that is known, then the country: `Pune, India`; null when nothing is known. */
export function placeName(place: { city: string | null; state: string | null; country: string | null }): string | null {
  const country = place.country === null ? null : countryName(place.country)
  return [place.city ?? place.state, country].filter((part) => part !== null).join(', ') || null
}
