import type { IndexMemory, Words } from './index-memory.ts'

/**
 * The names of a column's terms as UTF-8, term t's at `bytes[starts[t]]` to before `starts[t + 1]`, in the memory of the index: of
 * strings each thread would hold its own, 100 bytes for each of a hundred thousand hashtags and for where it is found.
 */
export interface TermNames {
  count: number
  bytes: Uint8Array<SharedArrayBuffer>
  starts: Words
  /** The terms by their names in lower case: Music and MUSIC are two terms, and one to a reader. */
  sorted: Words
}

export function storeNames(memory: IndexMemory, names: readonly string[]): TermNames {
  const starts = memory.words(names.length + 1)
  for (const [term, name] of names.entries()) starts[term + 1] = starts[term]! + Buffer.byteLength(name)
  const bytes = memory.bytes(starts[names.length]!)
  const buffer = bufferOf(bytes)
  for (const [term, name] of names.entries()) buffer.write(name, starts[term]!)
  const lower = names.map((name) => name.toLowerCase())
  const sorted = memory.words(names.length)
  sorted.set([...names.keys()])
  sorted.sort((a, b) => (lower[a]! < lower[b]! ? -1 : lower[a]! > lower[b]! ? 1 : 0))
  return { count: names.length, bytes, starts, sorted }
}

/** Gives the names of terms, as they were put in. */
export function nameReader({ bytes, starts }: TermNames): (term: number) => string {
  const buffer = bufferOf(bytes)
  return (term) => buffer.toString('utf8', starts[term]!, starts[term + 1]!)
}

/** The terms with this name, without regard to case. */
export function termsNamed(names: TermNames, name: string): number[] {
  const { sorted } = names
  const nameOf = nameReader(names)
  const wanted = name.toLowerCase()
  const lowerAt = (place: number): string => nameOf(sorted[place]!).toLowerCase()
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lowerAt(middle) < wanted) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  while (low < sorted.length && lowerAt(low) === wanted) found.push(sorted[low++]!)
  return found
}

/** The terms whose name holds this text, without regard to case. */
export function termsHolding(names: TermNames, text: string): number[] {
  const nameOf = nameReader(names)
  const wanted = text.toLowerCase()
  return Array.from(names.sorted).filter((term) => nameOf(term).toLowerCase().includes(wanted))
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array<SharedArrayBuffer>): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
