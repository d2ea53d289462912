import type { Group, GroupCondition } from './board.ts'
import type { GroupChunk } from './order.query.ts'

/** The groups of a board that a question needs, chunk by chunk, every one of the same board. */
export type BoardGroups = Partial<Record<Group, readonly GroupChunk[]>>

const UNKNOWN = ''

/** Places on the board, from 0, of those that pass all conditions. Who has no value passes only conditions that leave out. */
export function narrow(groups: BoardGroups, conditions: readonly GroupCondition[]): Uint32Array {
  const tests = conditions.map((condition) => ({ condition, chunks: groups[condition.group] ?? [] }))
  const [first] = tests
  const places: number[] = []
  let place = 0
  for (const [at, { codes }] of first?.chunks.entries() ?? []) {
    const passes = tests.map(({ condition, chunks }) => passingCodes(chunks[at]!, condition))
    const texts = tests.map(({ chunks }) => chunks[at]!.codes)
    for (let index = 0; index < codes.length; index += 2, place++) {
      if (passes.every((passing, test) => passing[codeAt(texts[test]!, index)] === 1)) places.push(place)
    }
  }
  return Uint32Array.from(places)
}

/** Of each group how many have each value, among those that pass all conditions but the group's own. */
export function countGroups(
  groups: Required<BoardGroups>,
  conditions: readonly GroupCondition[],
): Record<Group, Map<string, number>> {
  const names = Object.keys(groups) as Group[]
  const counts = Object.fromEntries(names.map((group) => [group, new Map<string, number>()])) as Record<
    Group,
    Map<string, number>
  >
  for (const at of groups[names[0]!].keys()) {
    const own = names.map((group) => groups[group][at]!)
    const passes = names.map((group, side) => {
      const all = conditions.filter((condition) => condition.group === group)
      return all.map((condition) => passingCodes(own[side]!, condition))
    })
    const tallies = own.map(({ values }) => new Uint32Array(values.length))
    for (let index = 0; index < own[0]!.codes.length; index += 2) tally(own, passes, index, tallies)
    for (const [side, group] of names.entries())
      for (const [code, count] of tallies[side]!.entries()) {
        const value = own[side]!.values[code]!
        if (value !== UNKNOWN && count > 0) counts[group].set(value, (counts[group].get(value) ?? 0) + count)
      }
  }
  return counts
}

/** One profile counts in all groups, or in the only one whose conditions it fails. */
function tally(own: readonly GroupChunk[], passes: Uint8Array[][], index: number, tallies: Uint32Array[]): void {
  let failed = -1
  for (let side = 0; side < own.length; side++) {
    const code = codeAt(own[side]!.codes, index)
    if (passes[side]!.every((passing) => passing[code] === 1)) continue
    if (failed >= 0) return
    failed = side
  }
  for (let side = 0; side < own.length; side++)
    if (failed < 0 || failed === side) tallies[side]![codeAt(own[side]!.codes, index)]!++
}

function passingCodes({ values }: GroupChunk, { values: wanted, out }: GroupCondition): Uint8Array {
  return Uint8Array.from(values, (value) => ((value !== UNKNOWN && wanted.includes(value)) !== out ? 1 : 0))
}

/** Two characters in base 64, from the character 0. */
function codeAt(codes: string, index: number): number {
  return (codes.charCodeAt(index) - 48) * 64 + codes.charCodeAt(index + 1) - 48
}
