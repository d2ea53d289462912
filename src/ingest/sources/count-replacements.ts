import type { BrokenRecord, LineBlock, SourceRecord } from './source-record.ts'

type Notice = (text: string) => void

/**
 * Tells how many U+FFFD stand in a text, which is what another program left of characters that it could not read. Lines with a
 * fault are told on their own. In JSON it may be written as `\ufffd`.
 */
export async function* countInBlocks(blocks: AsyncIterable<LineBlock>, notice: Notice): AsyncGenerator<LineBlock> {
  let count = 0
  let isJson: boolean | undefined
  for await (const block of blocks) {
    isJson ??= /^\s*[[{]/.test(block.text)
    const { text, faults } = block
    const good =
      faults.size === 0
        ? text
        : text
            .split('\n')
            .filter((_, i) => !faults.has(i))
            .join('\n')
    count += countIn(good)
    if (isJson && good.includes('\\u')) count += good.match(/(?<!\\)(?:\\\\)*\\ufffd/gi)?.length ?? 0
    yield block
  }
  tell(count, notice)
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

function countIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

function tell(count: number, notice: Notice): void {
  if (count > 0) notice(`${count} replacement characters (U+FFFD) stand in the source, where text was lost before`)
}
