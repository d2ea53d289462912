import type { BrokenRecord, LineBlock, SourceRecord } from './source-record.ts'

type Notice = (text: string) => void

const REPLACEMENT = Buffer.from('\ufffd')
/** How the escape of it begins in JSON: to look for that first costs a hundredth of the expression. */
const ESCAPES = ['\\uf', '\\uF'].map((start) => Buffer.from(start))
/** White space that may stand before JSON. */
const LONGEST_START = 1_000

/**
 * Tells how many U+FFFD stand in a text, which is what another program left of characters that it could not read. Lines with a
 * fault are told on their own. In JSON it may be written as `\ufffd`.
 */
export async function* countInBlocks(blocks: AsyncIterable<LineBlock>, notice: Notice): AsyncGenerator<LineBlock> {
  let count = 0
  let isJson: boolean | undefined
  for await (const block of blocks) {
    isJson ??= /^\s*[[{]/.test(block.bytes.toString('utf8', 0, LONGEST_START))
    const good = block.faults.size === 0 ? block.bytes : withoutFaults(block)
    count += countInBytes(good)
    if (isJson && ESCAPES.some((start) => good.includes(start))) {
      count += good.toString('utf8').match(/(?<!\\)(?:\\\\)*\\ufffd/gi)?.length ?? 0
    }
    yield block
  }
  tell(count, notice)
}

function withoutFaults({ bytes, faults }: LineBlock): Buffer {
  const lines = bytes.toString('utf8').split('\n')
  return Buffer.from(lines.filter((_, i) => !faults.has(i)).join('\n'))
}

/** The same of the cells of a table; rows with a fault are told on their own. */
export async function* countInCells(
  batches: AsyncIterable<(SourceRecord | BrokenRecord)[]>,
  notice: Notice,
): AsyncGenerator<(SourceRecord | BrokenRecord)[]> {
  let count = 0
  for await (const batch of batches) {
    for (const record of batch) if ('values' in record) count += countInValue(record.values)
    yield batch
  }
  tell(count, notice)
}

function countInValue(value: unknown): number {
  if (typeof value === 'string') return countIn(value)
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  for (const inner of Object.values(value)) count += countInValue(inner)
  return count
}

function countInBytes(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(REPLACEMENT); at >= 0; at = bytes.indexOf(REPLACEMENT, at + 1)) count++
  return count
}

function countIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

function tell(count: number, notice: Notice): void {
  if (count > 0) notice(`${count} replacement characters (U+FFFD) stand in the source, where text was lost before`)
}
