/** A piece of a text, marked or not. */
export interface Piece {
  text: string
  marked: boolean
}

/** Letters before the first mark and in all that a line has room for. */
const BEFORE = 24
const LENGTH = 160

/**
 * The text around its first mark, cut into marked and other pieces; an ellipsis where it was cut.
 * @param marks from and to before, in UTF-16 units, in order.
 */
export function markText(text: string, marks: readonly (readonly number[])[]): Piece[] {
  const first = marks[0]?.[0] ?? 0
  const start = first <= BEFORE ? 0 : wholeFrom(text, first - BEFORE)
  const end = Math.min(text.length, wholeFrom(text, start + LENGTH))
  const pieces: Piece[] = start > 0 ? [{ text: '…', marked: false }] : []
  let at = start
  for (const [from = 0, to = 0] of marks) {
    if (from < at || to > end) continue
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false })
    pieces.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < end) pieces.push({ text: text.slice(at, end), marked: false })
  if (end < text.length) pieces.push({ text: '…', marked: false })
  return pieces
}

/** That place or the one after it, so that no letter of two UTF-16 units is cut. */
function wholeFrom(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}
