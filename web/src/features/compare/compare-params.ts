import { choiceParam, listParam, readSearch, type SearchOf } from '../../ui/search-params.ts'

/** More columns than this cannot be read beside each other. */
export const MAX_COMPARED = 5

const shape = {
  creator: listParam({ items: MAX_COMPARED, length: 220 }),
  scale: choiceParam(['followers']),
  view: choiceParam(['table']),
}

/** What the address of the comparison holds: `creator` as `PLATFORM:id`; no `scale` is growth in percent. */
export type CompareSearch = SearchOf<typeof shape>

/** Reads the address of the comparison; what is not valid ends up in `ignored`. */
export function readCompareSearch(raw: Record<string, unknown>): CompareSearch {
  return readSearch(shape, raw)
}
