import type { ObjectStore } from '../platform/object-store/client.ts'

const LINE_END = 0x0a

/** Below this size a file is one part. */
const MIN_PART_BYTES = 4 * 1024 * 1024

/** Into how many parts a file is split for so many readers. */
export function countParts(bytes: number, readers: number): number {
  return Math.max(1, Math.min(readers, Math.floor(bytes / MIN_PART_BYTES)))
}

/**
 * The lines that begin in one of so many equal parts of a stored file, whole: of a file of lines, all parts together give
 * every line once. COPY's text form escapes line ends inside values, so its rows are lines.
 */
export async function* readPart(
  store: Pick<ObjectStore, 'get'>,
  bucket: string,
  key: string,
  { bytes, part, parts }: { bytes: number; part: number; parts: number },
): AsyncGenerator<Buffer> {
  const begin = Math.floor((bytes * part) / parts)
  const end = Math.floor((bytes * (part + 1)) / parts)
  if (begin === end) return
  // The byte before tells whether a line begins just here.
  let at = Math.max(begin - 1, 0)
  const object = await store.get(bucket, key, `bytes=${at}-`)
  if (!object) throw new Error(`the staging file ${key} is gone from bucket ${bucket}`)
  let inside = begin === 0
  for await (const chunk of object.body as AsyncIterable<Buffer>) {
    let from = 0
    if (!inside) {
      const lineEnd = chunk.indexOf(LINE_END)
      inside = lineEnd >= 0
      if (inside && at + lineEnd >= end - 1) return // no line begins in this part
      from = inside ? lineEnd + 1 : chunk.length
    }
    const last = inside ? chunk.indexOf(LINE_END, Math.max(end - 1 - at, from)) : -1
    const until = last < 0 ? chunk.length : last + 1
    if (until > from) yield chunk.subarray(from, until)
    if (last >= 0) return
    at += chunk.length
  }
}
