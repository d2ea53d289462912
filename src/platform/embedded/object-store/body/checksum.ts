import { createHash, hash } from 'node:crypto'
import { s3Error } from '../errors.ts'
import { combineCrc, createCrc32, createCrc32c, createCrc64Nvme } from './crc.ts'

interface Hasher {
  update(chunk: Uint8Array): unknown
  digest(): Buffer
}

const HASHERS = {
  crc32: createCrc32,
  crc32c: createCrc32c,
  crc64nvme: createCrc64Nvme,
  md5: () => createHash('md5'),
  sha1: () => createHash('sha1'),
  sha256: () => createHash('sha256'),
  sha512: () => createHash('sha512'),
} satisfies Record<string, () => Hasher>

export type ChecksumAlgorithm = keyof typeof HASHERS
export const CHECKSUM_ALGORITHMS = Object.keys(HASHERS) as ChecksumAlgorithm[]

/** A checksum kept with an object or a part. */
export interface Checksum {
  algorithm: ChecksumAlgorithm
  /** base64; a composite one ends in `-<number of parts>`. */
  value: string
  type: 'FULL_OBJECT' | 'COMPOSITE'
}

/** Errors: NotImplemented for an algorithm that is not there. */
export function checksumAlgorithm(name: string): ChecksumAlgorithm {
  const lower = name.toLowerCase()
  if (!(lower in HASHERS)) throw s3Error('NotImplemented', `The checksum algorithm ${name} is not implemented.`)
  return lower as ChecksumAlgorithm
}

/** A hasher of the algorithm that has seen nothing yet. */
export function createHasher(algorithm: ChecksumAlgorithm): Hasher {
  return HASHERS[algorithm]()
}

/** The header that carries a checksum of the algorithm. */
export function checksumHeader(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm}`
}

/** The element that names the checksum in S3's XML: `ChecksumCRC32`, `ChecksumSHA256`, … */
export function checksumElement(algorithm: ChecksumAlgorithm): string {
  return `Checksum${algorithm.toUpperCase()}`
}

/** A checksum as response headers. */
export function checksumHeaders(checksum: Checksum | undefined): Record<string, string> {
  if (checksum === undefined) return {}
  return { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type }
}

/** A checksum as elements of a response document. */
export function checksumElements(checksum: Checksum | undefined): Record<string, string> {
  if (checksum === undefined) return {}
  return { [checksumElement(checksum.algorithm)]: checksum.value, ChecksumType: checksum.type }
}

/** The checksum of an object made of parts, or undefined where a part lacks one. Source: "Checking object integrity", Amazon S3 User Guide. */
export function joinChecksums(
  algorithm: ChecksumAlgorithm,
  type: Checksum['type'],
  parts: readonly { bytes: number; checksum: Checksum | undefined }[],
): Checksum | undefined {
  const values: Buffer[] = []
  for (const { checksum } of parts) {
    if (checksum?.algorithm !== algorithm) return undefined
    values.push(Buffer.from(checksum.value, 'base64'))
  }
  if (type === 'COMPOSITE') {
    const hasher = createHasher(algorithm)
    hasher.update(Buffer.concat(values))
    return { algorithm, value: `${hasher.digest().toString('base64')}-${parts.length}`, type }
  }
  const whole = values.reduce<Buffer | undefined>(
    (joined, value, index) =>
      joined && (index === 0 ? joined : combineCrc(algorithm, joined, value, parts[index]!.bytes)),
    values[0],
  )
  return whole && { algorithm, value: whole.toString('base64'), type }
}

/** The ETag of an object made of parts: MD5 of their MD5s, and their number. */
export function multipartEtag(etags: readonly string[]): string {
  return `${hash('md5', Buffer.from(etags.join(''), 'hex'))}-${etags.length}`
}
