import sharp, { type Sharp } from 'sharp'
import type { Media } from './media.ts'

// One decoder thread a picture: many pictures are decoded at once, and a cache of ours would never be hit.
sharp.concurrency(1)
sharp.cache(false)

export interface DecodeLimits {
  maxPixels: number
  decodeTimeoutMs: number
}

/** Sides of the pixels that decoding ends in; a JPEG decoder then works at an eighth of the size, over all coded data. */
const SMALL = 100

/** Whether our decoder has a licence-free codec for it; of AVIF it knows single pictures only. */
export function isDecodable({ extension, frames }: Media): boolean {
  if (extension === 'avif') return frames === 1
  return extension !== 'heic' && extension !== 'mp4' && extension !== 'webm'
}

/** Decodes a picture (the first frame of an animation). @returns what is wrong with it. */
export async function decodePicture(body: Buffer, limits: DecodeLimits): Promise<string | undefined> {
  try {
    await openPicture(body, limits).resize(SMALL, SMALL, { fit: 'inside', withoutEnlargement: true }).raw().toBuffer()
    return undefined
  } catch (error) {
    return (error as Error).message.split('\n', 1)[0]
  }
}

/** The picture in the decoder, under its limits. */
export function openPicture(body: Buffer, { maxPixels, decodeTimeoutMs }: DecodeLimits): Sharp {
  return sharp(body, { failOn: 'error', limitInputPixels: maxPixels, sequentialRead: true }).timeout({
    seconds: Math.ceil(decodeTimeoutMs / 1_000),
  })
}
