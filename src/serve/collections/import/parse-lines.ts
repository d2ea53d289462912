import { CsvError, parse } from 'csv-parse/sync'
import { invalidRequest } from '../../problem.ts'
import type { ProfileKey } from '../../profile-door.ts'
import { type NamedCreator, readCreatorText } from './read-creator-text.ts'

/** Lines that one import takes. */
export const MAX_LINES = 10_000

/** A line of an import: whom it names, or why it names nobody. */
export interface ImportLine {
  /** From 1; of a file its first line is 1, header or not. */
  line: number
  /** As it was written. */
  text: string
  creator: NamedCreator | undefined
  notes: string
  tags: string[]
}

/** Columns by what people call them, without case, spaces, `_` and `-`. */
const COLUMNS: Record<string, 'creator' | 'platform' | 'profileId' | 'notes' | 'tags'> = {
  handle: 'creator',
  handles: 'creator',
  username: 'creator',
  user: 'creator',
  account: 'creator',
  creator: 'creator',
  link: 'creator',
  url: 'creator',
  profile: 'creator',
  profileurl: 'creator',
  profilelink: 'creator',
  channel: 'creator',
  platform: 'platform',
  network: 'platform',
  profileid: 'profileId',
  channelid: 'profileId',
  notes: 'notes',
  note: 'notes',
  tags: 'tags',
  tag: 'tags',
}

/** Handles, one each, as lines; empty ones are none. */
export function linesOfHandles(handles: readonly string[], platform?: ProfileKey['platform']): ImportLine[] {
  return handles.flatMap((text, at) => {
    const creator = readCreatorText(text.trim(), platform)
    return text.trim() === '' ? [] : { line: at + 1, text, creator, notes: '', tags: [] }
  })
}

/**
 * The lines of a CSV file. Its columns may be separated by commas, semicolons or tabs; without a header that names one of
 * handle, profile link or id, the first column is the handle. Empty lines are none.
 * @throws AppError `INVALID_REQUEST` naming the line where a quote is wrong, and for more than `MAX_LINES`.
 */
export function linesOfCsv(csv: string, platform?: ProfileKey['platform']): ImportLine[] {
  const records = readRecords(csv.replace(/\r\n?/g, '\n')) // the parser counts a CRLF within quotes twice
  const header = headerOf(records[0]?.cells ?? [])
  const lines = header ? records.slice(1) : records
  const beyond = lines[MAX_LINES]
  if (beyond)
    throw invalidRequest([{ place: `line ${beyond.line}`, message: `is beyond the ${MAX_LINES} of an import` }])
  return lines.map(({ line, cells }) => toLine(line, cells, header ?? ['creator'], platform))
}

function readRecords(csv: string): { line: number; cells: string[] }[] {
  const [first = ''] = csv.split('\n', 1)
  const delimiter = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0]!
  try {
    const read = parse(csv, { bom: true, delimiter, info: true, relaxColumnCount: true, trim: true })
    let before = 0
    return (read as unknown as { record: string[]; info: { lines: number } }[]).flatMap(({ record, info }) => {
      const line = before + 1
      before = info.lines
      return record.some((cell) => cell !== '') ? { line, cells: record } : []
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines = 1 } = error as { lines?: number }
    throw invalidRequest([{ place: `line ${lines}`, message: `is no CSV: ${error.message}` }])
  }
}

type Column = (typeof COLUMNS)[string] | undefined

/** What each column holds; undefined when the first line is no header. */
function headerOf(cells: readonly string[]): Column[] | undefined {
  const columns = cells.map((cell) => COLUMNS[cell.toLowerCase().replace(/[\s_-]/g, '')])
  return columns.includes('creator') || columns.includes('profileId') ? columns : undefined
}

function toLine(
  line: number,
  cells: readonly string[],
  header: readonly Column[],
  platform: ProfileKey['platform'] | undefined,
): ImportLine {
  const cell = (of: Column) => cells[header.indexOf(of)] ?? ''
  const written = cell('platform').toUpperCase()
  const own = written === 'INSTAGRAM' || written === 'YOUTUBE' ? written : undefined
  const of = own ?? platform
  const profileId = cell('profileId')
  const text = unguarded(cell('creator'))
  const named =
    profileId !== '' && of !== undefined ? { profileId, platform: of } : readCreatorText(text || profileId, of)
  return {
    line,
    text: text || profileId,
    creator: written !== '' && own === undefined ? undefined : named,
    notes: unguarded(cell('notes')).slice(0, 5_000),
    tags: tagsOf(cell('tags')),
  }
}

/** Our own files put an apostrophe before what a spreadsheet would run as a formula. */
function unguarded(text: string): string {
  return text.replace(/^'(?=\s*[=+\-@])/, '')
}

function tagsOf(text: string): string[] {
  const tags = text.split(/[;,]/).map((tag) => unguarded(tag.trim()).slice(0, 50))
  return [...new Set(tags)].filter((tag) => tag !== '').slice(0, 50)
}
