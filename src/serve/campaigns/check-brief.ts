import { isCountry, isCurrency, isDay, isLanguage } from '../../core/known-codes.ts'
import { invalidRequest, type PlacedError } from '../problem.ts'
import type { Brief } from './brief.schema.ts'

/** A letter, number or emoji: anything else stands in nearly every post. */
const MEANS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u

/** What the schema cannot say. @throws AppError `INVALID_REQUEST` naming every place. */
export function checkBrief(brief: Brief): void {
  const errors = [...wordErrors(brief), ...codeErrors(brief), ...periodErrors(brief)]
  if (errors.length > 0) throw invalidRequest(errors)
}

function eachWrong(name: string, values: readonly string[], isRight: (value: string) => boolean, message: string) {
  return values.flatMap((value, i): PlacedError[] =>
    isRight(value) ? [] : [{ place: `/brief/${name}/${i}`, message }],
  )
}

function wordErrors({ keywords, mentions }: Brief): PlacedError[] {
  const message = 'holds no letter, number or emoji to look for'
  const means = (word: string) => MEANS_SOMETHING.test(word)
  return [...eachWrong('keywords', keywords, means, message), ...eachWrong('mentions', mentions, means, message)]
}

function codeErrors({ languages, countries, budget }: Brief): PlacedError[] {
  const errors = [
    ...eachWrong('languages', languages, isLanguage, 'is no language that is known; give a code such as en'),
    ...eachWrong('countries', countries, isCountry, 'is no country that is known; give a code such as IN'),
  ]
  if (budget && !isCurrency(budget.currency))
    errors.push({ place: '/brief/budget/currency', message: 'is no currency that is known; give a code such as INR' })
  return errors
}

function periodErrors({ from, to }: Brief): PlacedError[] {
  const errors = Object.entries({ from, to }).flatMap(([name, day]): PlacedError[] =>
    day === null || isDay(day) ? [] : [{ place: `/brief/${name}`, message: 'must be a date such as 2026-01-31' }],
  )
  if (errors.length === 0 && from !== null && to !== null && from > to)
    errors.push({ place: '/brief/to', message: `is before from (${from})` })
  return errors
}
