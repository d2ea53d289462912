import type { Chunks } from './snapshot-batches.ts'

/** A piece of an Arrow stream: of the batch of rows with this number, or what readers of any batch need (null). */
export interface Piece {
  /** The body of a batch of rows is whole, and alone in its buffer. */
  bytes: Uint8Array
  batch: number | null
}

const CONTINUATION = 0xffffffff
const RECORD_BATCH = 3
/** No snapshot describes a batch at such length. */
const MOST_METADATA = 16 << 20

/**
 * Tells which parts of an Arrow stream are whose, without reading the rows: a message is a length, a description (a FlatBuffer that says what it
 * is and how long its body is) and the body; see the format's "Encapsulated message format". So a reader need not be sent, nor copy, the
 * batches of the others, which are most of the stream.
 * @throws TypeError when it is no such stream.
 */
export async function* splitBatches(chunks: Chunks): AsyncGenerator<Piece> {
  let head = Buffer.alloc(0)
  let [batch, batches] = [null as number | null, 0]
  let [body, filled] = [new Uint8Array(0), 0]
  let ended = false
  for await (const chunk of chunks) {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    while (rest.length > 0) {
      if (ended) return
      if (filled < body.length) {
        const bytes = rest.subarray(0, body.length - filled)
        body.set(bytes, filled)
        filled += bytes.length
        rest = rest.subarray(bytes.length)
        if (filled === body.length) yield { bytes: body, batch }
        continue
      }
      // Descriptions are some kilobytes long.
      head = Buffer.concat([head, rest])
      const message = readMessage(head)
      if (!message) break
      if (message.isBatch) batch = batches++
      else batch = null
      yield { bytes: head.subarray(0, message.length), batch }
      rest = head.subarray(message.length)
      head = Buffer.alloc(0)
      body = new Uint8Array(message.body)
      filled = 0
      ended = message.isEnd
    }
  }
  // What broke off is handed on as it is, and found out by the rows that it lacks.
  if (head.length > 0) yield { bytes: head, batch: null }
  if (filled < body.length) yield { bytes: body.subarray(0, filled), batch }
}

/** A message without its body; undefined while it is not whole. */
function readMessage(bytes: Buffer): { length: number; body: number; isBatch: boolean; isEnd: boolean } | undefined {
  if (bytes.length < 8) return undefined
  const size = bytes.readUInt32LE(4)
  if (bytes.readUInt32LE(0) !== CONTINUATION || size > MOST_METADATA) throw new TypeError('it is no Arrow stream')
  if (size === 0) return { length: 8, body: 0, isBatch: false, isEnd: true }
  if (bytes.length < 8 + size) return undefined
  const metadata = bytes.subarray(8, 8 + size)
  const table = metadata.readUInt32LE(0)
  const fields = table - metadata.readInt32LE(table)
  /** Where a field of the table stands; 0: it has its default. */
  const placeOf = (field: number): number => {
    const at = 4 + field * 2
    const offset = at < metadata.readUInt16LE(fields) ? metadata.readUInt16LE(fields + at) : 0
    return offset === 0 ? 0 : table + offset
  }
  const [type, length] = [placeOf(1), placeOf(3)]
  return {
    length: 8 + size,
    body: length === 0 ? 0 : Number(metadata.readBigInt64LE(length)),
    isBatch: type !== 0 && metadata.readUInt8(type) === RECORD_BATCH,
    isEnd: false,
  }
}
