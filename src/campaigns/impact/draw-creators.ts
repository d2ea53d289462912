import { createCipheriv, createHash } from 'node:crypto'

/** Creators who came into the same campaigns in the same way, by number. */
type Group = readonly number[]

/** Numbers of the key stream that are made at once. */
const AT_ONCE = 16_384

/**
 * Draws creators with replacement, in each group as many as it has: how often each was drawn, draw by draw, in one array that is written
 * anew for each. The same seed gives the same draws: they are the key stream of AES-256 in counter mode (NIST SP 800-38A), whose bits are as good as random.
 */
export function* drawCreators(groups: readonly Group[], creators: number, draws: number, seed: string) {
  const key = createHash('sha256').update(seed).digest()
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16))
  const blank = Buffer.alloc(4 * AT_ONCE)
  let random = stream.update(blank)
  let at = 0
  const drawn = new Uint16Array(creators)
  for (let draw = 0; draw < draws; draw++) {
    drawn.fill(0)
    for (const group of groups)
      for (let i = 0; i < group.length; i++) {
        if (at === random.length) {
          random = stream.update(blank)
          at = 0
        }
        const place = Math.floor((random.readUInt32LE(at) / 2 ** 32) * group.length)
        drawn[group[place]!]!++
        at += 4
      }
    yield drawn
  }
}
