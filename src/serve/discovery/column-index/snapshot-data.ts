import type { Data, Vector } from 'apache-arrow'

/** What stands for no term in a batch's codes. */
export const NONE = 0xffffffff

/** Texts of some rows: row r's ends at `ends[r]`, where the next one begins. */
export interface TextBatch {
  length: number
  bytes: Uint8Array
  ends: Int32Array
  /** Which rows have one; null: all. */
  known: Uint8Array | null
}

/** The terms that a column has had until now, and the dictionary that was read last. */
export interface TermNumbers {
  numbers: Map<string, number>
  seen: { dictionary: unknown; numbers: Uint32Array } | undefined
}

/** A view to keep: of a batch that did not come packed it is copied, for it would hold all columns of the batch in memory. */
export function kept<View extends Float64Array | Int32Array | Int16Array | Int8Array | Uint8Array | Uint16Array>(
  view: View,
): View {
  return view.byteLength * 2 > view.buffer.byteLength ? view : (view.slice() as View)
}

/** Doubles, NaN where there is none. */
export function numbersIn(data: Data): Float64Array {
  const values = kept(data.values as Float64Array)
  forEachNull(data, (row) => {
    values[row] = Number.NaN
  })
  return values
}

export function textsIn(data: Data): TextBatch {
  const offsets = data.valueOffsets as Int32Array
  return {
    length: data.length,
    bytes: kept((data.values as Uint8Array).subarray(0, offsets[data.length])),
    ends: kept(offsets.subarray(1, data.length + 1)),
    known: data.nullCount === 0 ? null : kept(data.nullBitmap),
  }
}

/** The terms of one batch in the numbers that the whole column has: each batch may come with a dictionary of its own. */
export function termsIn(data: Data, known: TermNumbers): Uint32Array {
  const dictionary = data.dictionary as Vector
  if (known.seen?.dictionary !== dictionary)
    known.seen = { dictionary, numbers: numberTerms(dictionary, known.numbers) }
  const own = known.seen.numbers
  const values = data.values as Int32Array
  const codes = new Uint32Array(data.length)
  for (let row = 0; row < codes.length; row++) codes[row] = own[values[row]!] ?? NONE
  forEachNull(data, (row) => {
    codes[row] = NONE
  })
  return codes
}

function numberTerms(dictionary: Vector, known: Map<string, number>): Uint32Array {
  const numbers = new Uint32Array(dictionary.length)
  let at = 0
  for (const data of dictionary.data) {
    const { buffer, byteOffset, byteLength } = data.values as Uint8Array
    const bytes = Buffer.from(buffer, byteOffset, byteLength)
    const starts = data.valueOffsets as Int32Array
    for (let term = 0; term < data.length; term++) {
      const name = bytes.toString('utf8', starts[term], starts[term + 1])
      const number = known.get(name)
      numbers[at++] = number ?? known.size
      if (number === undefined) known.set(name, known.size)
    }
    forEachNull(data, (term) => {
      numbers[at - data.length + term] = NONE
    })
  }
  return numbers
}

function forEachNull(data: Data, visit: (row: number) => void): void {
  if (data.nullCount === 0) return
  const { nullBitmap } = data
  for (let row = 0; row < data.length; row++) if (((nullBitmap[row >> 3]! >> (row & 7)) & 1) === 0) visit(row)
}

export function joinWords<Words extends Float64Array | Uint32Array>(
  kind: new (length: number) => Words,
  parts: readonly Words[],
): Words {
  const [only] = parts
  if (parts.length === 1) return only!
  const whole = new kind(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
