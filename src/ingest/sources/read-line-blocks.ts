import { isUtf8 } from 'node:buffer'
import type { LineBlock } from './source-record.ts'

/** Longest line and longest record, in bytes or characters: what bounds the memory. */
export const RECORD_LIMIT = 16 << 20
/** What is kept of a line that is longer. */
const KEPT_OF_LONG_LINE = 65_536
const NEWLINE = 0x0a

/**
 * Cuts a byte stream into blocks of whole lines, decoded as UTF-8 byte for byte (a byte order mark is dropped).
 * A line that is not UTF-8, holds a NUL or is longer than `limit` is passed on as far as it can be shown, with a fault.
 * The last block is marked; a stream of no bytes gives one empty block.
 * @param encoding what the text was before it was made UTF-8, for the reasons of faults.
 */
export async function* readLineBlocks(
  chunks: AsyncIterable<Buffer>,
  limit: number = RECORD_LIMIT,
  encoding = 'UTF-8',
): AsyncGenerator<LineBlock> {
  const kept = Math.min(KEPT_OF_LONG_LINE, limit)
  let held: Buffer[] = []
  let heldBytes = 0
  let dropping = false
  let first = true
  const take = (bytes: Buffer, last: boolean): LineBlock => {
    const block = dropping ? decodeLongLine(bytes, kept, limit, last) : decode(bytes, last, encoding)
    if (first && block.text.charCodeAt(0) === 0xfeff) block.text = block.text.slice(1)
    first = false
    return block
  }
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(NEWLINE) + 1
    if (end > 0) {
      yield take(Buffer.concat([...held, chunk.subarray(0, end)]), false)
      held = []
      heldBytes = 0
      dropping = false
    }
    if (!dropping && end < chunk.length) {
      held.push(chunk.subarray(end))
      heldBytes += chunk.length - end
    }
    if (heldBytes > limit) {
      held = [Buffer.concat(held).subarray(0, kept)]
      heldBytes = 0
      dropping = true
    }
  }
  yield take(Buffer.concat(held), true)
}

function decode(bytes: Buffer, last: boolean, encoding = 'UTF-8'): LineBlock {
  if (isUtf8(bytes) && !bytes.includes(0)) return { text: bytes.toString('utf8'), faults: new Map(), last }
  const faults = new Map<number, string>()
  const lines: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, at)
    const end = newline < 0 ? bytes.length : newline + 1
    const line = bytes.subarray(at, end)
    const fault = describeFault(line, encoding)
    if (fault) faults.set(lines.length, fault)
    lines.push(line.toString('utf8').replaceAll('\0', '\ufffd'))
    at = end
  }
  return { text: lines.join(''), faults, last }
}

/** `bytes` starts with the `kept` bytes of a line that was too long, and its tail; whole lines may follow. */
function decodeLongLine(bytes: Buffer, kept: number, limit: number, last: boolean): LineBlock {
  const newline = bytes.subarray(kept).indexOf(NEWLINE)
  const rest = newline < 0 ? Buffer.alloc(0) : bytes.subarray(kept + newline)
  const block = decode(rest, last)
  const faults = new Map(block.faults).set(0, `line is longer than ${limit >> 20} MiB`)
  return { text: bytes.toString('utf8', 0, kept).replaceAll('\0', '\ufffd') + block.text, faults, last }
}

/**
 * Why a line cannot be taken as text, or undefined.
 * @param encoding what the text was before it was made UTF-8; what could not be decoded is then a byte that UTF-8 never has.
 */
export function describeFault(line: Buffer, encoding = 'UTF-8'): string | undefined {
  const nul = line.indexOf(0)
  if (nul >= 0) return `NUL byte at byte ${nul + 1} of the line`
  if (isUtf8(line)) return undefined
  const at = firstInvalidByte(line)
  if (encoding !== 'UTF-8') {
    return `character ${line.toString('utf8', 0, at).length + 1} of the line cannot be decoded as ${encoding}`
  }
  const byte = line[at]!.toString(16).toUpperCase().padStart(2, '0')
  return `not UTF-8: byte 0x${byte} at byte ${at + 1} of the line; is the file ISO-8859-1 or Windows-1252?`
}

function firstInvalidByte(line: Buffer): number {
  // A prefix that is UTF-8 up to a cut-off character is still good; so the longest valid prefix ends at most 3 bytes early.
  let low = 0
  let high = line.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const valid = [0, 1, 2, 3].some((back) => middle >= back && isUtf8(line.subarray(0, middle - back)))
    if (valid) low = middle
    else high = middle - 1
  }
  for (let end = low; end > 0; end--) if (isUtf8(line.subarray(0, end))) return Math.min(end, line.length - 1)
  return 0
}
