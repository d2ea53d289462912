import type { Catalog } from './catalog.ts'

export interface ListRequest {
  bucket: string
  prefix: string
  /** '' rolls nothing up. */
  delimiter: string
  /** Entries come strictly after this key or common prefix. */
  after: string
  /** Largest number of entries. */
  most: number
}

interface ListedObject {
  key: string
  bytes: number
  etag: string
  modified: number
}

export interface ListPage {
  objects: ListedObject[]
  commonPrefixes: string[]
  /** The last entry, when more come after it. */
  next: string | undefined
}

interface Row {
  key: Uint8Array
  bytes: number
  etag: string
  modified: number
}

/** One page of a bucket's keys in UTF-8 byte order. A rolled-up prefix costs one seek, however many keys it hides. */
export function openLister({ db }: Catalog): (request: ListRequest) => ListPage {
  const scan = db.prepare(
    'SELECT key, bytes, etag, modified FROM object WHERE bucket = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?',
  )
  return (request) => {
    const page: ListPage = { objects: [], commonPrefixes: [], next: undefined }
    const end = firstBeyond(request.prefix)
    let from: Buffer | undefined = startOf(request)
    let last = ''
    let count = 0
    while (from !== undefined) {
      const rows = scan.iterate(request.bucket, from, end, request.most - count + 1) as unknown as Iterable<Row>
      from = undefined
      for (const row of rows) {
        if (count === request.most) {
          page.next = count === 0 ? undefined : last
          return page
        }
        const key = Buffer.from(row.key).toString('utf8')
        const common = commonPrefix(key, request)
        last = common ?? key
        count++
        if (common === undefined) page.objects.push({ key, bytes: row.bytes, etag: row.etag, modified: row.modified })
        else {
          page.commonPrefixes.push(common)
          from = firstBeyond(common)
          break
        }
      }
    }
    return page
  }
}

function startOf(request: ListRequest): Buffer {
  const prefix = Buffer.from(request.prefix)
  if (request.after === '') return prefix
  const common = commonPrefix(request.after, request)
  const from = common === undefined ? Buffer.from(`${request.after}\0`) : firstBeyond(common)
  return Buffer.compare(from, prefix) < 0 ? prefix : from
}

function commonPrefix(key: string, { prefix, delimiter }: ListRequest): string | undefined {
  if (delimiter === '' || !key.startsWith(prefix)) return undefined
  const at = key.indexOf(delimiter, prefix.length)
  return at === -1 ? undefined : key.slice(0, at + delimiter.length)
}

/** The least byte string greater than all that start with `prefix`: UTF-8 never holds 0xff, so the last byte can grow. */
function firstBeyond(prefix: string): Buffer {
  if (prefix === '') return Buffer.from([0xff])
  const bytes = Buffer.from(prefix)
  bytes[bytes.length - 1]!++
  return bytes
}
