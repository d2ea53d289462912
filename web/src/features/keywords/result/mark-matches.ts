/** A piece of a text, marked or not. */
interface Piece {
  text: string
  marked: boolean
}

/** The whole text cut into marked and other pieces; places that overlap are one. */
export function markMatches(text: string, places: ReadonlyArray<{ start: number; end: number }>): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const [from, to] = [Math.max(start, at), Math.min(end, text.length)]
    if (to <= from) continue
    const last = pieces.at(-1)
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false })
    if (from === at && last?.marked) last.text += text.slice(from, to)
    else pieces.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}
