import { CREATOR_ORDERS, POST_ORDERS } from '../../api/keywords.ts'
import {
  choiceParam,
  flagParam,
  listParam,
  numberParam,
  type Param,
  readSearch,
  type SearchOf,
  textParam,
} from '../../ui/search-params.ts'

/** A list of words for each AND group, in their order: as many as the API takes. */
export const AND_PARAMS = ['and', 'and2', 'and3', 'and4', 'and5', 'and6', 'and7', 'and8', 'and9', 'and10'] as const
export type AndParam = (typeof AND_PARAMS)[number]

const words = listParam({ items: 100, length: 200 })
const codes = listParam({ items: 50, length: 3 })
const amount = numberParam({ min: 0 })
const day: Param<string> = {
  read: ([value]) => (value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined),
}

const formShape = {
  keywords: words,
  platform: choiceParam(['YOUTUBE']),
  ...(Object.fromEntries(AND_PARAMS.map((name) => [name, words])) as Record<AndParam, typeof words>),
  not: words,
  from: day,
  to: day,
  languages: codes,
  countries: codes,
  followersMin: amount,
  followersMax: amount,
  engagementMin: amount,
  engagementMax: amount,
  exactWord: flagParam,
  hashtagOnly: flagParam,
  typos: flagParam,
  synonyms: flagParam,
  semantic: flagParam,
}
const reportShape = {
  posts: choiceParam(POST_ORDERS),
  creators: choiceParam(CREATOR_ORDERS),
  keyword: textParam(200),
  interval: choiceParam(['week']),
  trend: choiceParam(['table']),
  category: textParam(200),
}

export type KeywordFormSearch = SearchOf<typeof formShape>
export type KeywordReportSearch = SearchOf<typeof reportShape>

/** Reads the address of the form: no `platform` is Instagram. */
export function readKeywordFormSearch(raw: Record<string, unknown>): KeywordFormSearch {
  return readSearch(formShape, raw)
}

/** Reads the address of one report: how its posts and creators are ordered, and what of it is looked at. */
export function readKeywordReportSearch(raw: Record<string, unknown>): KeywordReportSearch {
  return readSearch(reportShape, raw)
}
