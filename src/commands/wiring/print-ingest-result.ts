import type { FileResult } from '../../ingest/ingest-file.ts'
import type { IngestResult } from '../../ingest/ingest-files.ts'
import { sumRows } from '../../raw/raw-tables.ts'

const SAMPLE_ROWS = 10
/** Longest value that a line of the sample shows, in characters. */
const SHOWN = 100

/** Prints what became of the files: notices and problems on standard error, the sums and a dry run's rows on standard output. */
export function printIngestResult(result: IngestResult, dryRun: boolean): void {
  for (const notice of result.notices) console.error(`notice: ${notice}`)
  for (const file of result.files) {
    for (const notice of file.notices) console.error(`${file.file}: notice: ${notice}`)
    if (file.error) console.error(file.error)
    for (const { line, reason } of file.problems) console.error(`${file.file}:${line}: ${reason}`)
    const more = file.quarantined - file.problems.length
    if (more > 0) console.error(`${file.file}: and ${more.toLocaleString('en')} more rows in quarantine`)
  }
  if (dryRun) printSample(result.files.flatMap((file) => file.sample ?? []).slice(0, SAMPLE_ROWS))
  console.log(
    dryRun
      ? `Dry run, nothing was written: ${summarise(result.files, 'would land')}`
      : summarise(result.files, 'landed'),
  )
}

/** Rows of the other raw tables, where there are some. */
function otherRows(files: readonly FileResult[], landed: string): string[] {
  const snapshots = files.reduce((n, file) => n + file.landed.raw_post_snapshot + file.landed.raw_profile_snapshot, 0)
  const other = files.reduce((n, file) => n + sumRows(file.landed), 0) - snapshots
  return other > 0 ? [`${other.toLocaleString('en')} other rows ${landed}, `] : []
}

function summarise(files: readonly FileResult[], landed: 'landed' | 'would land'): string {
  const sum = (pick: (file: FileResult) => number): string =>
    files.reduce((total, file) => total + pick(file), 0).toLocaleString('en')
  const unread = files.filter((file) => file.error !== undefined).length
  return [
    `${files.length.toLocaleString('en')} files, ${sum((file) => file.records)} records: `,
    `${sum((file) => file.landed.raw_post_snapshot)} post and ${sum((file) => file.landed.raw_profile_snapshot)} profile snapshots ${landed}, `,
    ...otherRows(files, landed),
    `${sum((file) => file.quarantined)} records in quarantine`,
    unread > 0 ? `, ${unread} files could not be read whole.` : '.',
  ].join('')
}

/** One row under the other, a line a column: a row has too many columns to stand on a line of a terminal. */
function printSample(sample: NonNullable<FileResult['sample']>): void {
  for (const [i, { table, row }] of sample.entries()) {
    console.log(`${i + 1}. ${table}`)
    const width = Math.max(...Object.keys(row).map((column) => column.length))
    for (const [column, value] of Object.entries(row)) {
      const text = typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : JSON.stringify(value)
      console.log(`   ${column.padEnd(width)}  ${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}`)
    }
  }
}
