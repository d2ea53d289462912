import type { RawColumnType } from '../../raw/raw-column.ts'
import { youtubeCategories } from '../mappings/youtube-categories.ts'
import { Invalid } from './invalid.ts'
import { parseLanguage } from './parse-language.ts'
import { parseAgeGenderShares, parseShare, type Shares, sharesParser } from './parse-shares.ts'
import { formatTimestamp, parseTimestamp, parseYearDayMonth } from './parse-timestamp.ts'

/** A value as it goes to ClickHouse; NULL is left out of the row. */
export type RawValue = string | number | boolean | readonly string[] | Shares | null
/** Reads one value of the source. `latest` is the latest moment, in milliseconds, at which a snapshot can have been taken. */
export type FieldParser = (value: unknown, latest: number) => RawValue | Invalid

export type ParserName =
  | RawColumnType
  | 'snapshotDayYearDayMonth'
  | 'tagsByComma'
  | 'tagsByPipe'
  | 'youtubeCategory'
  | 'postTypeByDuration'

/** A short is at most this long; a live stream has a duration of 0. Source: YouTube's rule until October 2024; files carry no aspect ratio to tell better. */
const SHORT_SECONDS = 60
/** Before either platform was there (YouTube: 14 February 2005), nothing can have been seen. */
const EARLIEST_SNAPSHOT = Date.UTC(2005, 0, 1)
const MAX_UINT64 = 2n ** 64n - 1n
const MAX_UINT32 = 2 ** 32 - 1

const notText = new Invalid('is not text')
const notACount = new Invalid('is not a whole number')
const notABoolean = new Invalid('is not true or false')

/** Parsers by the name that a mapping gives. Blank text and JSON's null are NULL. */
export const fieldParsers: Readonly<Record<ParserName, FieldParser>> = {
  id: nullable(parseId),
  text: parseText,
  texts: parseTexts,
  count: parseCount,
  count32: (value) => {
    const count = parseCount(value)
    return typeof count === 'string' || (typeof count === 'number' && count > MAX_UINT32)
      ? new Invalid('is larger than 2^32 - 1')
      : count
  },
  boolean: parseBoolean,
  timestamp: nullable((text) => format(parseTimestamp(text))),
  snapshotTime: nullable((text, latest) => snapshotTime(parseTimestamp(text), latest)),
  snapshotDayYearDayMonth: nullable((text, latest) => snapshotTime(parseYearDayMonth(text), latest)),
  language: nullable(parseLanguage),
  country: nullable(parseCountry),
  platform: oneOf('INSTAGRAM', 'YOUTUBE'),
  postType: oneOf('IMAGE', 'CAROUSEL', 'REEL', 'STORY', 'VIDEO', 'SHORT'),
  gender: oneOf('MALE', 'FEMALE', 'OTHER'),
  ids: unlessBlank(parseIds),
  share: unlessBlank(parseShare),
  countryShares: unlessBlank(sharesParser(parseCountry)),
  cityShares: unlessBlank(sharesParser((name) => describeUnstorable(name) ?? name)),
  languageShares: unlessBlank(sharesParser((name) => parseLanguage(name) ?? 'und')),
  ageGenderShares: unlessBlank(parseAgeGenderShares),
  tagsByComma: (value) => splitTags(value, ', '),
  tagsByPipe: (value) => splitTags(value, '|'),
  youtubeCategory: nullable((text) =>
    // An id that YouTube adds one day is no reason to lose the row.
    /^\d+$/.test(text) ? (youtubeCategories[text] ?? null) : new Invalid('is not the number of a category'),
  ),
  postTypeByDuration: (value) => {
    const seconds = parseCount(value)
    return seconds instanceof Invalid
      ? seconds
      : typeof seconds === 'number' && seconds > 0 && seconds <= SHORT_SECONDS
        ? 'SHORT'
        : 'VIDEO'
  },
}

