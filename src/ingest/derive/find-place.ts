import type { Derived } from './derived.ts'
import { type Place, readPlace } from './places/read-place.ts'

interface DerivedPlace extends Derived, Place {}

/** A biography has at most 1,000 characters. */
const LONGEST_TEXT = 1000
/** What stands before the place where somebody lives. "From" alone is left out: things and people come from everywhere. */
const MARK =
  /(?:📍|📌|🏠|🏡|(?<![\p{L}\p{N}])(?:based (?:in|out of|at)|living in|lives? in|residing in|located in|location|city|ciudad|cidade|ville|ort|शहर|स्थान)(?![\p{L}\p{N}]))\ufe0f?\s*[:：\-–]?\s*/giu
const PARTS = /[\n|｜•·●▪◆★✦~;()[\]]|\p{Extended_Pictographic}/gu
const FLAG = /[\u{1f1e6}-\u{1f1ff}]{2}/gu
const FLAG_A = 0x1f1e6
const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
/** Flags that are no country's. */
const UNIONS = new Set(['EU', 'UN'])

/**
 * Where somebody says to live, in a biography or a field for the place: behind a pin or "based in", as a line or a part of one
 * that is nothing but a place (`Mumbai | Delhi`: the first), or by a single country's flag. Null where nothing is said, or
 * several places could be meant. Never throws.
 */
export function findPlace(text: string): DerivedPlace | null {
  const start = text.slice(0, LONGEST_TEXT).toWellFormed().normalize('NFC')
  const flags = new Set([...start.matchAll(FLAG)].flatMap(([flag]) => countryOf(flag) ?? []))
  const plain = start.replace(FLAG, ' | ')
  const place = findMarked(plain) ?? findBare(plain, flags) ?? findFlag(flags)
  return place && { derived: true, city: place.city, state: place.state, country: place.country }
}

function findMarked(text: string): Place | null {
  for (const mark of text.matchAll(MARK)) {
    const place = readPlace(firstPart(text.slice(mark.index + mark[0].length)), 'marked')
    if (place) return place
  }
  return null
}

function firstPart(text: string): string {
  return text.split(PARTS, 1)[0]!.replace(/[.!?…].*$/u, '')
}

/** The first of the parts that name the smallest kind of place; one that lies in none of the flags' countries is no home. */
function findBare(text: string, flags: ReadonlySet<string>): Place | null {
  const places = text
    .split(PARTS)
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''))
    .filter((part) => part !== '' && part.length <= 60)
    .flatMap((part) => readPlace(part, 'bare') ?? [])
    .filter(({ country }) => flags.size === 0 || flags.has(country))
  return places.find(({ city }) => city !== null) ?? places.find(({ state }) => state !== null) ?? places[0] ?? null
}

/** Several flags are languages, journeys or teams. */
function findFlag(flags: ReadonlySet<string>): Place | null {
  const [country] = flags
  return flags.size === 1 ? { city: null, state: null, country: country! } : null
}

function countryOf(flag: string): string | null {
  const code = [...flag].map((sign) => String.fromCharCode(65 + sign.codePointAt(0)! - FLAG_A)).join('')
  return countryNames.of(code) === undefined || UNIONS.has(code) ? null : code
}
