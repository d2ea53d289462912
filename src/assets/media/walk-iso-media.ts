import { BrokenBox, findBox, type IsoBox, isoBoxes } from './iso-boxes.ts'
import { lastChunkOffset, lastItemByte, sampleTable } from './iso-extents.ts'
import { itemSize } from './iso-item-size.ts'
import type { Refusal, WalkedMedia } from './media.ts'

const AVIF = new Set(['avif', 'avis'])
const HEIC = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])
const MP4 = /^(iso[m2-9]|mp4[12v]|avc1|dash|M4V |M4VH|M4VP|MSNV|f4v |mmp4|3gp.)$/

/**
 * Walks the boxes of an ISO base media file (AVIF, HEIC, MP4) to its end: every box lies within the file, and those that hold
 * the picture or the film are there. Sources: ISO/IEC 14496-12, 23008-12; AV1 Image File Format.
 */
export function walkIsoMedia(body: Buffer): WalkedMedia | Refusal {
  try {
    const top = new Map<string, IsoBox>()
    for (const box of isoBoxes(body, 0, body.length)) if (!top.has(box.type)) top.set(box.type, box)
    const brands = brandsOf(body, top.get('ftyp')!)
    const kind = kindOf(brands)
    if (kind === undefined) return { refused: `a file of brand ${JSON.stringify(brands[0])} is not stored` }
    return kind === 'mp4' ? walkFilm(body, top) : walkPicture(body, top, kind)
  } catch (error) {
    if (error instanceof BrokenBox) return { refused: `the file is truncated: ${error.message}` }
    throw error
  }
}

/** The major brand first, then those that the file is compatible with. */
function brandsOf(body: Buffer, { start, end }: IsoBox): string[] {
  const brands = [body.toString('latin1', start, start + 4)]
  for (let at = start + 8; at + 4 <= end; at += 4) brands.push(body.toString('latin1', at, at + 4))
  return brands
}

function kindOf(brands: readonly string[]): 'avif' | 'heic' | 'mp4' | undefined {
  const [major = ''] = brands
  if (AVIF.has(major)) return 'avif'
  if (HEIC.has(major)) return brands.some((brand) => AVIF.has(brand)) ? 'avif' : 'heic'
  return MP4.test(major) ? 'mp4' : undefined
}

function walkPicture(body: Buffer, top: ReadonlyMap<string, IsoBox>, kind: 'avif' | 'heic'): WalkedMedia | Refusal {
  const meta = top.get('meta')
  const size = meta && itemSize(body, meta)
  const holdsData = top.has('mdat') || (meta && findBox(body, meta.start + 4, meta.end, 'idat'))
  if (meta && lastItemByte(body, meta) > body.length) return { refused: `the ${kind} is truncated` }
  if (!size || !holdsData) return { refused: `the ${kind} holds no picture, or only its beginning` }
  if (size.width === 0 || size.height === 0) return { refused: `the ${kind} has no size` }
  const film = top.get('moov')
  return {
    extension: kind,
    contentType: `image/${kind}`,
    ...size,
    frames: film ? sampleCount(body, film) : 1,
    end: body.length,
  }
}

function walkFilm(body: Buffer, top: ReadonlyMap<string, IsoBox>): WalkedMedia | Refusal {
  const film = top.get('moov')
  if (!film || !(top.has('mdat') || top.has('moof'))) return { refused: 'the mp4 holds no film, or only its beginning' }
  if (lastChunkOffset(body, film) >= body.length) return { refused: 'the mp4 is truncated' }
  for (const track of isoBoxes(body, film.start, film.end)) {
    const header = track.type === 'trak' ? findBox(body, track.start, track.end, 'tkhd') : undefined
    if (!header) continue
    // 16.16 fixed point, the last 8 bytes of a track header of either version.
    const width = body.readUInt32BE(header.end - 8) >>> 16
    const height = body.readUInt32BE(header.end - 4) >>> 16
    if (width > 0 && height > 0)
      return { extension: 'mp4', contentType: 'video/mp4', width, height, frames: null, end: body.length }
  }
  return { refused: 'the mp4 shows no picture: it has no video track' }
}

/** Samples of the first track that has any: the frames of an image sequence. */
function sampleCount(body: Buffer, film: IsoBox): number {
  for (const track of isoBoxes(body, film.start, film.end)) {
    if (track.type !== 'trak') continue
    const table = sampleTable(body, track)
    const sizes = table && findBox(body, table.start, table.end, 'stsz')
    if (sizes) return Math.max(1, body.readUInt32BE(sizes.start + 8))
  }
  return 1
}
