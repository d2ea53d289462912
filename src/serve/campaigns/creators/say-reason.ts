import type { Candidate, FitReason } from '../../../formulas/fit-score.ts'
import type { Brief } from '../brief.schema.ts'

/** Of many a sentence names the first. */
const MOST_NAMED = 5

/** A part of a fit as a person reads it, also why it is left out. */
export function sayReason({ code, part, asked, matched }: FitReason, creator: Candidate, brief: Brief): string {
  if (!asked) return `The brief asks nothing of the ${WORDS[code]}.`
  if (part === null)
    return `The ${WORDS[code]} of this creator ${code === 'terms' ? 'are' : 'is'} not known, so it is left out.`
  switch (code) {
    case 'category':
      if (part === 1) return `${creator.category} is what the brief asks for.`
      return part > 0
        ? `${list(matched)} is asked for and not the main category, which is ${creator.category ?? 'not known'}: half.`
        : `${list(creator.category === null ? creator.categories : [creator.category])} is not asked for.`
    case 'language':
      return `${creator.language} is ${part === 1 ? '' : 'not '}asked for.`
    case 'location':
      return sayLocation(part, creator, brief)
    case 'audience':
      return sayAudience(creator, brief)
    case 'terms':
      return matched.length === 0
        ? `None of the ${brief.keywords.length} keywords is in the newest posts or the hashtags.`
        : `${matched.length} of ${brief.keywords.length} keywords in the newest posts or the hashtags: ${list(matched)}.`
    case 'authenticity':
      return `The authenticity score is ${Math.round(creator.authenticity ?? 0)}.`
  }
}

const WORDS: Record<FitReason['code'], string> = {
  category: 'category',
  language: 'language',
  location: 'place',
  audience: 'audience',
  terms: 'contents',
  authenticity: 'authenticity',
}

function sayLocation(part: number, { city, country }: Candidate, { cities }: Brief): string {
  const place = [city, country].filter((name) => name !== null).join(', ')
  if (part === 1) return `${cities.length > 0 ? city : country} is asked for.`
  return part > 0
    ? `The country of ${place} is asked for, the city is another or not known: half.`
    : `${place} is not asked for.`
}

function sayAudience({ audience }: Candidate, brief: Brief): string {
  const parts = brief.audience.map(({ key }, i) => {
    const [has, wanted] = audience[i]!
    return has === null ? `${key} not known` : `${key} ${round(has)} % of ${round(wanted)} % wanted`
  })
  return `Audience: ${list(parts)}.`
}

const round = (percent: number): string => String(Math.round(percent * 10) / 10)

function list(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED)
  const more = names.length - named.length
  return new Intl.ListFormat('en').format(more > 0 ? [...named, `${more} more`] : named)
}
