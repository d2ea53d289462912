import { Errors } from 'typebox/value'
import { AppError } from '../errors.ts'
import { isCountry, isDay, isLanguage } from '../known-codes.ts'
import { ReportRequest } from './report-request.ts'

/** A place in the request, as a JSON pointer, and what is wrong there. */
export interface RequestError {
  place: string
  message: string
}

/**
 * A request that came as anything, such as a message of a queue.
 * @throws AppError `INVALID_REQUEST` (user) that names every place in `details.errors`.
 */
export function readReportRequest(value: unknown): ReportRequest {
  const errors = Errors(ReportRequest, value).map((error) => describe(error as Violation))
  if (errors.length > 0) throw refusal([...new Map(errors.map((error) => [error.place, error])).values()])
  assertMeaningful(value as ReportRequest)
  return value as ReportRequest
}

/**
 * What the schema cannot say: that a keyword holds something to look for, that ranges do not end before they begin, that
 * languages and countries exist.
 * @throws AppError `INVALID_REQUEST` (user) that names every place in `details.errors`.
 */
export function assertMeaningful(request: ReportRequest): void {
  const errors = [...keywordErrors(request), ...rangeErrors(request), ...codeErrors(request)]
  if (errors.length > 0) throw refusal(errors)
}

function refusal(errors: RequestError[]): AppError {
  const told = errors.slice(0, MOST_TOLD)
  const message = told.map(({ place, message }) => `${place} ${message}`).join('; ')
  return new AppError('INVALID_REQUEST', 'user', message, { details: { errors: told } })
}

const MOST_TOLD = 20
/** A letter, mark, number or emoji: what is left is punctuation, signs and white space, which nearly every post holds. */
const MEANS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u
// NUL stands between the fields of a post.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u

function keywordErrors({ keywords, and = [], not = [] }: ReportRequest): RequestError[] {
  const placed = [
    ...keywords.map((keyword, i) => [`/keywords/${i}`, keyword] as const),
    ...and.flatMap((group, g) => group.map((keyword, i) => [`/and/${g}/${i}`, keyword] as const)),
    ...not.map((keyword, i) => [`/not/${i}`, keyword] as const),
  ]
  return placed.flatMap(([place, keyword]) => {
    if (keyword.trim() === '') return [{ place, message: 'is empty' }]
    if (UNPRINTABLE.test(keyword)) return [{ place, message: 'holds a control character' }]
    if (!MEANS_SOMETHING.test(keyword)) return [{ place, message: 'holds no letter, number or emoji to look for' }]
    return []
  })
}

const RANGES = ['followers', 'engagementRate', 'likes', 'views'] as const

function rangeErrors(request: ReportRequest): RequestError[] {
  const errors: RequestError[] = []
  for (const place of ['from', 'to'] as const) {
    const day = request[place]
    if (day !== undefined && !isDay(day))
      errors.push({ place: `/${place}`, message: 'must be a date such as 2026-01-31' })
  }
  if (errors.length === 0 && request.from !== undefined && request.to !== undefined && request.from > request.to)
    errors.push({ place: '/to', message: `is before from (${request.from})` })
  for (const name of RANGES) {
    const { min, max } = request[name] ?? {}
    if (min !== undefined && max !== undefined && min > max)
      errors.push({ place: `/${name}/max`, message: `is less than min (${min})` })
  }
  return errors
}

function codeErrors({ languages = [], countries = [] }: ReportRequest): RequestError[] {
  return [
    ...languages.flatMap((code, i) =>
      isLanguage(code)
        ? []
        : [{ place: `/languages/${i}`, message: `is no language that is known (${code}); give a code such as en` }],
    ),
    ...countries.flatMap((code, i) =>
      isCountry(code)
        ? []
        : [{ place: `/countries/${i}`, message: `is no country that is known (${code}); give a code such as IN` }],
    ),
  ]
}

interface Violation {
  keyword: string
  instancePath: string
  message: string
  params: { requiredProperties?: string[]; additionalProperties?: string[]; allowedValues?: unknown[] }
}

function describe({ keyword, instancePath, message, params }: Violation): RequestError {
  const [property] = params.requiredProperties ?? params.additionalProperties ?? []
  const place = property === undefined ? instancePath || '/' : `${instancePath}/${property}`
  if (keyword === 'required') return { place, message: 'is required' }
  if (keyword === 'additionalProperties') return { place, message: 'is unknown' }
  if (keyword === 'enum') return { place, message: `is none of ${(params.allowedValues ?? []).join(', ')}` }
  return { place, message }
}
