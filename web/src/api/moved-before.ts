import { type CreatorKey, nameOfKey } from './collections.ts'

/** The rows with one of them put before another, or at the end (null), and their places counted anew; as the server orders them. */
export function movedBefore<Row extends CreatorKey & { position: number }>(
  rows: readonly Row[],
  key: CreatorKey,
  before: CreatorKey | null,
): Row[] {
  const moved = rows.find((row) => nameOfKey(row) === nameOfKey(key))
  if (!moved) return [...rows]
  const rest = rows.filter((row) => row !== moved)
  const at = before === null ? -1 : rest.findIndex((row) => nameOfKey(row) === nameOfKey(before))
  return rest
    .toSpliced(at === -1 ? rest.length : at, 0, moved)
    .map((row, place) => (row.position === place + 1 ? row : { ...row, position: place + 1 }))
}
