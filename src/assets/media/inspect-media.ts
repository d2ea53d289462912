import { fileTypeFromBuffer } from 'file-type'
import { decodePicture, isDecodable } from './decode-picture.ts'
import type { Media, Refusal } from './media.ts'
import { type MediaLimits, walkMedia } from './walk-media.ts'

export interface InspectOptions extends MediaLimits {
  /** Whether pictures are decoded whole, so that damage within their coded data is seen, too: 0.7 to 20 ms of CPU each. */
  decode: boolean
  /** Longest time that the decoder may take for one picture, in milliseconds. */
  decodeTimeoutMs: number
}

/** The media that a body is, or why it is none, in words for a person; at once where nothing has to be decoded. */
export function inspectMedia(body: Buffer, options: InspectOptions): Media | Refusal | Promise<Media | Refusal> {
  const media = walkMedia(body, options)
  if (media === undefined) return describeOther(body)
  return 'refused' in media || !options.decode || !isDecodable(media) ? media : decodeToo(body, media, options)
}

async function decodeToo(body: Buffer, media: Media, options: InspectOptions): Promise<Media | Refusal> {
  const fault = await decodePicture(body, options)
  return fault === undefined ? media : { refused: `the ${media.extension} is corrupt: ${fault}` }
}

/** Types whose structure we walk; a body that only looks like one is too short to be walked. */
const KEPT = /^image\/(jpeg|png|webp|gif|avif|heic)$|^video\/(mp4|webm)$/

async function describeOther(body: Buffer): Promise<Refusal> {
  return { refused: await nameOther(body) }
}

async function nameOther(body: Buffer): Promise<string> {
  if (body.length === 0) return 'the body is empty'
  const type = await fileTypeFromBuffer(body).catch(() => undefined) // a detector may trip over what is no file at all
  if (type?.mime === 'application/xml' || /<svg[\s>]/i.test(body.toString('latin1', 0, 4_096).replaceAll('\0', '')))
    return 'the body is XML or SVG, which is not stored'
  if (type && KEPT.test(type.mime)) return `the ${type.ext} is truncated: only its first bytes are there`
  if (type) return `${type.mime} is not stored`
  if (!body.subarray(0, 512).includes(0)) return 'the body is text, not media'
  return 'the bytes are of no known media type'
}
