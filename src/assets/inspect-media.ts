import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

/** What the bytes are, found from the bytes alone. */
export interface Media {
  extension: string
  contentType: string
  /** Pixels; null for videos. */
  width: number | null
  height: number | null
}

/** Largest picture that is decoded, in pixels: a bomb of 20,000 x 20,000 is refused before it is unpacked. */
const MAX_PIXELS = 50_000_000
const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'])
/** Stored by their container's signature: our decoder has no licence-free codec for them. */
const UNDECODED = new Set(['image/heic', 'video/mp4', 'video/webm'])

/** The media that a body is, or why it is none. A picture is decoded whole, so that a truncated one is caught. */
export async function inspectMedia(body: Buffer): Promise<Media | { refused: string }> {
  if (body.length === 0) return { refused: 'the body is empty' }
  const type = await fileTypeFromBuffer(body)
  if (!type)
    return { refused: looksLikeText(body) ? 'the body is text, not media' : 'the bytes are of no known media type' }
  if (UNDECODED.has(type.mime)) return { extension: type.ext, contentType: type.mime, width: null, height: null }
  if (!PICTURES.has(type.mime)) return { refused: `${type.mime} is not stored` }
  try {
    const picture = sharp(body, { failOn: 'error', limitInputPixels: MAX_PIXELS, sequentialRead: true })
    const { width, height } = await picture.metadata()
    await picture.stats()
    return { extension: type.ext, contentType: type.mime, width, height }
  } catch (error) {
    return {
      refused: `the ${type.ext} is corrupt, truncated or too large: ${(error as Error).message.split('\n', 1)[0]}`,
    }
  }
}

function looksLikeText(body: Buffer): boolean {
  return !body.subarray(0, 512).includes(0)
}
