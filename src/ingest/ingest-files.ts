import { userError } from '../core/errors.ts'
import { countByTable, sumRows } from '../raw/raw-tables.ts'
import { type FileOptions, type FileResult, ingestFile } from './ingest-file.ts'
import { resolveMapping } from './mappings/resolve-mapping.ts'
import { fieldParsers } from './parsers/field-parsers.ts'
import { Invalid } from './parsers/invalid.ts'
import { listInputs } from './sources/list-inputs.ts'

export interface IngestResult {
  files: FileResult[]
  /** What is no error and should be known of the inputs: files of a folder that were passed over. */
  notices: string[]
  /** 0: all is well, be it that there are no rows; 2: a record is in quarantine, or a file could not be read; 1: nothing was done. */
  exitCode: 0 | 1 | 2
}

/** Which files, and how: `mapping` is the name of a shipped mapping or a file that holds one. */
export type IngestOptions = Omit<FileOptions, 'mapping'> & { files: readonly string[]; mapping?: string }

/**
 * Takes files of every known format, folders and patterns (`listInputs` says which) into the raw tables, one after the
 * other; with `clickhouse` null it is a dry run, in which nothing is written. A bad record goes to `raw_quarantine`
 * and a bad file into its result's `error`; neither stops the others. Taking a file again changes nothing that a model sees.
 * @throws AppError `UNKNOWN_MAPPING` or `BAD_MAPPING` for `mapping`, `BAD_OPTION` for `given`: before anything is read.
 */
export async function ingestFiles({ files: paths, mapping: name, ...rest }: IngestOptions): Promise<IngestResult> {
  const options = { ...rest, ...(name === undefined ? {} : { mapping: await resolveMapping(name) }) }
  checkGiven(options)
  const inputs = await listInputs(paths)
  const files: FileResult[] = []
  for (const file of inputs.files) {
    // A file at fault stops no other; a ClickHouse that takes no rows would only be asked in vain again, a minute a file.
    const stopped = files.at(-1)?.errorCode === 'RAW_INSERT_FAILED'
    files.push(stopped ? notTaken(file) : await ingestFile(file, options))
  }
  return { files, notices: inputs.notices, exitCode: exitCode(files) }
}

function checkGiven({ given = {}, now = new Date() }: Omit<FileOptions, 'mapping'>): void {
  const checks = [
    ['--as-of', given.asOf, fieldParsers.snapshotTime(given.asOf, now.getTime() + 86_400_000)],
    ['--profile-id', given.profileId, fieldParsers.id(given.profileId, 0)],
  ] as const
  for (const [option, value, result] of checks) {
    const reason =
      result instanceof Invalid ? result.reason : value !== undefined && result === null ? 'is blank' : null
    if (reason !== null) throw userError('BAD_OPTION', `${option}: ${JSON.stringify(value)} ${reason}`, { option })
  }
}

function exitCode(files: readonly FileResult[]): IngestResult['exitCode'] {
  if (files.every((file) => file.error !== undefined && isUntouched(file))) return 1
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
    notices: [],
    error: `${file}: not read, because ClickHouse took no rows of the file before`,
    errorCode: 'RAW_INSERT_FAILED',
  }
}
