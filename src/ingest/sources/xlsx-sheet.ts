import { type SaxesAttributePlain, SaxesParser } from 'saxes'
import { RECORD_LIMIT } from './read-line-blocks.ts'
import { BadCell } from './table-record.ts'

/** The last column of a sheet is XFD. */
const MAX_COLUMNS = 16_384
const MAX_DEPTH = 64

export interface SheetRow {
  /** From 1. */
  number: number
  cells: unknown[]
}

type Attributes = Readonly<Record<string, string | SaxesAttributePlain>>

/** What is told of an XML document; names are without their prefix. */
interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Reads XML while it streams, in bounded memory.
 * @yields after each piece, so that the caller takes what the events have gathered.
 * @throws Error for XML that is not well-formed, not UTF-8 or cut short.
 */
export async function* walkXml(chunks: AsyncIterable<Buffer>, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: true })
  let depth = 0
  let seen = 0
  const local = (name: string): string => name.slice(name.indexOf(':') + 1)
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > MAX_DEPTH) throw new Error('XML is nested too deep')
    events.open(local(name), attributes as Attributes as Readonly<Record<string, string>>)
  })
  parser.on('text', (text) => {
    if (text !== '') events.text?.(text)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    seen = parser.position
    events.close?.(local(name))
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }))
    if (parser.position - seen > RECORD_LIMIT) throw new Error('an element has more than 16 MiB of text')
    yield
  }
  parser.write(decoder.decode()).close()
  yield
}

/** Rows of a sheet with cells; a formula gives the value that was saved with it. */
export async function* readSheetRows(
  chunks: AsyncIterable<Buffer>,
  strings: readonly string[],
): AsyncGenerator<SheetRow[]> {
  const builder = new RowBuilder(strings)
  for await (const _ of walkXml(chunks, builder)) if (builder.rows.length > 0) yield builder.rows.splice(0)
}

class RowBuilder implements XmlEvents {
  readonly rows: SheetRow[] = []
  readonly #strings: readonly string[]
  #row: SheetRow = { number: 0, cells: [] }
  #column = -1
  #type = 'n'
  #text = ''
  #hasValue = false
  #hasFormula = false
  #taking = false
  #phonetic = false
  #characters = 0

  constructor(strings: readonly string[]) {
    this.#strings = strings
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.#row = { number: attributes.r === undefined ? this.#row.number + 1 : Number(attributes.r), cells: [] }
      if (!Number.isSafeInteger(this.#row.number)) throw new Error(`${attributes.r} is no number of a row`)
      this.#column = -1
      this.#characters = 0
    } else if (name === 'c') {
      this.#column = attributes.r === undefined ? this.#column + 1 : columnIndex(attributes.r)
      if (this.#column >= MAX_COLUMNS) throw new Error(`${attributes.r} is no cell of a sheet`)
      this.#type = attributes.t ?? 'n'
      this.#text = ''
      this.#hasValue = false
      this.#hasFormula = false
    } else if (name === 'rPh') this.#phonetic = true
    else if (name === 'f') this.#hasFormula = true
    else if (name === 'v' || name === 't') {
      this.#taking = !this.#phonetic
      this.#hasValue = true
    }
  }

  text(text: string): void {
    if (!this.#taking) return
    this.#text += text
    this.#characters += text.length
    if (this.#characters > RECORD_LIMIT) throw new Error(`row ${this.#row.number} has more than 16 MiB of text`)
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#taking = false
    else if (name === 'rPh') this.#phonetic = false
    else if (name === 'c') {
      if (this.#row.cells[this.#column] != null) throw new Error(`row ${this.#row.number} holds a cell twice`)
      this.#row.cells[this.#column] = this.#value()
    } else if (name === 'row' && this.#row.cells.length > 0) this.rows.push(this.#row)
  }

  #value(): unknown {
    if (!this.#hasValue) {
      return this.#hasFormula ? new BadCell('is a formula whose value was not saved') : null
    }
    if (this.#type === 's') {
      const text = /^\d+$/.test(this.#text) ? this.#strings[Number(this.#text)] : undefined
      return text ?? new BadCell(`text ${this.#text} is not in the file's list of texts`)
    }
    if (this.#type === 'b') return this.#text === '1' ? 'true' : 'false'
    return this.#type === 'n' ? plainNumber(this.#text) : unescapeText(this.#text)
  }
}

/** Excel writes 17 digits or an exponent where fewer would do; whole numbers keep their digits. */
function plainNumber(text: string): string | BadCell | null {
  if (text === '') return null
  if (/^-?\d+$/.test(text)) return text
  const number = Number(text)
  return Number.isFinite(number) ? String(number) : new BadCell(`${JSON.stringify(text)} is not a number`)
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function columnIndex(reference: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1]
  if (letters === undefined) throw new Error(`${JSON.stringify(reference)} is no cell of a sheet`)
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}
