import { countByTable, sumRows } from '../raw/raw-tables.ts'
import { type FileOptions, type FileResult, ingestFile } from './ingest-file.ts'
import { mappingByName } from './mappings/find-mapping.ts'

export interface IngestResult {
  files: FileResult[]
  /** 0: all is well; 2: a record is in quarantine, or a file could not be read; 1: nothing was done. */
  exitCode: 0 | 1 | 2
}

/**
 * Takes CSV and NDJSON files (plain or gzip) into the raw tables, one after the other. A bad record goes to `raw_quarantine`
 * and a bad file into its result's `error`; neither stops the others. Taking a file again changes nothing that a model sees.
 * @throws AppError `UNKNOWN_MAPPING` when `mapping` names none.
 */
export async function ingestFiles(options: FileOptions & { files: readonly string[] }): Promise<IngestResult> {
  if (options.mapping !== undefined) mappingByName(options.mapping)
  const files: FileResult[] = []
  for (const file of options.files) {
    // A file at fault stops no other; a ClickHouse that takes no rows would only be asked in vain again, a minute a file.
    const stopped = files.at(-1)?.errorCode === 'RAW_INSERT_FAILED'
    files.push(stopped ? notTaken(file) : await ingestFile(file, options))
  }
  return { files, exitCode: exitCode(files) }
}

function exitCode(files: readonly FileResult[]): IngestResult['exitCode'] {
  if (files.every(isUntouched)) return 1
  return files.some((file) => file.quarantined > 0 || file.error !== undefined) ? 2 : 0
}

function isUntouched({ landed, quarantined }: FileResult): boolean {
  return quarantined + sumRows(landed) === 0
}

function notTaken(file: string): FileResult {
  return {
    file,
    mapping: null,
    records: 0,
    landed: countByTable(() => 0),
    quarantined: 0,
    problems: [],
    error: `${file}: not read, because ClickHouse took no rows of the file before`,
    errorCode: 'RAW_INSERT_FAILED',
  }
}
