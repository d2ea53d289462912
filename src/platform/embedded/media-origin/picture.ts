import { hash } from 'node:crypto'
import sharp from 'sharp'

export type PictureFormat = 'jpg' | 'png' | 'webp' | 'gif'

export interface Picture {
  bytes: Buffer
  contentType: string
  /** With quotes. */
  etag: string
}

const SIZE = 320
/** So many different pictures stand for any number of ids: 256 of 20 KB are 5 MB of memory. */
const VARIANTS = 256

/** Gives the function that draws the picture of an id: always the same for one id, drawn once and then kept. */
export function createPictures() {
  const drawn = new Map<string, Promise<Picture>>()
  return function pictureOf(id: string, format: PictureFormat): Promise<Picture> {
    const variant = Number.parseInt(hash('sha256', id).slice(0, 8), 16) % VARIANTS
    const name = `${variant}.${format}`
    const known = drawn.get(name)
    if (known !== undefined) return known
    const picture = encode(paint(variant), format)
    drawn.set(name, picture)
    return picture
  }
}

async function encode(pixels: Buffer, format: PictureFormat): Promise<Picture> {
  const image = sharp(pixels, { raw: { width: SIZE, height: SIZE, channels: 3 } })
  const bytes = await (format === 'jpg' ? image.jpeg({ quality: 80 }) : image.toFormat(format)).toBuffer()
  return {
    bytes,
    contentType: format === 'jpg' ? 'image/jpeg' : `image/${format}`,
    etag: `"${hash('md5', bytes)}"`,
  }
}

/**
 * An abstract picture: a slanted gradient between two neighbouring hues, three soft discs. Smooth, so that the pictures of a
 * demo's 24,000 links fill 100 MB and not 500.
 */
function paint(variant: number): Buffer {
  const random = createRandom(variant + 1)
  const hue = variant / VARIANTS
  const from = toRgb(hue, 0.55, 0.42)
  const to = toRgb(hue + 0.12, 0.6, 0.66)
  const discs = Array.from({ length: 3 }, (_, n) => ({
    x: random() * SIZE,
    y: random() * SIZE,
    radius: SIZE * (0.15 + random() * 0.25),
    color: toRgb(hue + 0.08 * n - 0.1, 0.7, 0.5 + 0.15 * n),
  }))
  const slant = random()
  const pixels = Buffer.alloc(SIZE * SIZE * 3)
  for (let y = 0, at = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const along = (x * slant + y * (1 - slant)) / SIZE
      for (let channel = 0; channel < 3; channel++) {
        let value = from[channel]! + (to[channel]! - from[channel]!) * along
        for (const disc of discs) {
          const inside = disc.radius - Math.hypot(x - disc.x, y - disc.y)
          if (inside > 0) value += (disc.color[channel]! - value) * 0.6 * Math.min(1, inside / 6)
        }
        pixels[at++] = Math.max(0, Math.min(255, value))
      }
    }
  }
  return pixels
}

/** The same numbers in [0, 1) for the same seed on any machine. Source: "mulberry32" by Tommy Ettinger, public domain. */
function createRandom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b9)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Source: "HSL to RGB alternative", CSS Color Module Level 4. Hue in turns, the others in 0 to 1; channels in 0 to 255. */
function toRgb(hue: number, saturation: number, lightness: number): [number, number, number] {
  const spread = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number): number => {
    const k = (offset + (((hue % 1) + 1) % 1) * 12) % 12
    return 255 * (lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}
