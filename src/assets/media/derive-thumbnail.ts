import { rgbaToThumbHash } from 'thumbhash'
import { type DecodeLimits, openPicture } from './decode-picture.ts'

/** What is made from a picture. */
export interface Derivatives {
  /** A WebP of at most 320 x 320 pixels, turned as the picture is to be shown. */
  thumbnail: Buffer
  /** A picture of some 25 bytes, in base64, to be shown until the real one is there. Source: https://evanw.github.io/thumbhash. */
  thumbhash: string
}

const THUMBNAIL = 320
/** ThumbHash takes no more. */
const HASHED = 100

/**
 * Makes a picture's derivatives (of an animation's first frame); decoding it proves it whole.
 * @throws the decoder's error.
 */
export async function derivePicture(body: Buffer, limits: DecodeLimits): Promise<Derivatives> {
  const picture = openPicture(body, limits).autoOrient()
  const small = picture.resize(THUMBNAIL, THUMBNAIL, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb')
  const [thumbnail, hashed] = await Promise.all([
    small.clone().webp({ quality: 75 }).toBuffer(),
    small
      .clone()
      .resize(HASHED, HASHED, { fit: 'inside', withoutEnlargement: true })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true }),
  ])
  const { width, height } = hashed.info
  return { thumbnail, thumbhash: Buffer.from(rgbaToThumbHash(width, height, hashed.data)).toString('base64') }
}
