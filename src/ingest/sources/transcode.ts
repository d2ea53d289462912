import iconv from 'iconv-lite'

/** A byte that UTF-8 never has: it stands for what could not be decoded, so that its line is told from text with a real U+FFFD. */
const UNDECODABLE = Buffer.from([0xff])

/**
 * Makes UTF-8 of a text in another encoding, while it streams. What cannot be decoded becomes the byte 0xFF, which makes its line
 * a faulty one.
 */
export async function* transcode(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const wide = /^utf-?16/i.test(encoding)
  const decoder = wide ? new Utf16Decoder(/be$/i.test(encoding)) : iconv.getDecoder(encoding, { stripBOM: false })
  // In UTF-16 a U+FFFD may stand in the source; no legacy encoding but GB18030 has one.
  const broken = wide ? /\p{Surrogate}/u : /\ufffd/
  let held = ''
  for await (const chunk of chunks) {
    const text = held + decoder.write(chunk)
    held = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : ''
    if (text.length > held.length) yield encode(text.slice(0, text.length - held.length), broken)
  }
  const end = held + (decoder.end() ?? '')
  if (end !== '') yield encode(end, broken)
}

function encode(text: string, broken: RegExp): Buffer {
  if (!broken.test(text)) return Buffer.from(text)
  const pieces = text.split(new RegExp(broken, `${broken.flags}g`)).map((piece) => Buffer.from(piece))
  return Buffer.concat(pieces.flatMap((piece, i) => (i === 0 ? [piece] : [UNDECODABLE, piece])))
}

/** Ours, because `iconv-lite` drops half a character at the end of the text without a word. */
class Utf16Decoder {
  readonly #bigEndian: boolean
  #odd: Buffer = Buffer.alloc(0)

  constructor(bigEndian: boolean) {
    this.#bigEndian = bigEndian
  }

  write(chunk: Buffer): string {
    const bytes = Buffer.concat([this.#odd, chunk])
    const whole = bytes.subarray(0, bytes.length & ~1)
    this.#odd = bytes.subarray(whole.length)
    return (this.#bigEndian ? whole.swap16() : whole).toString('utf16le')
  }

  /** Half a character at the end is given as half a surrogate pair, which is as broken. */
  end(): string {
    return this.#odd.length > 0 ? '\ud800' : ''
  }
}
