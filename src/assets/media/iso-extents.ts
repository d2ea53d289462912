import { findBox, type IsoBox, isoBoxes } from './iso-boxes.ts'

/** The last byte that the items of a HEIF or AVIF file lie at, by its `iloc` box. Source: ISO/IEC 14496-12, 8.11.3. */
export function lastItemByte(body: Buffer, meta: IsoBox): number {
  const box = findBox(body, meta.start + 4, meta.end, 'iloc')
  if (!box) return 0
  const version = body.readUInt8(box.start)
  const sizes = body.readUInt16BE(box.start + 4)
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexBytes = version === 0 ? 0 : sizes & 15
  const idBytes = version < 2 ? 2 : 4
  const items = body.readUIntBE(box.start + 6, idBytes)
  let at = box.start + 6 + idBytes
  let last = 0
  for (let item = 0; item < items && at < box.end; item += 1) {
    at += idBytes
    // Method 1 counts from a box inside the meta box, 2 from another item: both lie within boxes that are whole.
    const inFile = version === 0 || (body.readUInt16BE(at) & 15) === 0
    at += version === 0 ? 2 : 4
    const base = readNumber(body, at, baseBytes)
    const extents = body.readUInt16BE(at + baseBytes)
    at += baseBytes + 2
    for (let extent = 0; extent < extents && at < box.end; extent += 1) {
      const offset = readNumber(body, at + indexBytes, offsetBytes)
      const length = readNumber(body, at + indexBytes + offsetBytes, lengthBytes)
      if (inFile) last = Math.max(last, base + offset + length)
      at += indexBytes + offsetBytes + lengthBytes
    }
  }
  return last
}

/** Where the last chunk of a film's tracks begins, by their `stco` or `co64` boxes. Source: ISO/IEC 14496-12, 8.7.5. */
export function lastChunkOffset(body: Buffer, film: IsoBox): number {
  let last = 0
  for (const track of isoBoxes(body, film.start, film.end)) {
    const table = track.type === 'trak' ? sampleTable(body, track) : undefined
    if (!table) continue
    for (const [type, bytes] of [
      ['stco', 4],
      ['co64', 8],
    ] as const) {
      const offsets = findBox(body, table.start, table.end, type)
      const count = offsets ? body.readUInt32BE(offsets.start + 4) : 0
      if (offsets && count > 0) last = Math.max(last, readNumber(body, offsets.start + 8 + (count - 1) * bytes, bytes))
    }
  }
  return last
}

/** A track's box of tables about its samples. */
export function sampleTable(body: Buffer, track: IsoBox): IsoBox | undefined {
  let box: IsoBox | undefined = track
  for (const type of ['mdia', 'minf', 'stbl']) box = box && findBox(body, box.start, box.end, type)
  return box
}

/** A number of 0, 4 or 8 bytes; more than a double can hold is beyond every file. */
function readNumber(body: Buffer, at: number, bytes: number): number {
  if (bytes === 0) return 0
  return bytes === 8 ? Number(body.readBigUInt64BE(at)) : body.readUIntBE(at, Math.min(bytes, 6))
}
