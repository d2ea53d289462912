import { posix } from 'node:path'
import { AppError, userError } from '../../core/errors.ts'
import type { BrokenRecord, SourceRecord } from './source-record.ts'
import { BadCell, tableRecord } from './table-record.ts'
import { readSheetRows, type SheetRow, unescapeText, walkXml } from './xlsx-sheet.ts'
import { ZipArchive } from './zip-archive.ts'

/** All distinct texts of a workbook are held while a sheet is read, so they bound its memory: 128 MiB where the script is not Latin. */
const SHARED_TEXT_LIMIT = 64 << 20

/**
 * Reads one sheet of an XLSX file while it streams; the first row that is not empty is the header. Dates come as the serial numbers
 * that the file holds.
 * @param descriptor of the open file.
 * @param options.sheet its name; without one it is the first, and `notice` is told where there are others.
 * @throws AppError of kind user: `XLSX_DAMAGED`, `XLSX_SHEET_UNKNOWN`, `XLSX_1904` or `XLSX_TOO_LARGE`.
 */
export async function* readXlsx(
  file: string,
  descriptor: number,
  options: { sheet?: string; notice: (text: string) => void },
): AsyncGenerator<(SourceRecord | BrokenRecord)[]> {
  try {
    const zip = await ZipArchive.open(descriptor)
    const sheet = chooseSheet(file, await readWorkbook(zip), options)
    const strings = await readSharedStrings(file, zip)
    const rows = readSheetRows(zip.read(sheet), strings)
    let header: string[] | undefined
    for await (const batch of rows) {
      const records: (SourceRecord | BrokenRecord)[] = []
      for (const row of batch) {
        if (row.cells.every((cell) => cell === null || cell === '')) continue
        if (header) records.push(rowRecord(row, header))
        else {
          header = headerOf(row)
          records.push(tableRecord(row.number, header, header))
        }
      }
      yield records
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw userError('XLSX_DAMAGED', `${file}: is a damaged XLSX file: ${(error as Error).message}`, { file })
  }
}

function rowRecord({ number, cells }: SheetRow, header: readonly string[]): SourceRecord | BrokenRecord {
  // A sheet leaves out empty cells, so the array has holes.
  const values = header.map((_, i) => cells[i] ?? null)
  const beyond = cells.findIndex((cell, i) => i >= header.length && cell !== undefined && cell !== null && cell !== '')
  if (beyond < 0) return tableRecord(number, header, values)
  const raw = JSON.stringify(Array.from(cells, (cell) => (cell instanceof BadCell ? null : (cell ?? null))))
  return { line: number, raw, reason: `column ${columnName(beyond)} has a value and no header` }
}

/** A column without a name is called by its letters. */
function headerOf({ cells }: SheetRow): string[] {
  const names = Array.from(cells, (cell, i) =>
    cell === undefined || cell === null || cell === '' || cell instanceof BadCell ? columnName(i) : String(cell),
  )
  return names
}

function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

interface Workbook {
  sheets: { name: string; path: string }[]
  from1904: boolean
}

function chooseSheet(
  file: string,
  { sheets, from1904 }: Workbook,
  { sheet, notice }: { sheet?: string; notice: (text: string) => void },
): string {
  const names = sheets.map(({ name }) => JSON.stringify(name)).join(', ')
  if (from1904) {
    throw userError('XLSX_1904', `${file}: counts its dates from 1904; save it with dates from 1900`, { file })
  }
  const chosen = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet)
  if (!chosen) {
    throw userError('XLSX_SHEET_UNKNOWN', `${file}: has no sheet ${JSON.stringify(sheet)}; there are ${names}`, {
      file,
    })
  }
  if (sheet === undefined && sheets.length > 1) {
    notice(`only the sheet ${JSON.stringify(chosen.name)} was read; there are ${names}`)
  }
  return chosen.path
}

async function readWorkbook(zip: ZipArchive): Promise<Workbook> {
  const listed: { name: string; id: string }[] = []
  const targets = new Map<string, string>()
  let from1904 = false
  await drain(
    walkXml(zip.read('xl/workbook.xml'), {
      open(name, attributes) {
        if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
        if (name === 'sheet') {
          const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
          listed.push({ name: attributes.name ?? '', id })
        }
      },
    }),
  )
  await drain(
    walkXml(zip.read('xl/_rels/workbook.xml.rels'), {
      open(_, { Id, Target, Type }) {
        // Sheets of charts and macros are no tables.
        if (Id && Target && Type?.endsWith('/worksheet')) targets.set(Id, posix.resolve('/xl', Target).slice(1))
      },
    }),
  )
  const sheets = listed.flatMap(({ name, id }) => {
    const path = targets.get(id)
    return path === undefined ? [] : [{ name, path }]
  })
  if (sheets.length === 0) throw new Error('it has no sheet')
  return { sheets, from1904 }
}

async function readSharedStrings(file: string, zip: ZipArchive): Promise<string[]> {
  const path = 'xl/sharedStrings.xml'
  if (!zip.has(path)) return []
  const strings: string[] = []
  let text = ''
  let taking = false
  let phonetic = false
  let characters = 0
  const walk = walkXml(zip.read(path), {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') taking = !phonetic
    },
    text(piece) {
      if (taking) text += piece
    },
    close(name) {
      if (name === 't') taking = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') {
        strings.push(unescapeText(text))
        characters += text.length + 16
        if (characters > SHARED_TEXT_LIMIT) {
          throw userError('XLSX_TOO_LARGE', `${file}: has more text than can be held at once; save it as CSV`, { file })
        }
      }
    },
  })
  await drain(walk)
  return strings
}

async function drain(walk: AsyncIterable<void>): Promise<void> {
  for await (const _ of walk);
}
