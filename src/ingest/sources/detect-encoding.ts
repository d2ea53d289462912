import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import iconv from 'iconv-lite'

/** What of a text is looked at; lines of plain ASCII tell nothing and are left out of what `chardet` sees. */
const SAMPLE_BYTES = 65_536
/** `chardet` gives a short line of Spanish 45 of 100, and the second best a third of it; below these it guesses. */
const LEAST_CONFIDENCE = 25
const LEAST_LEAD = 1.3
/** Zero bytes among the bytes at odd (or even) places from which on a text is UTF-16: ASCII is half of it, other scripts have line breaks and commas. */
const LEAST_ZEROS = 0.02
/** From so many on it is UTF-16 at any rate; with fewer, a text that is UTF-8 as it stands is one that holds some NULs. */
const MANY_ZEROS = 0.25

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: string])[] = [
  ['UTF-32LE', 'fffe0000'],
  ['UTF-8', 'efbbbf'],
  ['UTF-16LE', 'fffe'],
  ['UTF-16BE', 'feff'],
]

/** The encoding of a text, or, where it cannot be told, what it may be. */
export type DetectedEncoding = { encoding: string } | { candidates: string[] }

/**
 * Tells a text's encoding by its first bytes. A text that is UTF-8 but for some damaged lines is UTF-8.
 * @param head what is at hand of the text; a character may be cut off at its end.
 */
export function detectEncoding(head: Buffer): DetectedEncoding {
  const start = head.toString('hex', 0, 4)
  const mark = BYTE_ORDER_MARKS.find(([, bytes]) => start.startsWith(bytes))
  if (mark) return mark[0] === 'UTF-32LE' ? { candidates: ['UTF-32LE'] } : { encoding: mark[0] }
  const wide = detectUtf16(head)
  if (wide) return { encoding: wide }
  if (head.includes('\x1b$')) return { candidates: ['ISO-2022-JP', 'ISO-2022-KR', 'ISO-2022-CN'] }
  // No text in a legacy encoding holds a NUL; what does is binary, which its lines then say.
  return head.includes(0) || isMostlyUtf8(head) ? { encoding: 'UTF-8' } : detectLegacy(head)
}

function detectUtf16(head: Buffer): string | undefined {
  const sample = head.subarray(0, SAMPLE_BYTES & ~1)
  const zeros = [0, 0]
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) zeros[at & 1]!++
  const [even, odd] = zeros as [number, number]
  const least = Math.max(1, (sample.length / 2) * LEAST_ZEROS)
  const few = Math.max(even, odd) < (sample.length / 2) * MANY_ZEROS
  if (few && (isUtf8(sample) || lengthOfCutOff(sample) > 0)) return undefined
  if (odd >= least && odd > even * 4) return 'UTF-16LE'
  return even >= least && even > odd * 4 ? 'UTF-16BE' : undefined
}

/** Whether as many characters beyond ASCII are UTF-8 as are not. */
function isMostlyUtf8(head: Buffer): boolean {
  if (isUtf8(head)) return true
  const text = head.subarray(0, SAMPLE_BYTES * 4).toString('utf8')
  const foreign = text.match(/[^\0-\x7f]/gu) ?? []
  const cutOff = head.length <= SAMPLE_BYTES * 4 ? lengthOfCutOff(head) : 0
  const bad = foreign.filter((character) => character === '\ufffd').length - (cutOff > 0 ? 1 : 0)
  return foreign.length - bad >= bad
}

function lengthOfCutOff(head: Buffer): number {
  return [1, 2, 3].find((back) => isUtf8(head.subarray(-8, -back)) && !isUtf8(head.subarray(-8))) ?? 0
}

function detectLegacy(head: Buffer): DetectedEncoding {
  const sample = sampleForeignLines(head)
  const matches = analyse(sample).filter(
    ({ name, confidence }) => confidence > 0 && iconv.encodingExists(name) && !name.startsWith('UTF'),
  )
  const [best] = matches
  const second = best && matches.find(({ name }) => !readsAlike(sample, best.name, name))
  const sure = best && best.confidence >= LEAST_CONFIDENCE && best.confidence >= (second?.confidence ?? 0) * LEAST_LEAD
  return sure ? { encoding: best.name } : { candidates: matches.slice(0, 4).map(({ name }) => name) }
}

function readsAlike(sample: Buffer, one: string, other: string): boolean {
  return iconv.decode(sample, one) === iconv.decode(sample, other)
}

/** Whole lines that hold more than ASCII, as many as make a sample. No legacy encoding has a line feed inside a character. */
function sampleForeignLines(head: Buffer): Buffer {
  const lines: Buffer[] = []
  let bytes = 0
  for (let at = 0; at < head.length && bytes < SAMPLE_BYTES; ) {
    const newline = head.indexOf(0x0a, at)
    const end = newline < 0 ? head.length : newline + 1
    const line = head.subarray(at, Math.min(end, at + SAMPLE_BYTES))
    if (line.some((byte) => byte > 0x7f)) {
      lines.push(line)
      bytes += line.length
    }
    at = end
  }
  return Buffer.concat(lines)
}
