import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findPlace } from './find-place.ts'
import { gazetteer } from './places/gazetteer.ts'

const RUNS = process.env.LONG ? 5000 : 300
const found = (text: string): string | null => {
  const place = findPlace(text)
  return place && [place.city, place.state, place.country].filter((part) => part !== null).join(', ')
}
const check = (examples: readonly (readonly [string, string | null])[]): void => {
  for (const [text, place] of examples) assert.equal(found(text), place, text)
}

test('a place behind a pin or "based in" is found, with what else the line says', () => {
  check([
    ['📍 Mumbai | Delhi', 'Mumbai, Maharashtra, IN'],
    ['Actor\n📍Bandra, Mumbai\nDM for collabs', 'Mumbai, Maharashtra, IN'],
    ['📍 Bengaluru DM for collabs', 'Bengaluru, Karnataka, IN'],
    ['Food blogger based in New Delhi. Mail me!', 'New Delhi, Delhi, IN'],
    ['Photographer based out of Gurgaon', 'Gurugram, Haryana, IN'],
    ['Location: Delhi NCR', 'Delhi, Delhi, IN'],
    ['📍NCR', 'Delhi, Delhi, IN'],
    ['📍 Kerala', 'Kerala, IN'],
    ['📍UK 🇬🇧', 'GB'],
    ['Living in Nice, France', "Nice, Provence-Alpes-Côte d'Azur, FR"],
  ])
})

test('a line that is nothing but a place is found, with state or country as they are written', () => {
  check([
    ['Bengaluru, India', 'Bengaluru, Karnataka, IN'],
    ['Dancer | Bombay | 25', 'Mumbai, Maharashtra, IN'],
    ['Mumbai 🇮🇳', 'Mumbai, Maharashtra, IN'],
    ['Austin, TX', 'Austin, Texas, US'],
    ['Hyderabad, Pakistan', 'Hyderabad, Sindh, PK'],
    ['Hyderabad', 'Hyderabad, Telangana, IN'],
    ['London, Ontario', 'London, Ontario, CA'],
    ['São Paulo - Brasil', 'São Paulo, São Paulo, BR'],
    ['Tamil Nadu, India', 'Tamil Nadu, IN'],
    ['Singapore', 'Singapore, SG'],
    ['India', 'IN'],
  ])
})

test('names in Indian and other scripts are known, and older names mean the city of today', () => {
  check([
    ['मुंबई', 'Mumbai, Maharashtra, IN'],
    ['📍 दिल्ली, भारत', 'Delhi, Delhi, IN'],
    ['சென்னை', 'Chennai, Tamil Nadu, IN'],
    ['📍 ಬೆಂಗಳೂರು', 'Bengaluru, Karnataka, IN'],
    ['कोलकाता | কলকাতা', 'Kolkata, West Bengal, IN'],
    ['東京', 'Tokyo, Tokyo, JP'],
    ['Trivandrum | Kerala', 'Thiruvananthapuram, Kerala, IN'],
    ['இந்தியா', 'IN'],
  ])
})

test('one flag tells the country, several tell nothing, and a place elsewhere is no home', () => {
  check([
    ['Dream big 🇮🇳', 'IN'],
    ['🇮🇳 🇺🇸 Traveller', null],
    ['Citizen of the world 🇪🇺', null],
    ['🇽🇽', null],
    ['🇮🇳✈️🇦🇪\nDubai', 'Dubai, Dubai, AE'],
    ['🇮🇳\nParis, France', 'IN'],
  ])
})

test('words, names and several places of one name are no place', () => {
  check([
    ['Nice', null],
    ['📍 Nice', null],
    ['Mobile', null],
    ['Of', null],
    ['Reading | Writing | Bath', null],
    ['Georgia', null],
    ['Victoria', null],
    ['Sofia | Model', null],
    ['I love Mumbai and vada pav', null],
    ['Jordan', null],
    ['Punjab', null],
    ['LA', null],
    ['Best of Delhi food', null],
    ['', null],
  ])
})

test('every city of the table is found with its state and country behind a pin, and is in that country', () => {
  const countryNames = new Intl.DisplayNames(['en'], { type: 'region' })
  const cities = [...new Set([...gazetteer().cities.values()].flat())].filter(({ city }) => !/[,/&]| - /.test(city))
  const states = (state: string | null): boolean => state !== null && !/[,/&]| - /.test(state)
  fc.assert(
    fc.property(fc.constantFrom(...cities.filter(({ state }) => states(state))), (city) => {
      const country = countryNames.of(city.country)!
      const place = findPlace(`📍 ${city.city}, ${city.state}, ${country}`)
      assert.deepEqual([place?.country, place?.state], [city.country, city.state])
    }),
    { numRuns: RUNS },
  )
})

test('no text makes it throw, and what is found is a place of the table', () => {
  const word = fc.constantFrom(
    '📍',
    'Mumbai',
    'based in',
    'India',
    '🇮🇳',
    '\n',
    '|',
    ',',
    'Nice',
    'दिल्ली',
    'TX',
    '🇺',
    '/',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 8 }))).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, (given) => {
      const place = findPlace(given)
      if (!place) return
      assert.match(place.country, /^[A-Z]{2}$/)
      if (place.city !== null)
        assert.ok(
          [...gazetteer().cities.values()]
            .flat()
            .some(({ city, country }) => city === place.city && country === place.country),
        )
    }),
    { numRuns: RUNS },
  )
})
