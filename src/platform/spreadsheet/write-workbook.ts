import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export type Cell = string | number | boolean | null

export interface Workbook {
  /** Names of the columns; the first row of every sheet. */
  header: readonly string[]
  rows: AsyncIterable<readonly Cell[]>
  /** How many rows there are: the list of sheets stands before their rows. */
  rowCount: number
  /** What sheets are called; each has its number behind. `Posts` by default. */
  sheetName?: string
  /** Rows of a sheet without its header; what is more goes on in another sheet. */
  rowsPerSheet?: number
}

/** Excel's limits. Source: "Excel specifications and limits" of Microsoft. */
const MOST_ROWS = 1_048_576 - 1
const MOST_LETTERS = 32_767

/** An XLSX file as it is made: rows are taken one after another, so that a file of any length needs little memory. */
export function writeWorkbook({
  header,
  rows,
  rowCount,
  sheetName = 'Posts',
  rowsPerSheet = MOST_ROWS,
}: Workbook): Readable {
  const sheets = Math.max(1, Math.ceil(rowCount / rowsPerSheet))
  const numbers = Array.from({ length: sheets }, (_, i) => i + 1)
  const iterator = rows[Symbol.asyncIterator]()
  const zip = new ZipFile()
  const add = (name: string, text: string): void => zip.addBuffer(Buffer.from(XML + text), name)
  add('[Content_Types].xml', contentTypes(numbers))
  add('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]))
  add('xl/workbook.xml', workbook(numbers, sheetName))
  add(
    'xl/_rels/workbook.xml.rels',
    relationships(numbers.map((n) => [`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`])),
  )
  for (const n of numbers)
    zip.addReadStreamLazy(`xl/worksheets/sheet${n}.xml`, (done) => {
      const sheet = Readable.from(sheetParts(header, iterator, n === sheets ? Number.POSITIVE_INFINITY : rowsPerSheet))
      done(null, sheet)
    })
  zip.end()
  const output = zip.outputStream as Readable
  zip.on('error', (error) => output.destroy(error as Error))
  output.once('close', () => void iterator.return?.())
  return output
}

async function* sheetParts(
  header: readonly string[],
  rows: AsyncIterator<readonly Cell[]>,
  most: number,
): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rowXml(header, 1)}`
  let part = ''
  for (let taken = 0; taken < most; taken++) {
    const { value, done } = await rows.next()
    if (done) break
    part += rowXml(value, taken + 2)
    if (part.length < PART_LENGTH) continue
    yield part
    part = ''
  }
  yield `${part}</sheetData></worksheet>`
}

const PART_LENGTH = 65_536
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

// Readers may do without the references of rows and cells; not all can.
function rowXml(cells: readonly Cell[], row: number): string {
  return `<row r="${row}">${cells.map((cell, i) => cellXml(cell, `${columnName(i)}${row}`)).join('')}</row>`
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.slice(0, MOST_LETTERS))}</t></is></c>`
}

/** A, B, … Z, AA, AB, … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

// What XML cannot hold even as a reference.
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

function escapeXml(text: string): string {
  return text.replace(NOT_IN_XML, '\ufffd').replace(/[&<>"\r]/g, (sign) => ESCAPES[sign]!)
}

function contentTypes(sheets: number[]): string {
  const parts = sheets.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  )
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>${parts.join('')}</Types>`
}

function workbook(sheets: number[], name: string): string {
  const entries = sheets.map((n) => `<sheet name="${escapeXml(name)} ${n}" sheetId="${n}" r:id="rId${n}"/>`)
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`
}

function relationships(targets: (readonly [id: string, type: string, target: string])[]): string {
  const entries = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`
}
