import { Invalid } from './invalid.ts'

const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):?(\d\d))?)?$/
const outsideYears = new Invalid('is outside the years 1900 to 2299')
const notATimestamp = new Invalid('is not a timestamp such as 2026-07-01T05:05:51.241Z')

/**
 * Milliseconds since 1970 of an ISO 8601 timestamp (`T` or a space between date and time; a zone, or UTC without one; a bare
 * date is its midnight). Digits beyond the millisecond are cut off, as DateTime64(3) does.
 */
export function parseTimestamp(text: string): number | Invalid {
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

/** As ClickHouse's DateTime64(3, 'UTC') reads it in its basic form. */
export function formatTimestamp(milliseconds: number): string {
  const iso = new Date(milliseconds).toISOString()
  return `${iso.slice(0, 10)} ${iso.slice(11, 23)}`
}
