import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import type { Media } from '../../src/assets/media/media.ts'

export interface GoodMedium {
  name: string
  body: Buffer
  expected: Media
}

const SIZE = { width: 40, height: 30 }
const film = (extension: 'mp4' | 'webm', width: number, height: number): Media => ({
  extension,
  contentType: `video/${extension}`,
  width,
  height,
  frames: null,
})

/** Files of `SHARED_DIR` that our encoder cannot make. */
const FILES: Array<{ file: string; expected: Media }> = [
  {
    file: 'fixture-heic.heic',
    expected: { extension: 'heic', contentType: 'image/heic', width: 3024, height: 4032, frames: 1 },
  },
  { file: 'fixture-imovie.mp4', expected: film('mp4', 640, 356) },
  { file: 'fixture.webm', expected: film('webm', 640, 356) },
]

/** One small good file of every kind that is stored; HEIC, MP4 and WebM where the shared folder has them. */
export async function goodMedia(): Promise<GoodMedium[]> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const image = (): Sharp => sharp({ create: { ...SIZE, channels: 3, background: '#246', noise } })
  const stills = await Promise.all([1, 2, 3].map(() => image().png().toBuffer()))
  const moving = (format: 'gif' | 'webp'): Promise<Buffer> =>
    sharp(stills, { join: { animated: true } })
      .toFormat(format)
      .toBuffer()
  const made: GoodMedium[] = []
  const add = (name: string, body: Buffer, extension: Media['extension'], count = 1): void => {
    const contentType = `image/${extension === 'jpg' ? 'jpeg' : extension}`
    made.push({ name, body, expected: { extension, contentType, ...SIZE, frames: count } })
  }
  add('baseline.jpg', await image().jpeg().toBuffer(), 'jpg')
  add('progressive.jpg', await image().jpeg({ progressive: true }).toBuffer(), 'jpg')
  add('small.png', await image().png().toBuffer(), 'png')
  add('palette.png', await image().png({ palette: true }).toBuffer(), 'png')
  add('lossy.webp', await image().webp().toBuffer(), 'webp')
  add('lossless.webp', await image().webp({ lossless: true }).toBuffer(), 'webp')
  add('small.gif', await image().gif().toBuffer(), 'gif')
  add('small.avif', await image().avif({ effort: 0 }).toBuffer(), 'avif')
  add('moving.gif', await moving('gif'), 'gif', 3)
  add('moving.webp', await moving('webp'), 'webp', 3)
  const folder = join(process.env.SHARED_DIR ?? '../shared', 'data/media/file-type')
  for (const { file, expected } of FILES)
    if (existsSync(join(folder, file))) made.push({ name: file, body: readFileSync(join(folder, file)), expected })
  return made
}
