import { hiddenDocument } from './hidden-document.ts'
import type { Media, Refusal, Walk } from './media.ts'
import { walkGif } from './walk-gif.ts'
import { walkIsoMedia } from './walk-iso-media.ts'
import { walkJpeg } from './walk-jpeg.ts'
import { walkPng } from './walk-png.ts'
import { walkWebm } from './walk-webm.ts'
import { walkWebp } from './walk-webp.ts'

export interface MediaLimits {
  /** Of one picture. */
  maxPixels: number
}

/** An animation may have so many times the pixels of the largest picture, over all of its frames. */
const ANIMATION_FACTOR = 20
/** A minute at 50 frames a second is 3,000. */
const MAX_FRAMES = 5_000

/**
 * The media that a body is, by its structure from the first byte to the last, or why it is none: a
 * truncated file, one that unpacks to too much, or one that is also something else. Nothing is decoded.
 * @returns undefined when its first bytes begin no medium that we know.
 */
export function walkMedia(body: Buffer, limits: MediaLimits): Media | Refusal | undefined {
  const walk = walkOf(body)
  if (walk === undefined) return undefined
  try {
    const media = walk(body)
    if ('refused' in media) return media
    const also = hiddenDocument(body, media)
    if (also) return { refused: `the ${media.extension} is also ${also}` }
    const excess = tooLarge(media, limits)
    if (excess) return excess
    const { end: _, ...plain } = media
    return plain
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_OUT_OF_RANGE' || code === 'ERR_BUFFER_OUT_OF_BOUNDS')
      return { refused: 'the file is truncated: it ends where more must follow' }
    throw error
  }
}

/** By the first bytes: the walk that knows their structure. */
function walkOf(body: Buffer): Walk | undefined {
  if (body.length < 12) return undefined
  const head = body.readUInt32BE(0)
  if (head >>> 8 === 0xffd8ff) return walkJpeg
  if (head === 0x89504e47 && body.readUInt32BE(4) === 0x0d0a1a0a) return walkPng
  if (head === 0x52494646 && body.readUInt32BE(8) === 0x57454250) return walkWebp
  if (head === 0x47494638 && (body[4] === 0x37 || body[4] === 0x39) && body[5] === 0x61) return walkGif
  if (body.readUInt32BE(4) === 0x66747970) return walkIsoMedia
  if (head === 0x1a45dfa3) return walkWebm
  return undefined
}

function tooLarge({ extension, width, height, frames }: Media, { maxPixels }: MediaLimits): Refusal | undefined {
  const pixels = width * height
  if (pixels > maxPixels)
    return { refused: `the ${extension} is too large: ${width} x ${height} is more than ${maxPixels} pixels` }
  if (frames !== null && (frames > MAX_FRAMES || frames * pixels > maxPixels * ANIMATION_FACTOR))
    return { refused: `the ${extension} is too large: ${frames} frames of ${width} x ${height}` }
  return undefined
}
