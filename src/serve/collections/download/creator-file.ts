import type { Readable } from 'node:stream'
import { writeCsv } from '../../../platform/spreadsheet/write-csv.ts'
import { type Cell, writeWorkbook } from '../../../platform/spreadsheet/write-workbook.ts'
import type { ServedProfile } from '../../profile-door.ts'

export const FILE_FORMATS = ['csv', 'xlsx'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

export const FILE_TYPES: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What names a creator stands first in every file. */
const NAMES = ['profileId', 'name', 'handle']
/** Figures of a file whose columns nobody chose. */
export const USUAL_COLUMNS = [
  'category',
  'country',
  'language',
  'tier',
  'followers',
  'engagementRate',
  'avgReach',
  'followersGrowth30dPct',
  'authenticityScore',
  'lastPostAt',
]

/** A row of a file: the creator, the figures where the data set has some, and what the tenant wrote. */
export interface FileRow {
  platform: string
  profileId: string
  profile: ServedProfile | null
  written: readonly Cell[]
}

/** Creators as a file, one row each: what names them, the columns, and what was written about them under `writtenHeader`. */
export function creatorFile(
  format: FileFormat,
  rows: readonly FileRow[],
  columns: readonly string[],
  writtenHeader: readonly string[] = [],
): Readable {
  const names = [...NAMES, ...columns.filter((name) => !NAMES.includes(name))]
  const header = ['platform', ...names, ...writtenHeader]
  async function* cells(): AsyncGenerator<Cell[]> {
    for (const { platform, profileId, profile, written } of rows)
      yield [
        platform,
        ...names.map((name) => (name === 'profileId' ? profileId : cellOf(knownValue(profile, name)))),
        ...written,
      ]
  }
  return format === 'csv'
    ? writeCsv(header, cells())
    : writeWorkbook({ header, rows: cells(), rowCount: rows.length, sheetName: 'Creators' })
}

/** The engagement rate is 0 by definition without followers or posts, which is no measurement. */
function knownValue(profile: ServedProfile | null, name: string): unknown {
  if (profile === null) return null
  const measured = profile.followers !== null && Number(profile.postsAnalysed) > 0
  return name === 'engagementRate' && !measured ? null : profile[name]
}

/** Figures are exact, times are ISO, sets are joined by `; `. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.join('; ')
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
}
