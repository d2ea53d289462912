import type { IndexCondition } from '../search-index.ts'
import { allRows, type Bitset, BLOCK_WORDS } from './bitset.ts'
import { type Filter, filterBy } from './block-filter.ts'
import type { ColumnIndex } from './column-index.ts'
import type { Workplace } from './kernels.ts'
import { type Resembling, resembling } from './resembling-rows.ts'

/** The rows of one block that a search is about. */
export interface Block {
  /** Its first word among those of the index. */
  first: number
  /** Rows that pass every condition; until the next block is asked for. */
  matched: Bitset
  /** For a column: those that pass every condition but its own, which is what its facet counts; until it is asked again. */
  without(column: string): Bitset
}

export interface Selection {
  /** The blocks in order; those of which not a row matters are left out. */
  blocks(): Generator<Block>
  /** Of a text search, how closely a row that was found resembles its query. */
  relevanceAt: Resembling['relevanceAt'] | undefined
}

const ORDER: readonly Filter['looksAt'][] = ['sets', 'numbers', 'texts']

/**
 * Selects rows by conditions that must all hold.
 * @param facets the columns whose own conditions `without` must be able to leave out.
 */
export function selectRows(
  workplace: Workplace,
  index: ColumnIndex,
  { conditions, facets }: { conditions: readonly IndexCondition[]; facets: readonly string[] },
  blockWords = BLOCK_WORDS,
): Selection {
  const own = new Map<string, Filter[]>()
  const others: Filter[] = []
  const last: Filter[] = []
  let relevanceAt: Selection['relevanceAt']
  for (const condition of conditions) {
    const { column } = condition.field
    if (condition.operator === 'RESEMBLES') {
      const found = resembling(workplace, index, String(condition.values[0]))
      last.push({ looksAt: 'texts', narrow: found.narrow })
      relevanceAt = found.relevanceAt
    } else {
      const filter = filterBy(workplace, index, condition)
      if (facets.includes(column)) own.set(column, [...(own.get(column) ?? []), filter])
      else others.push(filter)
    }
  }
  others.sort((a, b) => ORDER.indexOf(a.looksAt) - ORDER.indexOf(b.looksAt))
  const everything = allRows(index.rows)
  return { relevanceAt, blocks: () => selectBlocks(workplace, everything, [own, [...others, ...last]], blockWords) }
}

function* selectBlocks(
  { kernels, words }: Workplace,
  everything: Bitset,
  [ownFilters, others]: [ReadonlyMap<string, readonly Filter[]>, readonly Filter[]],
  blockWords: number,
): Generator<Block> {
  const sets = others.filter(({ looksAt }) => looksAt === 'sets')
  const atRows = others.filter(({ looksAt }) => looksAt !== 'sets')
  const [bases, matches, lefts] = [words(blockWords), words(blockWords), words(blockWords)]
  const owns = [...ownFilters].map(([column, filters]) => ({ column, filters, block: words(blockWords) }))
  for (let first = 0; first < everything.length; first += blockWords) {
    const whole = everything.subarray(first, first + blockWords)
    const ofBlock = (block: Bitset, from: Bitset): Bitset => {
      const part = block.subarray(0, whole.length)
      part.set(from)
      return part
    }
    const base = ofBlock(bases, whole)
    const passes = ({ narrow }: Filter): boolean => narrow(first, base)
    if (!sets.every(passes)) continue
    const own = owns.map(({ column, filters, block }) => {
      const set = ofBlock(block, base)
      filters.every(({ narrow }) => narrow(first, set))
      return { column, set }
    })
    // Rows are looked at only where it matters: those that fail the conditions of one facet at most.
    if (atRows.length > 0 && own.length > 1 && !keepNearly(base, own)) continue
    if (!atRows.every(passes)) continue
    const inAll = (block: Bitset, but?: string): Bitset => {
      const result = ofBlock(block, base)
      for (const { column, set } of own)
        if (column !== but) kernels.keepCommon(result.byteOffset, set.byteOffset, set.byteLength)
      return result
    }
    const matched = own.length === 0 ? base : inAll(matches)
    yield { first, matched, without: (column) => (ownFilters.has(column) ? inAll(lefts, column) : matched) }
  }
}

/** Keeps the rows that are in all of the sets, or in all but one. Tells whether any is left. */
function keepNearly(base: Bitset, sets: readonly { set: Bitset }[]): boolean {
  let left = 0
  for (let word = 0; word < base.length; word++) {
    let [all, nearly] = [-1, -1]
    for (let at = 0; at < sets.length; at++) {
      const own = sets[at]!.set[word]!
      nearly = (nearly & own) | all
      all &= own
    }
    left |= base[word]! &= nearly
  }
  return left !== 0
}
