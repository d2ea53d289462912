import { isUtf8 } from 'node:buffer'
import type { LineBlock, TextBlock } from './source-record.ts'

/** Longest line and longest record, in bytes or characters: what bounds the memory. */
export const RECORD_LIMIT = 16 << 20
/** What is kept of a line that is longer. */
const KEPT_OF_LONG_LINE = 65_536
const NEWLINE = 0x0a
const BYTE_ORDER_MARK = Buffer.from('\ufeff')
/** Of so many bytes the text lies in the young heap, where it dies without cost; that of a whole block would wait for a full collection. */
const TEXT_BYTES = 1 << 15

/**
 * Cuts a byte stream into blocks of whole lines, kept byte for byte (a byte order mark is dropped).
 * A line that is not UTF-8, holds a NUL or is longer than `limit` is passed on as far as it can be shown, with a fault.
 * The last block is marked; a stream of no bytes gives one empty block. The memory of a block, if it is large, is nobody else's,
 * and neither is that of a chunk that fills its memory: so it can be moved to another thread.
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
    const isMarked = first && block.bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
    if (isMarked) block.bytes = block.bytes.subarray(BYTE_ORDER_MARK.length)
    first = false
    return block
  }
  for await (const read of chunks) {
    const chunk = inMemoryOfItsOwn(read)
    const end = chunk.lastIndexOf(NEWLINE) + 1
    // Copied before a block is given away.
    const tail = Buffer.from(chunk.subarray(end))
    if (end > 0) {
      const start = heldBytes > 0 || dropping ? chunk.indexOf(NEWLINE) + 1 : 0
      if (start > 0) yield take(Buffer.concat([...held, chunk.subarray(0, start)]), false)
      held = []
      heldBytes = 0
      dropping = false
      if (start < end) yield take(chunk.subarray(start, end), false)
    }
    if (!dropping && tail.length > 0) {
      held.push(tail)
      heldBytes += tail.length
    }
    if (heldBytes > limit) {
      held = [Buffer.concat(held).subarray(0, kept)]
      heldBytes = 0
      dropping = true
    }
  }
  yield take(Buffer.concat(held), true)
}

/** A chunk that a stream cut out of a larger piece of memory, which it may still write to, is copied. */
function inMemoryOfItsOwn(chunk: Buffer): Buffer {
  if (chunk.length === chunk.buffer.byteLength) return chunk
  const copy = Buffer.allocUnsafeSlow(chunk.length)
  chunk.copy(copy)
  return copy
}

function decode(bytes: Buffer, last: boolean, encoding = 'UTF-8'): LineBlock {
  if (isUtf8(bytes) && !bytes.includes(0)) return { bytes, faults: new Map(), last }
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
  return { bytes: Buffer.from(lines.join('')), faults, last }
}

/** `bytes` starts with the `kept` bytes of a line that was too long, and its tail; whole lines may follow. */
function decodeLongLine(bytes: Buffer, kept: number, limit: number, last: boolean): LineBlock {
  const newline = bytes.subarray(kept).indexOf(NEWLINE)
  const rest = newline < 0 ? Buffer.alloc(0) : bytes.subarray(kept + newline)
  const block = decode(rest, last)
  const faults = new Map(block.faults).set(0, `line is longer than ${limit >> 20} MiB`)
  const start = Buffer.from(bytes.toString('utf8', 0, kept).replaceAll('\0', '\ufffd'))
  return { bytes: Buffer.concat([start, block.bytes]), faults, last }
}

/** All of a block as text. */
export function decodeBlock({ bytes, faults, last }: LineBlock): TextBlock {
  return { text: bytes.toString('utf8'), faults, last }
}

/** A block as texts of whole lines, each short but where a line is long; a block with faults is one. */
export function* decodeInParts(block: LineBlock): Generator<TextBlock> {
  const { bytes, faults, last } = block
  if (faults.size > 0 || bytes.length <= TEXT_BYTES) {
    yield decodeBlock(block)
    return
  }
  for (let at = 0; at < bytes.length; ) {
    const end = endOfPart(bytes, at)
    yield { text: bytes.toString('utf8', at, end), faults, last: last && end === bytes.length }
    at = end
  }
}

function endOfPart(bytes: Buffer, start: number): number {
  const most = start + TEXT_BYTES
  if (most >= bytes.length) return bytes.length
  const before = bytes.lastIndexOf(NEWLINE, most - 1) + 1
  if (before > start) return before
  const behind = bytes.indexOf(NEWLINE, most) + 1
  return behind > 0 ? behind : bytes.length
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
