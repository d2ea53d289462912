import { Invalid } from './invalid.ts'

const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):?(\d\d))?)?$/
const outsideYears = new Invalid('is outside the years 1900 to 2299')
const notATimestamp = new Invalid('is not a timestamp such as 2026-07-01T05:05:51.241Z')

/**
 * Milliseconds since 1970 of an ISO 8601 timestamp (`T` or a space between date and time; a zone, or UTC without one; a bare
 * date is its midnight). Digits beyond the millisecond are cut off, as DateTime64(3) does.
 */
export function parseTimestamp(text: string): number | Invalid {
  const plain = parsePlain(text)
  if (!Number.isNaN(plain)) return plain
  const match = TIMESTAMP.exec(text)
  if (!match) return notATimestamp
  const [
    ,
    year,
    month,
    day,
    hour = '0',
    minute = '0',
    second = '0',
    fraction = '',
    sign,
    zoneHour = '0',
    zoneMinute = '0',
  ] = match
  if (+hour > 23 || +minute > 59 || +second > 59 || +zoneHour > 18 || +zoneMinute > 59) return notATimestamp
  const midnight = parseDay(+year!, +month!, +day!)
  if (typeof midnight !== 'number') return midnight
  const offset = (+zoneHour * 60 + +zoneMinute) * (sign === '-' ? -60_000 : 60_000)
  return midnight + ((+hour * 60 + +minute) * 60 + +second) * 1000 + +fraction.padEnd(3, '0').slice(0, 3) - offset
}

/**
 * The form that most sources write, `2026-07-01T05:05:51Z` with or without milliseconds and zone, at a quarter of what the
 * regular expression costs; NaN for any other, and for the last days of months.
 */
function parsePlain(text: string): number {
  const length = text.endsWith('Z') ? text.length - 1 : text.length
  const separated =
    text[4] === '-' && text[7] === '-' && (text[10] === 'T' || text[10] === ' ') && text[13] === ':' && text[16] === ':'
  if (!separated || !(length === 19 || (length === 23 && text[19] === '.'))) return Number.NaN
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)]
  const [hour, minute, second] = [digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2)]
  const fits = year >= 1900 && year <= 2299 && month >= 1 && month <= 12 && day >= 1 && day <= 28
  if (!fits || !(hour < 24 && minute < 60 && second < 60)) return Number.NaN
  return Date.UTC(year, month - 1, day, hour, minute, second, length === 23 ? digits(text, 20, 3) : 0)
}

/** A number of `count` digits; NaN where there is something else. */
function digits(text: string, at: number, count: number): number {
  let number = 0
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 0x30
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** Midnight of a day written YY.DD.MM, as the trending files of 2017 and 2018 have it. */
export function parseYearDayMonth(text: string): number | Invalid {
  const match = /^(\d\d)\.(\d\d)\.(\d\d)$/.exec(text)
  if (!match) return new Invalid('is not a date of the form YY.DD.MM')
  return parseDay(2000 + +match[1]!, +match[3]!, +match[2]!)
}

/** A moment written with the day before the month (`DD/MM/YYYY`) or after it (`MM/DD/YYYY`), with or without a time of day (UTC). */
export function parseSlashDate(text: string, dayFirst: boolean): number | Invalid {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T](\d{1,2}):(\d\d)(?::(\d\d))?)?$/.exec(text)
  if (!match) return new Invalid(`is not a date of the form ${dayFirst ? 'DD/MM' : 'MM/DD'}/YYYY`)
  const [, one, two, year, hour = '0', minute = '0', second = '0'] = match
  if (+hour > 23 || +minute > 59 || +second > 59) return new Invalid('is not a time of day')
  const midnight = parseDay(+year!, dayFirst ? +two! : +one!, dayFirst ? +one! : +two!)
  return typeof midnight === 'number' ? midnight + ((+hour * 60 + +minute) * 60 + +second) * 1000 : midnight
}

/** Days before 1970 in a spreadsheet's count, which starts on 30 December 1899. */
const EXCEL_EPOCH_DAYS = 25_569

/**
 * A moment as a spreadsheet counts it: days since 30 December 1899, UTC, to the nearest millisecond (45292.5 is noon of 1 January
 * 2024). Before March 1900 spreadsheets disagree, because one of them knows a 29 February 1900.
 */
export function parseExcelSerial(text: string): number | Invalid {
  if (!/^\d{1,6}(\.\d+)?$/.test(text)) return new Invalid('is not a date as a spreadsheet counts it, such as 45292.5')
  return +text < 61
    ? new Invalid('lies before March 1900')
    : inRange(Math.round((+text - EXCEL_EPOCH_DAYS) * 86_400_000))
}

/** A moment as seconds (`unit` 1000) or milliseconds (1) since 1970; decimals beyond the millisecond are cut off. */
export function parseEpoch(text: string, unit: 1 | 1000): number | Invalid {
  const name = unit === 1 ? 'milliseconds' : 'seconds'
  if (!/^-?\d{1,15}(\.\d+)?$/.test(text)) return new Invalid(`is not a count of ${name} since 1970`)
  return inRange(Math.floor(+text * unit + 1e-6))
}

function inRange(milliseconds: number): number | Invalid {
  const year = new Date(milliseconds).getUTCFullYear()
  return year >= 1900 && year <= 2299 ? milliseconds : outsideYears
}

/** Midnight of a day in the years that DateTime64 can hold. */
function parseDay(year: number, month: number, day: number): number | Invalid {
  const midnight = Date.UTC(year, month - 1, day)
  // Date.UTC takes 30 February as 2 March, and the year 26 as 1926.
  const date = new Date(midnight)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return new Invalid('is not a day of the calendar')
  if (year < 1900 || year > 2299) return outsideYears
  return midnight
}

const DAY_MS = 86_400_000
const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'))
/** Texts of days by their number: posts of three months have ninety. */
const dayTexts = new Map<number, string>()
const DAYS_KEPT = 5_000

/** As ClickHouse's DateTime64(3, 'UTC') reads it in its basic form. */
export function formatTimestamp(milliseconds: number): string {
  const number = Math.floor(milliseconds / DAY_MS)
  const ofDay = milliseconds - number * DAY_MS
  const seconds = Math.floor(ofDay / 1000)
  const [hour, minute] = [TWO_DIGITS[Math.floor(seconds / 3600)], TWO_DIGITS[Math.floor(seconds / 60) % 60]]
  return `${dayText(number)} ${hour}:${minute}:${TWO_DIGITS[seconds % 60]}.${String(ofDay % 1000).padStart(3, '0')}`
}

function dayText(number: number): string {
  let text = dayTexts.get(number)
  if (text === undefined) {
    if (dayTexts.size >= DAYS_KEPT) dayTexts.clear()
    text = new Date(number * DAY_MS).toISOString().slice(0, 10)
    dayTexts.set(number, text)
  }
  return text
}
