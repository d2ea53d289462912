import type { RawColumnType } from '../../raw/raw-column.ts'
import { youtubeCategories } from '../mappings/youtube-categories.ts'
import { Invalid } from './invalid.ts'
import { parseDuration } from './parse-duration.ts'
import { parseLanguage } from './parse-language.ts'
import { parseNumber } from './parse-number.ts'
import { parseAgeGenderShares, parseShare, type Shares, sharesParser } from './parse-shares.ts'
import { parseShortcode } from './parse-shortcode.ts'
import {
  formatTimestamp,
  parseEpoch,
  parseExcelSerial,
  parseSlashDate,
  parseTimestamp,
  parseYearDayMonth,
} from './parse-timestamp.ts'

/** A value as it goes to ClickHouse; NULL is left out of the row. */
export type RawValue = string | number | boolean | readonly string[] | Shares | null
/** Reads one value of the source. `latest` is the latest moment, in milliseconds, at which a snapshot can have been taken. */
export type FieldParser = (value: unknown, latest: number) => RawValue | Invalid
type FieldCheck = (value: RawValue | Invalid, latest: number) => RawValue | Invalid

/** Parsers beside those that are named like the column type that they are for, with the column types that they can fill. */
const namedParsers = {
  yearDayMonth: ['timestamp', 'snapshotTime'],
  dayMonthYear: ['timestamp', 'snapshotTime'],
  monthDayYear: ['timestamp', 'snapshotTime'],
  excelSerial: ['timestamp', 'snapshotTime'],
  epochSeconds: ['timestamp', 'snapshotTime'],
  epochMilliseconds: ['timestamp', 'snapshotTime'],
  number: ['count', 'count32'],
  rounded: ['count', 'count32'],
  duration: ['count', 'count32'],
  yesNo: ['boolean'],
  tagsByComma: ['texts'],
  tagsByPipe: ['texts'],
  tagsByJson: ['texts'],
  instagramShortcode: ['id'],
  youtubeCategory: ['text'],
} as const satisfies Readonly<Record<string, readonly RawColumnType[]>>

export type ParserName = RawColumnType | keyof typeof namedParsers

/** Whether what a parser gives can stand in a column of this type. */
export function parserFills(name: ParserName, type: RawColumnType): boolean {
  if (name in namedParsers) {
    return (namedParsers[name as keyof typeof namedParsers] as readonly RawColumnType[]).includes(type)
  }
  return (
    name === type ||
    (name === 'timestamp' && type === 'snapshotTime') ||
    (name === 'count' && type === 'count32') ||
    (type === 'text' && (name === 'id' || name === 'language' || name === 'country'))
  )
}

/** Before either platform was there (YouTube: 14 February 2005), nothing can have been seen. */
const EARLIEST_SNAPSHOT = Date.UTC(2005, 0, 1)
const MAX_UINT64 = 2n ** 64n - 1n
const MAX_UINT32 = 2 ** 32 - 1

const EARLIEST_SNAPSHOT_TEXT = formatTimestamp(EARLIEST_SNAPSHOT)
const tooLate = new Invalid('lies more than a day in the future')
const tooEarly = new Invalid('lies before 2005, when no platform was there')
const notText = new Invalid('is not text')
const notTextOrNumber = new Invalid('is neither text nor an exact number')
const notACount = new Invalid('is not a whole number')
const notABoolean = new Invalid('is not true or false')

