import { foldName } from '../../../core/places/place-names.ts'
import { AMBIGUOUS } from './ambiguous-names.ts'
import { type City, gazetteer } from './gazetteer.ts'

export interface Place {
  readonly city: string | null
  readonly state: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

/** How much else says that a place is meant: `marked` stands behind a pin or "based in", `bare` is all of a line or of a part of it. */
export type Evidence = 'marked' | 'bare'

/** Without a mark, smaller cities (in thousands) are rather words, names of people or of brands. */
const FEWEST_BARE: Readonly<Record<string, number>> = { IN: 100, default: 300 }
/** Of cities of one name, the largest is meant if it is so many times as large as the next in another country or state. */
const DOMINANT = 3
/** `BD` or `LA` may be anything; names that short are none in Latin letters. */
const SHORTEST_LATIN = 4
/** No city of the table has more words. */
const MOST_WORDS = 6

/**
 * The place that a text without line breaks names: city, state and country in this order, between commas. Null where it
 * names none, or where several could be meant.
 */
export function readPlace(text: string, evidence: Evidence): Place | null {
  const parts = text
    .split(/[,،，、/&]|\s[-–—]\s/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part))
  if (evidence === 'bare') return isPlaces(parts) ? readParts(parts, evidence) : null
  // "Bandra, Mumbai": a quarter that is not in the table may come first.
  for (const first of [0, 1]) {
    const place = readParts([longestName(parts[first] ?? ''), ...parts.slice(first + 1).map(longestName)], evidence)
    if (place) return place
  }
  return null
}

/** "Mumbai DM for collabs" begins with a place. */
function longestName(part: string): string {
  const words = part.split(/\s+/).slice(0, MOST_WORDS)
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(' ')
    if (isName(name)) return name
  }
  return part
}

function isName(name: string): boolean {
  const { cities, states, countries } = gazetteer()
  const folded = foldName(name)
  return cities.has(folded) || states.has(folded) || countries.has(folded)
}

function isPlaces(parts: readonly string[]): boolean {
  return (
    parts.length > 0 && parts.length <= 4 && parts.every((part, index) => isName(part) || (index > 0 && isCode(part)))
  )
}

function isCode(part: string): boolean {
  return /^[A-Z]{2}$/.test(part)
}

function readParts([first = '', ...others]: readonly string[], evidence: Evidence): Place | null {
  const { cities, states, countries } = gazetteer()
  const name = foldName(first)
  let found: readonly City[] = cities.get(name) ?? []
  let isQualified = false
  for (const other of others) {
    const narrowed = found.filter((city) => isWithin(city, other))
    if (narrowed.length === 0) break
    found = narrowed
    isQualified = true
  }
  if (isQualified) return placeOf(found.toSorted((a, b) => b.thousands - a.thousands)[0]!)
  if (AMBIGUOUS.has(name) && !(evidence === 'marked' && isAlias(found))) return readState(name, others)
  if (/^\p{Script=Latin}/u.test(name) && name.length < SHORTEST_LATIN) return readShort(name, found, evidence)
  const city = chooseCity(found, evidence)
  const country = countries.get(name)
  // Kuwait and Guatemala are rather the country; of a city that stands for its country both are told.
  if (country !== undefined && !(city && city.country === country && gazetteer().meant.has(city)))
    return { city: null, state: null, country }
  return city ? placeOf(city) : (states.get(name)?.length ?? 0) > 0 ? readState(name, others) : null
}

/** A word that is ambiguous alone is an alias that only people of that city use ("NCR"). */
function isAlias(found: readonly City[]): boolean {
  return found.length === 1 && gazetteer().meant.has(found[0]!)
}

function readShort(name: string, found: readonly City[], evidence: Evidence): Place | null {
  const country = gazetteer().countries.get(name)
  if (country !== undefined) return { city: null, state: null, country }
  return isAlias(found) && evidence === 'marked' ? placeOf(found[0]!) : null
}

/** A state, with its country beside it or the only one of its name. */
function readState(name: string, others: readonly string[]): Place | null {
  const { states, countries } = gazetteer()
  const found = states.get(name) ?? []
  const inCountry = found.filter(({ country }) => others.some((other) => countries.get(foldName(other)) === country))
  const [only, ...more] = inCountry.length > 0 ? inCountry : AMBIGUOUS.has(name) ? [] : found
  return only && more.length === 0 ? { city: null, state: only.state, country: only.country } : null
}

function isWithin(city: City, part: string): boolean {
  const name = foldName(part)
  if (gazetteer().countries.get(name) === city.country) return true
  if (city.state !== null && foldName(city.state) === name) return true
  return isCode(part) && (part === city.country || (city.country === 'US' && part === city.stateCode))
}

function chooseCity(found: readonly City[], evidence: Evidence): City | null {
  const { meant } = gazetteer()
  const ranked = found.toSorted((a, b) => Number(meant.has(b)) - Number(meant.has(a)) || b.thousands - a.thousands)
  const [first, second] = ranked
  if (!first) return null
  if (meant.has(first)) return first
  if (second && second.thousands * DOMINANT > first.thousands) return null
  const fewest = FEWEST_BARE[first.country] ?? FEWEST_BARE.default!
  return evidence === 'marked' || first.thousands >= fewest ? first : null
}

function placeOf({ city, state, country }: City): Place {
  return { city, state, country }
}
