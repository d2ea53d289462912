import type { WalkedMedia } from './media.ts'

const ZIP_END = Buffer.from('PK\x05\x06', 'latin1')
const ZIP_END_BYTES = 22
/** The end record of a ZIP archive and its longest comment. */
const ZIP_TAIL = ZIP_END_BYTES + 65_535
/** What begins a document that a browser or a server would run. */
const DOCUMENT = /<(!doctype|html|head|body|script|iframe|svg|\?xml|\?php)|%PDF-/i
/** What begins an archive or a program. */
const PROGRAMS = ['PK\x03\x04', 'Rar!\x1a', '7z\xbc\xaf', '\x7fELF']
/** Bytes after a medium's end that are searched. */
const SEARCHED = 65_536

/**
 * What else a medium's file is: a ZIP archive (read from its end, wherever that lies), or a document after the medium's end.
 * Text inside the medium's own comments is left alone: the file is served as what it is, with `nosniff`.
 */
export function hiddenDocument(body: Buffer, { end }: WalkedMedia): string | undefined {
  if (isZip(body)) return 'a ZIP archive'
  if (end >= body.length) return undefined
  const rest = body.toString('latin1', end, Math.min(body.length, end + SEARCHED))
  if (DOCUMENT.test(rest)) return 'a document that follows the picture'
  return PROGRAMS.some((start) => rest.includes(start)) ? 'an archive or a program that follows the picture' : undefined
}

/** Whether the record that ends an archive stands in the tail, whole, of an archive that is one file on one disk. */
function isZip(body: Buffer): boolean {
  const first = Math.max(0, body.length - ZIP_TAIL)
  for (let at = body.indexOf(ZIP_END, first); at !== -1; at = body.indexOf(ZIP_END, at + 1)) {
    if (at + ZIP_END_BYTES > body.length) return false
    if (body.readUInt32LE(at + 4) === 0 && at + ZIP_END_BYTES + body.readUInt16LE(at + 20) <= body.length) return true
  }
  return false
}
