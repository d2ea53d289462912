import { CITY_ALIASES, COUNTRY_ALIASES, COUNTRY_NAMES_IN, foldName } from '../../../core/places/place-names.ts'
import { STATE_NAMES } from './state-names.ts'

export const LEVELS = ['COUNTRY', 'STATE', 'CITY'] as const
export type Level = (typeof LEVELS)[number]

/** A place as the serving table tells it. */
export interface Location {
  location_id: string
  level: Level
  /** ISO 3166-1 alpha-2. */
  country: string | null
  state: string | null
  city: string | null
  instagram_creators: number
  youtube_creators: number
}

const cityAliases = new Map(
  CITY_ALIASES.map(([city, country, names]) => [`${country}/${foldName(city)}`, names.split('|')]),
)
const countryNames = COUNTRY_NAMES_IN.map((language) => new Intl.DisplayNames([language], { type: 'region' }))
const english = new Intl.DisplayNames(['en'], { type: 'region' })

/** The English name of a country; the code itself where there is none. */
export function nameCountry(code: string): string {
  try {
    return english.of(code) ?? code
  } catch {
    return code // what a source calls a country need not be a code
  }
}

/** All names that a place goes by, its shown name first. */
export function namesOf({ level, country, state, city }: Location): string[] {
  if (level === 'CITY' && city !== null) return [city, ...(cityAliases.get(`${country}/${foldName(city)}`) ?? [])]
  if (level === 'STATE' && state !== null)
    return [state, ...(country === 'IN' ? (STATE_NAMES[foldName(state)]?.split('|') ?? []) : [])]
  const code = country ?? ''
  const name = nameCountry(code)
  if (name === code) return [code]
  const others = countryNames.map((names) => names.of(code) ?? code)
  const aliases = Object.entries(COUNTRY_ALIASES).flatMap(([alias, of]) => (of === code ? alias : []))
  return [...new Set([name, ...others, ...aliases, code])]
}

/** Of its names those in another script than Latin that people there write: for a country the one in its main language. */
export function localNamesOf(location: Location): string[] {
  if (location.level !== 'COUNTRY')
    return namesOf(location)
      .slice(1)
      .filter((name) => !/\p{Script=Latin}/u.test(name))
  const own = ownName(location.country ?? '')
  return own === undefined || own === nameCountry(location.country ?? '') ? [] : [own]
}

function ownName(code: string): string | undefined {
  try {
    const { language } = new Intl.Locale(`und-${code}`).maximize()
    return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code)
  } catch {
    return undefined // no code
  }
}
