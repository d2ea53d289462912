import { Invalid } from './invalid.ts'

const DURATION =
  /^P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})(?:\.(\d+))?S)?)?$/

/** Whole seconds of an ISO 8601 duration (`PT21M7S`, `P1DT2H`); a fraction is rounded half up. Years and months have no fixed length. */
export function parseDuration(text: string): number | Invalid {
  const match = DURATION.exec(text)
  if (!match || /^PT?$/.test(text)) return new Invalid('is not a duration such as PT4M13S')
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0, fraction = '0'] = match
  return (((+weeks * 7 + +days) * 24 + +hours) * 60 + +minutes) * 60 + +seconds + (fraction[0]! >= '5' ? 1 : 0)
}
