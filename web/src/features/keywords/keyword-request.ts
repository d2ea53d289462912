import type { KeywordRequest } from '../../api/keywords.ts'
import { AND_PARAMS, type AndParam, type KeywordFormSearch } from './keyword-params.ts'

export const OPTIONS = ['exactWord', 'hashtagOnly', 'typos', 'synonyms', 'semantic'] as const

/** What an option is called and what it does. */
export const OPTION_WORDS: Record<(typeof OPTIONS)[number], { label: string; description: string }> = {
  exactWord: { label: 'Exact word', description: '“protein” no longer finds “#wheyprotein”' },
  hashtagOnly: { label: 'Hashtags only', description: 'It must stand at the end of a hashtag' },
  typos: { label: 'Forgive typos', description: 'Words of 5 letters and more, one letter off' },
  synonyms: { label: 'Synonyms', description: 'Also what is said in its place, such as “whey” for “protein powder”' },
  semantic: { label: 'Related words', description: 'Words of nearly the same meaning; English only' },
}

/** The request that a form's address stands for; undefined while there is no keyword. */
export function toKeywordRequest(search: KeywordFormSearch): KeywordRequest | undefined {
  const { keywords, not, from, to, languages, countries } = search
  if (!keywords) return undefined
  const groups = andGroups(search)
  const options = Object.fromEntries(OPTIONS.filter((name) => search[name]).map((name) => [name, true]))
  return {
    platform: search.platform ?? 'INSTAGRAM',
    keywords,
    ...(groups.length > 0 && { and: groups }),
    ...(not && { not }),
    ...(from && { from }),
    ...(to && { to }),
    ...(languages && { languages }),
    ...(countries && { countries }),
    ...range('followers', search.followersMin, search.followersMax),
    ...range('engagementRate', search.engagementMin, search.engagementMax),
    ...(Object.keys(options).length > 0 && { options }),
  }
}

/** The AND groups of a form: a post must hold a keyword of each. */
export function andGroups(search: KeywordFormSearch): string[][] {
  return AND_PARAMS.flatMap((name) => {
    const words = search[name]
    return words ? [words] : []
  })
}

/** What the address holds for those groups, the empty ones left out. */
export function toAndParams(groups: readonly string[][]): Pick<KeywordFormSearch, AndParam> {
  const filled = groups.filter((words) => words.length > 0)
  return Object.fromEntries(AND_PARAMS.map((name, index) => [name, filled[index]]))
}

/** The address of a form that asks for the same again. */
export function toFormSearch(request: KeywordRequest): KeywordFormSearch {
  const { keywords, and = [], not, from, to, languages, countries, followers, engagementRate, options = {} } = request
  return {
    keywords,
    platform: request.platform === 'YOUTUBE' ? 'YOUTUBE' : undefined,
    ...toAndParams(and),
    not: not?.length ? not : undefined,
    from,
    to,
    languages,
    countries,
    followersMin: followers?.min,
    followersMax: followers?.max,
    engagementMin: engagementRate?.min,
    engagementMax: engagementRate?.max,
    ...Object.fromEntries(OPTIONS.filter((name) => options[name]).map((name) => [name, true as const])),
  }
}

function range(name: 'followers' | 'engagementRate', min: number | undefined, max: number | undefined) {
  if (min === undefined && max === undefined) return {}
  return { [name]: { ...(min !== undefined && { min }), ...(max !== undefined && { max }) } }
}
