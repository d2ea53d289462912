import { choiceParam, readSearch, type SearchOf } from '../../ui/search-params.ts'

const shape = { view: choiceParam(['cards']) }

/** What the address of a collection holds; no `view` is the table. */
export type CollectionSearch = SearchOf<typeof shape>

/** Reads the address of a collection; what is not valid ends up in `ignored`. */
export function readCollectionSearch(raw: Record<string, unknown>): CollectionSearch {
  return readSearch(shape, raw)
}
