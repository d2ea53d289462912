/** What a server answered to one request. Texts are Latin 1: a character a byte. */
export interface Answer {
  status: number
  /** The value of a header, by its name in lower case. */
  header(name: string): string | undefined
  body: string
}

/** Where a body ends: after so many bytes, with its last chunk, or with the connection. */
type BodyEnd = number | 'last chunk' | 'connection'

/** An answer to a PUT is a few hundred bytes, one that refuses it a short document. */
const MAX_BYTES = 65_536
const STATUS_LINE = /^HTTP\/1\.([01]) ([1-5]\d\d)(?:\s|$)/

/** Reads the answers of one connection, one after the other, by RFC 9112. */
export class AnswerReader {
  /** Whether the connection may carry another request after the answer that was read last. */
  keepsAlive = true
  #text = ''
  #head: Head | undefined
  #bodyEnd: BodyEnd = 0

  /** Whether an answer has begun. */
  get hasBegun(): boolean {
    return this.#head !== undefined || this.#text !== ''
  }

  /** Takes what came next. @returns the answer once it is whole. @throws Error on what is no HTTP, or too long. */
  read(bytes: string): Answer | undefined {
    this.#text += bytes
    while (this.#head === undefined) {
      const end = this.#text.indexOf('\r\n\r\n')
      if (end < 0) break
      this.#readHead(new Head(this.#text.slice(0, end)))
      this.#text = this.#text.slice(end + 4)
    }
    const body = this.#head === undefined ? undefined : this.#wholeBody()
    if (this.#text.length > MAX_BYTES) throw new Error(`the answer is longer than ${MAX_BYTES} bytes`)
    return body === undefined ? undefined : this.#take(body)
  }

  /** Says that the connection has ended. @returns the answer, when that is what ends its body. */
  end(): Answer | undefined {
    return this.#head !== undefined && this.#bodyEnd === 'connection' ? this.#take(this.#text) : undefined
  }

  #take(body: string): Answer {
    const answer = this.#head!
    answer.body = body
    this.#head = undefined
    // More than was asked for: it cannot be told from the next answer.
    if (this.#text !== '') this.keepsAlive = false
    return answer
  }

  #readHead(head: Head): void {
    if (head.status < 200) return // the answer itself follows
    this.#head = head
    this.#bodyEnd = bodyEnd(head)
    const connection = head.header('connection')
    this.keepsAlive = head.isHttp11 && this.#bodyEnd !== 'connection' && !/close/i.test(connection ?? '')
  }

  /** @returns the body, which is cut off the text, once all of it is there. */
  #wholeBody(): string | undefined {
    if (this.#bodyEnd === 'connection') return undefined
    if (this.#bodyEnd === 'last chunk') return this.#wholeChunks()
    if (this.#text.length < this.#bodyEnd) return undefined
    const body = this.#text.slice(0, this.#bodyEnd)
    this.#text = this.#text.slice(this.#bodyEnd)
    return body
  }

  #wholeChunks(): string | undefined {
    let body = ''
    for (let at = 0; ; ) {
      const lineEnd = this.#text.indexOf('\r\n', at)
      if (lineEnd < 0) return undefined
      const [size = ''] = this.#text.slice(at, lineEnd).split(';', 1)
      if (!/^[0-9a-f]{1,8}\s*$/i.test(size)) throw new Error('the answer has a chunk without a size')
      const [from, bytes] = [lineEnd + 2, Number.parseInt(size, 16)]
      if (bytes === 0) return this.#cutTrailers(lineEnd) ? body : undefined
      if (this.#text.length < from + bytes + 2) return undefined
      body += this.#text.slice(from, from + bytes)
      at = from + bytes + 2
    }
  }

  /** @param lineEnd of the last chunk's line. @returns whether all trailers are there. */
  #cutTrailers(lineEnd: number): boolean {
    const end = this.#text.indexOf('\r\n\r\n', lineEnd)
    if (end >= 0) this.#text = this.#text.slice(end + 4)
    return end >= 0
  }
}

/** Headers are looked up where they stand: of a dozen that a store sends three are needed. */
class Head implements Answer {
  readonly status: number
  readonly isHttp11: boolean
  body = ''
  readonly #text: string
  readonly #names: string

  constructor(text: string) {
    const [, minor, status] = STATUS_LINE.exec(text) ?? []
    if (status === undefined) throw new Error('the answer is no HTTP/1.1')
    this.status = Number(status)
    this.isHttp11 = minor === '1'
    this.#text = text
    this.#names = text.toLowerCase()
  }

  header(name: string): string | undefined {
    const line = this.#names.indexOf(`\r\n${name}:`)
    if (line < 0) return undefined
    const from = line + name.length + 3
    const end = this.#text.indexOf('\r\n', from)
    return this.#text.slice(from, end < 0 ? undefined : end).trim()
  }
}

function bodyEnd(head: Head): BodyEnd {
  if (head.status === 204 || head.status === 304) return 0
  const coding = head.header('transfer-encoding')
  if (coding !== undefined) return /^chunked$/i.test(coding) ? 'last chunk' : 'connection'
  const length = head.header('content-length')
  if (length === undefined) return 'connection'
  if (!/^\d{1,15}$/.test(length)) throw new Error('the answer has a length that is no number')
  return Number(length)
}
