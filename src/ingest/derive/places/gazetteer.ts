import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CITY_ALIASES, COUNTRY_ALIASES, COUNTRY_NAMES_IN, foldName } from '../../../core/places/place-names.ts'

export interface City {
  readonly city: string
  readonly state: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** The state's code, which of the USA is what its addresses hold. */
  readonly stateCode: string
  /** Inhabitants in thousands. */
  readonly thousands: number
}

export interface State {
  readonly state: string
  readonly country: string
}

/** Places by their folded names. */
export interface Gazetteer {
  readonly cities: ReadonlyMap<string, readonly City[]>
  readonly states: ReadonlyMap<string, readonly State[]>
  readonly countries: ReadonlyMap<string, string>
  /** Those that are meant where no state or country is named, whatever other place is called so. */
  readonly meant: ReadonlySet<City>
}

let loaded: Gazetteer | undefined

/** Cities of 100,000 inhabitants (in India 20,000) with states and countries: GeoNames, CC BY 4.0. Read once; 4 MB. */
export function gazetteer(): Gazetteer {
  loaded ??= readGazetteer(readFileSync(join(import.meta.dirname, 'cities.tsv'), 'utf8'))
  return loaded
}

function readGazetteer(table: string): Gazetteer {
  const cities = new Map<string, City[]>()
  const states = new Map<string, State[]>()
  const codes = new Set<string>()
  for (const line of table.trimEnd().split('\n')) {
    const [country, stateCode, state, ...entries] = line.split('\t') as [string, string, string, ...string[]]
    codes.add(country)
    if (state !== '') addTo(states, foldName(state), { state, country })
    for (const entry of entries) {
      const [name, thousands] = entry.split('=') as [string, string]
      const city = { city: name, state: state || null, country, stateCode, thousands: Number(thousands) }
      for (const written of new Set([name, ...name.split(' / ')].map(foldName))) addTo(cities, written, city)
    }
  }
  return { meant: addAliases(cities), cities, states, countries: nameCountries(codes) }
}

/** Adds the aliases, each of the largest city of the name, and gives these cities. */
function addAliases(cities: Map<string, City[]>): Set<City> {
  const meant = new Set<City>()
  for (const [name, country, aliases] of CITY_ALIASES) {
    const [largest] = (cities.get(foldName(name)) ?? [])
      .filter((city) => city.country === country)
      .sort((a, b) => b.thousands - a.thousands)
    if (!largest) continue
    meant.add(largest)
    for (const alias of aliases.split('|')) addTo(cities, foldName(alias), largest)
  }
  return meant
}

function nameCountries(codes: ReadonlySet<string>): Map<string, string> {
  const countries = new Map<string, string>()
  for (const language of COUNTRY_NAMES_IN) {
    const names = new Intl.DisplayNames([language], { type: 'region' })
    for (const code of codes) countries.set(foldName(names.of(code) ?? code), code)
  }
  for (const [name, code] of Object.entries(COUNTRY_ALIASES)) countries.set(foldName(name), code)
  return countries
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
