/**
 * The order of a merged search: the sides in turn (first, second, first, …) while all have profiles, then whoever is left.
 * So profile number n of a search, from 0, is of side n mod 2 until one side runs out, whatever the page size.
 */
export interface Turn<Row> {
  side: number
  row: Row
}

/** The next `size` rows of the sides, when `seen` rows were shown before. */
export function takeInTurn<Row>(sides: readonly (readonly Row[])[], seen: number, size: number): Turn<Row>[] {
  const taken: Turn<Row>[] = []
  const next = sides.map(() => 0)
  let turn = seen % sides.length
  while (taken.length < size) {
    const side = [...sides.keys()]
      .map((step) => (turn + step) % sides.length)
      .find((each) => next[each]! < sides[each]!.length)
    if (side === undefined) break
    taken.push({ side, row: sides[side]![next[side]!++]! })
    turn = (side + 1) % sides.length
  }
  return taken
}

/** How many rows of two sides, which have `first` and `second` in all, lie among the first `seen` of the merged order. */
export function splitSeen(seen: number, first: number, second: number): [number, number] {
  const ofFirst = Math.min(first, Math.max(Math.ceil(seen / 2), seen - second))
  return [ofFirst, Math.min(second, seen - ofFirst)]
}
