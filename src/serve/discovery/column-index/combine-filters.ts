import { type Bitset, BLOCK_WORDS } from './bitset.ts'
import type { Workplace } from './kernels.ts'

/** Narrows a part of all rows, from word `first` on, in the memory of the index. Tells whether any is left. */
export type BlockFilter = (first: number, set: Bitset) => boolean

/** Rows that pass all of the filters. */
export function allOf(filters: readonly BlockFilter[]): BlockFilter {
  return (first, set) => filters.every((narrow) => narrow(first, set))
}

/** Rows that pass any of the filters; or those that pass none. */
export function anyOf({ kernels, words }: Workplace, filters: readonly BlockFilter[], isNegated = false): BlockFilter {
  const [only] = filters
  if (only && filters.length === 1 && !isNegated) return only
  const [own, all] = [words(BLOCK_WORDS), words(BLOCK_WORDS)]
  const keep = isNegated ? kernels.keepOthers : kernels.keepCommon
  return (first, set) => {
    all.fill(0)
    const rows = own.subarray(0, set.length)
    for (const narrow of filters) {
      rows.set(set)
      if (narrow(first, rows)) kernels.unite(all.byteOffset, rows.byteOffset, rows.byteLength)
    }
    return keep(set.byteOffset, all.byteOffset, set.byteLength) !== 0
  }
}
