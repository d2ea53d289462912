import { findBox, type IsoBox, isoBoxes } from './iso-boxes.ts'

/**
 * The size, as shown, of the primary picture of a HEIF or AVIF file. Source: ISO/IEC 23008-12: `pitm` names the item, `ipma`
 * its properties, `ispe` holds a size and `irot` a turn.
 */
export function itemSize(body: Buffer, meta: IsoBox): { width: number; height: number } | undefined {
  const from = meta.start + 4 // after version and flags
  const primary = findBox(body, from, meta.end, 'pitm')
  const properties = findBox(body, from, meta.end, 'iprp')
  const container = properties && findBox(body, properties.start, properties.end, 'ipco')
  const association = properties && findBox(body, properties.start, properties.end, 'ipma')
  if (!primary || !container || !association) return undefined
  const item =
    body.readUInt8(primary.start) === 0 ? body.readUInt16BE(primary.start + 4) : body.readUInt32BE(primary.start + 4)
  const all = [...isoBoxes(body, container.start, container.end)]
  const own = propertyIndexes(body, association, item).flatMap((index) => all[index - 1] ?? [])
  const extent = own.find(({ type }) => type === 'ispe')
  if (!extent) return undefined
  const width = body.readUInt32BE(extent.start + 4)
  const height = body.readUInt32BE(extent.start + 8)
  const turn = own.find(({ type }) => type === 'irot')
  const sideways = turn !== undefined && (body.readUInt8(turn.start) & 1) === 1
  return sideways ? { width: height, height: width } : { width, height }
}

/** The properties of an item, as numbers from 1. */
function propertyIndexes(body: Buffer, { start, end }: IsoBox, item: number): number[] {
  const version = body.readUInt8(start)
  const wide = (body.readUInt8(start + 3) & 1) === 1
  const idBytes = version === 0 ? 2 : 4
  let at = start + 8
  while (at < end) {
    const id = body.readUIntBE(at, idBytes)
    const count = body.readUInt8(at + idBytes)
    at += idBytes + 1
    if (id === item)
      return Array.from({ length: count }, (_, i) =>
        wide ? body.readUInt16BE(at + 2 * i) & 0x7fff : body.readUInt8(at + i) & 0x7f,
      )
    at += count * (wide ? 2 : 1)
  }
  return []
}
