/** A box of an ISO base media file (ISO/IEC 14496-12): its type and where its content lies. */
export interface IsoBox {
  type: string
  start: number
  end: number
}

/** What lies in no box of the given range, or runs over its end. */
export class BrokenBox extends Error {}

/**
 * The boxes of a range, one after another.
 * @throws BrokenBox when a box is longer than the range.
 */
export function* isoBoxes(body: Buffer, from: number, to: number): Generator<IsoBox> {
  for (let at = from; at < to; ) {
    if (at + 8 > to) throw new BrokenBox('it ends within a box')
    let length = body.readUInt32BE(at)
    let header = 8
    if (length === 1) {
      const long = body.readBigUInt64BE(at + 8)
      length = long > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(long)
      header = 16
    } else if (length === 0) length = to - at // the last box may run to the end of the file
    if (length < header || at + length > to) throw new BrokenBox('a box is longer than the file')
    yield { type: body.toString('latin1', at + 4, at + 8), start: at + header, end: at + length }
    at += length
  }
}

/** The first box of a type in a range. */
export function findBox(body: Buffer, from: number, to: number, type: string): IsoBox | undefined {
  for (const box of isoBoxes(body, from, to)) if (box.type === type) return box
  return undefined
}
