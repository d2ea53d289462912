import { STATUSES } from '../../api/campaigns.ts'
import { choiceParam, readSearch, type SearchOf } from '../../ui/search-params.ts'

export const TABS = ['brief', 'posts', 'impact'] as const

const shape = { tab: choiceParam(TABS), status: choiceParam(STATUSES) }

/** What the address of a campaign holds. No `tab` is the short-list; no `status` is everyone in it. */
export type CampaignSearch = SearchOf<typeof shape>

/** Reads the address of a campaign; what is not valid ends up in `ignored`. */
export function readCampaignSearch(raw: Record<string, unknown>): CampaignSearch {
  return readSearch(shape, raw)
}
