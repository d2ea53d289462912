import { crc32 } from 'node:zlib'
import { type Entry, fromFd, type ZipFile } from 'yauzl'

/** An XLSX file has a few parts; more is a file made to cost memory. */
const MAX_ENTRIES = 10_000

/** The parts of a zip file by their path, read where they stand; what is read is checked against its checksum. */
export class ZipArchive {
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip
    this.#entries = entries
  }

  /** @throws Error for what is no zip file. */
  static async open(descriptor: number): Promise<ZipArchive> {
    const { promise, resolve, reject } = Promise.withResolvers<ZipArchive>()
    fromFd(descriptor, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) return reject(error)
      const entries = new Map<string, Entry>()
      zip.on('error', reject)
      zip.on('end', () => resolve(new ZipArchive(zip, entries)))
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry)
        if (entries.size > MAX_ENTRIES) reject(new Error('holds too many parts'))
        else zip.readEntry()
      })
      zip.readEntry()
    })
    return promise
  }

  has(path: string): boolean {
    return this.#entries.has(path)
  }

  async *read(path: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(path)
    if (!entry) throw new Error(`${path} is missing`)
    if (entry.isEncrypted()) throw new Error(`${path} is encrypted`)
    const { promise, resolve, reject } = Promise.withResolvers<NodeJS.ReadableStream>()
    this.#zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
    let sum = 0
    for await (const chunk of await promise) {
      sum = crc32(chunk as Buffer, sum)
      yield chunk as Buffer
    }
    if (sum !== entry.crc32) throw new Error(`${path} does not match its checksum`)
  }
}
