import { hash, randomBytes } from 'node:crypto'

/** Of a key: 16 hexadecimal digits that name it, and 256 random bits that nobody keeps but who got it. */
const KEY = /^csk_([0-9a-f]{16})_([\w-]{43})$/

export interface KeyParts {
  keyId: string
  /** SHA-256 of the secret part: all that is stored. A hash for passwords would add nothing to 256 random bits. */
  secretHash: Buffer
}

/** A new key: its text, shown once, and what is kept of it. */
export function makeKey(): KeyParts & { text: string } {
  const keyId = randomBytes(8).toString('hex')
  const secret = randomBytes(32).toString('base64url')
  return { text: `csk_${keyId}_${secret}`, keyId, secretHash: hash('sha256', secret, 'buffer') }
}

/** The parts of a key's text; undefined when it is none. */
export function parseKey(text: string): KeyParts | undefined {
  const [, keyId, secret] = KEY.exec(text) ?? []
  return keyId === undefined || secret === undefined
    ? undefined
    : { keyId, secretHash: hash('sha256', secret, 'buffer') }
}
