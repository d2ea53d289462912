/** A text as keywords are looked for in it, and the way back from a place in it to a place in what was written. */
export interface FoldedText {
  folded: string
  /** Offset in the written text of an offset in the folded one, both in UTF-16 units. Inside what folds as one piece: the piece's start. */
  writtenOffset(foldedOffset: number, side: 'start' | 'end'): number
}

/**
 * Unicode's full case folding, then NFC: "Straße" and "STRASSE" become equal, "ς" and "Σ", and letters with accents whether
 * composed or not. Source: Unicode Standard 3.13 (toCasefold, default: the dotless i stays itself), UAX #15. It is what
 * ClickHouse's `normalizeUTF8NFC(caseFoldUTF8(normalizeUTF8NFC(text)))` gives.
 */
export function foldCase(text: string): string {
  const composed = text.normalize('NFC')
  if (WITHOUT_SPECIAL_CASE.test(composed)) return composed.toLowerCase()
  let folded = ''
  for (const letter of composed) folded += foldLetter(letter)
  return folded.normalize('NFC')
}

/** The folded text with its way back. The written text must hold no lone surrogates. */
export function foldText(written: string): FoldedText {
  const folded = foldCase(written)
  if (folded.length === written.length && WITHOUT_SPECIAL_CASE.test(written))
    return { folded, writtenOffset: (offset) => offset }
  // Pieces that neither composition nor folding reaches across: a base with its marks.
  const starts: number[] = []
  const foldedStarts: number[] = []
  let length = 0
  for (const { segment, index } of GRAPHEMES.segment(written)) {
    starts.push(index)
    foldedStarts.push(length)
    length += foldCase(segment).length
  }
  const whole = (offset: number): number => lastAtMost(foldedStarts, offset)
  return {
    folded,
    writtenOffset(offset, side) {
      if (offset >= length) return written.length
      const piece = whole(offset)
      const inside = offset - foldedStarts[piece]!
      const end = starts[piece + 1] ?? written.length
      if (inside === 0) return starts[piece]!
      // A piece that kept its length folds unit by unit, so that a sign inside it is found where it stands.
      const foldedEnd = foldedStarts[piece + 1] ?? length
      if (foldedEnd - foldedStarts[piece]! === end - starts[piece]!) return starts[piece]! + inside
      return side === 'start' ? starts[piece]! : end
    },
  }
}

/** ASCII, and the scripts that know no capitals: lower case is all their folding. U+0345 is the one mark that folds to a letter. */
const WITHOUT_SPECIAL_CASE = /^(?:[\0-\x7f\p{Lo}\p{N}\p{P}\p{S}\p{Z}\p{Cf}]|(?!\u0345)\p{M})*$/u
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })
const DOTLESS_I = 'ı'
const CHEROKEE = /\p{Script=Cherokee}/u

/** By way of the capital, which is where folding differs from lower case: ß, ς, ſ and the like. Cherokee folds to its capitals. */
function foldLetter(letter: string): string {
  if (CHEROKEE.test(letter)) return letter.toUpperCase()
  return letter === DOTLESS_I ? letter : lower(lower(letter).toUpperCase())
}

/** Letter by letter, since a text's lower case ends a word with another sigma. */
function lower(letters: string): string {
  let lowered = ''
  for (const letter of letters) lowered += letter.toLowerCase()
  return lowered
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sorted[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