/** Why a text cannot be stored, or undefined: PostgreSQL stores no NUL, and half a surrogate pair has no UTF-8. */
function describeUnstorable(text: string): Invalid | undefined {
  if (text.includes('\0')) return new Invalid('holds a NUL character')
  return text.isWellFormed() ? undefined : new Invalid('holds half a surrogate pair')
}

function parseText(value: unknown): RawValue | Invalid {
  if (value === '' || value === null || value === undefined) return null
  if (typeof value !== 'string') return notText
  return describeUnstorable(value) ?? value
}

function parseTexts(value: unknown): RawValue | Invalid {
  if (isBlank(value)) return null
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
    return new Invalid('is not a list of texts')
  return describeUnstorable(value.join('')) ?? value
}

function parseCountry(text: string): string | Invalid {
  return /^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : new Invalid('is not a country code of two letters')
}

function parseIds(value: unknown): RawValue | Invalid {
  if (!Array.isArray(value)) return new Invalid('is not a list of ids')
  const wrong = value.find((id) => typeof id !== 'string' || id === '' || parseId(id) instanceof Invalid)
  return wrong === undefined ? value : new Invalid(`has ${JSON.stringify(wrong)}, which is not an id`)
}

function parseId(text: string): RawValue | Invalid {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what an id must not hold
  if (/[\s\u0000-\u001f\u007f]/.test(text))
    return new Invalid('is not an id: it holds white space or a control character')
  return describeUnstorable(text) ?? (text.length > 255 ? new Invalid('is longer than 255 characters') : text)
}

function parseCount(value: unknown): number | string | null | Invalid {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : notACount
  if (value === null || value === undefined) return null
  if (typeof value !== 'string') return notACount
  if (/^\d{1,15}$/.test(value)) return Number(value)
  if (value.trim() === '') return null
  if (!/^\d{1,20}$/.test(value)) return notACount
  // Beyond 2^53 the digits go through as they are.
  return BigInt(value) > MAX_UINT64 ? new Invalid('is larger than 2^64 - 1') : BigInt(value).toString()
}

/** Whether a flag is set. Takes JSON's booleans and true, false, True, False, 1, 0. */
export function parseBoolean(value: unknown): boolean | null | Invalid {
  switch (value) {
    case true:
    case 'true':
    case 'True':
    case 'TRUE':
    case '1':
    case 1:
      return true
    case false:
    case 'false':
    case 'False':
    case 'FALSE':
    case '0':
    case 0:
      return false
    default:
      return isBlank(value) ? null : notABoolean
  }
}

function splitTags(value: unknown, separator: string): RawValue | Invalid {
  const text = parseText(value)
  if (typeof text !== 'string') return text
  // The files of 2018 write `[none]` where there are no tags.
  return text === '[none]' || text.trim() === '' ? null : text.split(separator)
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}

function unlessBlank(parse: (value: unknown) => RawValue | Invalid): FieldParser {
  return (value) => (isBlank(value) ? null : parse(value))
}

function nullable(parse: (text: string, latest: number) => RawValue | Invalid): FieldParser {
  let last: { value: string; latest: number; result: RawValue | Invalid } | undefined
  return (value, latest) => {
    if (isBlank(value)) return null
    if (typeof value !== 'string') return notText
    // Both rows of a record ask for the same times and ids, and neighbours for the same day, country and language.
    if (last?.value !== value || last.latest !== latest) last = { value, latest, result: parse(value, latest) }
    return last.result
  }
}

function oneOf(...allowed: string[]): FieldParser {
  const refusal = new Invalid(`is not one of ${allowed.join(', ')}`)
  return nullable((text) => (allowed.includes(text) ? text : refusal))
}

function format(moment: number | Invalid): string | Invalid {
  return typeof moment === 'number' ? formatTimestamp(moment) : moment
}

function snapshotTime(moment: number | Invalid, latest: number): string | Invalid {
  if (typeof moment !== 'number') return moment
  if (moment > latest) return new Invalid('lies more than a day in the future')
  if (moment < EARLIEST_SNAPSHOT) return new Invalid('lies before 2005, when no platform was there')
  return formatTimestamp(moment)
}
