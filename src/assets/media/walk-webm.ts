import type { Refusal, WalkedMedia } from './media.ts'

const EBML = 0x1a45dfa3
const DOC_TYPE = 0x4282
const SEGMENT = 0x18538067
const CLUSTER = 0x1f43b675
const TRACKS = 0x1654ae6b
const TRACK_ENTRY = 0xae
const VIDEO = 0xe0
const PIXEL_WIDTH = 0xb0
const PIXEL_HEIGHT = 0xba

interface Element {
  id: number
  start: number
  end: number
  /** Written without its length, as live recordings are: it lasts until an element that cannot be in it. */
  unknown: boolean
}

/** Walks a WebM's elements to its end. Sources: RFC 8794 (EBML), RFC 9559 (Matroska). */
export function walkWebm(body: Buffer): WalkedMedia | Refusal {
  const truncated = { refused: 'the webm is truncated' }
  let width = 0
  let height = 0
  let clusters = 0
  let end = 0
  for (let at = 0; at < body.length; ) {
    const element = readElement(body, at)
    if (element === undefined) {
      if (end > 0 && at >= end) break // what follows the segment is something else
      return { refused: 'the webm is corrupt: no element where one must be' }
    }
    if (element.end > body.length) return truncated
    if (element.id === EBML) {
      if (docType(body, element) !== 'webm') return { refused: 'a Matroska file is not stored' }
    } else if (element.id === TRACKS) [width, height] = videoSize(body, element)
    else if (element.id === CLUSTER) clusters += 1
    if (element.id === SEGMENT) end = element.end
    at = element.id === SEGMENT || element.unknown ? element.start : element.end
  }
  if (clusters === 0) return { refused: 'the webm holds no film, or only its beginning' }
  if (width === 0 || height === 0) return { refused: 'the webm shows no picture: it has no video track' }
  return { extension: 'webm', contentType: 'video/webm', width, height, frames: null, end }
}

function readElement(body: Buffer, at: number): Element | undefined {
  const idBytes = Math.clz32(body.readUInt8(at)) - 23
  if (idBytes > 4) return undefined
  const id = body.readUIntBE(at, idBytes)
  const lengthBytes = Math.clz32(body.readUInt8(at + idBytes)) - 23
  if (lengthBytes > 8) return undefined
  const start = at + idBytes + lengthBytes
  let length = body.readUInt8(at + idBytes) & (0xff >> lengthBytes)
  let unknown = length === 0xff >> lengthBytes
  for (let i = 1; i < lengthBytes; i += 1) {
    const byte = body.readUInt8(at + idBytes + i)
    if (byte !== 0xff) unknown = false
    length = length * 256 + byte
  }
  return { id, start, end: unknown ? body.length : start + length, unknown }
}

function* children(body: Buffer, parent: Element): Generator<Element> {
  for (let at = parent.start; at < parent.end; ) {
    const element = readElement(body, at)
    if (element === undefined || element.end > parent.end) return
    yield element
    at = element.end
  }
}

function docType(body: Buffer, header: Element): string {
  for (const { id, start, end } of children(body, header))
    if (id === DOC_TYPE) return body.toString('latin1', start, end).replace(/\0+$/, '')
  return ''
}

function videoSize(body: Buffer, tracks: Element): [width: number, height: number] {
  for (const track of children(body, tracks)) {
    if (track.id !== TRACK_ENTRY) continue
    for (const video of children(body, track)) {
      if (video.id !== VIDEO) continue
      const size: Record<number, number> = { [PIXEL_WIDTH]: 0, [PIXEL_HEIGHT]: 0 }
      for (const { id, start, end } of children(body, video))
        if (id in size && end > start && end - start <= 6) size[id] = body.readUIntBE(start, end - start)
      return [size[PIXEL_WIDTH]!, size[PIXEL_HEIGHT]!]
    }
  }
  return [0, 0]
}