/** Parsers by the name that a mapping gives. Blank text and JSON's null are NULL. */
export const fieldParsers: Readonly<Record<ParserName, FieldParser>> = {
  id: nullable(parseId, (value) => (Number.isSafeInteger(value) ? String(value) : undefined)),
  text: parseText,
  texts: parseTexts,
  count: parseCount,
  count32: (value) => checkCount32(parseCount(value)),
  boolean: parseBoolean,
  timestamp: nullable((text) => format(parseTimestamp(text))),
  snapshotTime: nullable((text, latest) => snapshotTime(parseTimestamp(text), latest)),
  yearDayMonth: nullable((text) => format(parseYearDayMonth(text))),
  dayMonthYear: nullable((text) => format(parseSlashDate(text, true))),
  monthDayYear: nullable((text) => format(parseSlashDate(text, false))),
  excelSerial: nullable((text) => format(parseExcelSerial(text)), numberAsText),
  epochSeconds: nullable((text) => format(parseEpoch(text, 1000)), numberAsText),
  epochMilliseconds: nullable((text) => format(parseEpoch(text, 1)), numberAsText),
  number: nullable((text) => parseNumber(text), numberAsText),
  rounded: nullable((text) => parseNumber(text, true), numberAsText),
  duration: nullable(parseDuration),
  yesNo: nullable(parseYesNo),
  language: nullable(parseLanguage),
  country: nullable(parseCountry),
  platform: oneOf('INSTAGRAM', 'YOUTUBE'),
  postType: oneOf('IMAGE', 'CAROUSEL', 'REEL', 'STORY', 'VIDEO', 'SHORT'),
  gender: oneOf('MALE', 'FEMALE', 'OTHER'),
  ids: parseIds,
  share: parseShare,
  countryShares: sharesParser(parseCountry),
  cityShares: sharesParser((name) => describeUnstorable(name) ?? name),
  languageShares: sharesParser((name) => parseLanguage(name) ?? 'und'),
  ageGenderShares: parseAgeGenderShares,
  tagsByComma: (value) => splitTags(value, ', '),
  tagsByPipe: (value) => splitTags(value, '|'),
  tagsByJson: nullable(parseJsonList),
  instagramShortcode: nullable(parseShortcode),
  youtubeCategory: nullable((text) =>
    // An id that YouTube adds one day is no reason to lose the row.
    /^\d+$/.test(text) ? (youtubeCategories[text] ?? null) : new Invalid('is not the number of a category'),
  ),
}

export const parserNames: readonly string[] = Object.keys(fieldParsers)

export function isParserName(name: string): name is ParserName {
  return Object.hasOwn(fieldParsers, name)
}

/** What a column asks of a value besides its parser: a snapshot's time has bounds, and UInt32 a largest number. */
export const columnChecks: Readonly<Partial<Record<RawColumnType, FieldCheck>>> = {
  count32: checkCount32,
  snapshotTime: (value, latest) => {
    // Timestamps in this form sort as texts.
    if (typeof value !== 'string') return value
    if (value > formatTimestamp(latest)) return tooLate
    return value < EARLIEST_SNAPSHOT_TEXT ? tooEarly : value
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
  if (isBlank(value)) return null
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

function parseYesNo(text: string): boolean | Invalid {
  const word = text.trim().toLowerCase()
  if (['yes', 'y', 'true', 't', '1'].includes(word)) return true
  if (['no', 'n', 'false', 'f', '0'].includes(word)) return false
  return new Invalid('is not yes or no')
}

function checkCount32(count: RawValue | Invalid): RawValue | Invalid {
  return typeof count === 'string' || (typeof count === 'number' && count > MAX_UINT32)
    ? new Invalid('is larger than 2^32 - 1')
    : count
}

function parseJsonList(text: string): RawValue | Invalid {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) && list.length === 0 ? null : parseTexts(list)
  } catch {
    return new Invalid('is not a list in JSON')
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

/** A parser of texts, to which blank is NULL. `accept` makes a text of other values of JSON, or undefined. */
function nullable(
  parse: (text: string, latest: number) => RawValue | Invalid,
  accept?: (value: unknown) => string | undefined,
): FieldParser {
  let last: { value: string; latest: number; result: RawValue | Invalid } | undefined
  return (value, latest) => {
    if (isBlank(value)) return null
    const text = typeof value === 'string' ? value : accept?.(value)
    if (text === undefined) return accept ? notTextOrNumber : notText
    // Both rows of a record ask for the same times and ids, and neighbours for the same day, country and language.
    if (last?.value !== text || last.latest !== latest) last = { value: text, latest, result: parse(text, latest) }
    return last.result
  }
}

/** JSON's numbers as text, as long as they are exact. */
function numberAsText(value: unknown): string | undefined {
  return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : undefined
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
  if (moment > latest) return tooLate
  if (moment < EARLIEST_SNAPSHOT) return tooEarly
  return formatTimestamp(moment)
}
