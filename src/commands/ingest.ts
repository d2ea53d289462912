import { stat } from 'node:fs/promises'
import { SingleBar } from 'cli-progress'
import { Command } from 'commander'
import type { FileProgress, FileResult } from '../ingest/ingest-file.ts'
import type { IngestResult } from '../ingest/ingest-files.ts'
import { sumRows } from '../raw/raw-tables.ts'
import { withSystem } from './wiring/system.ts'

interface IngestFlags {
  mapping?: string
  asOf?: string
  profileId?: string
  json?: boolean
}

/** `creatorscope ingest FILE…`: files into the raw tables. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('read CSV and JSON files into the raw tables; bad rows go to quarantine, good rows land')
    .argument('<file...>', 'files, of any known layout each')
    .option('--mapping <name|file>', 'read every file by this mapping (shipped, or your own in YAML or JSON)')
    .option('--as-of <date>', 'when the platform showed what the files hold, where a file does not say')
    .option('--profile-id <id>', 'whose posts the files hold, where a file does not say')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Exit code: 0 all rows landed, 2 some are in quarantine or a file could not be read, 1 nothing was done.

Examples:
  ./creatorscope ingest trending/*.csv
  ./creatorscope ingest posts.csv --mapping youtube-trending-daily
  ./creatorscope ingest channels.json --as-of 2026-07-01
  ./creatorscope ingest posts.csv --mapping my-posts.yaml`,
    )
    .action((files: string[], options: IngestFlags) =>
      withSystem('ingest', async (system) => {
        const { ingestFiles } = await import('../ingest/ingest-files.ts')
        const progress = options.json || !process.stderr.isTTY ? undefined : await showProgress(files)
        const result = await ingestFiles({
          files,
          clickhouse: system.clickhouse,
          ...(options.mapping ? { mapping: options.mapping } : {}),
          given: {
            ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
            ...(options.profileId === undefined ? {} : { profileId: options.profileId }),
          },
          ...(progress ? { onProgress: progress.update } : {}),
        })
        progress?.stop()
        if (options.json) console.log(JSON.stringify(result))
        else printResult(result)
        process.exitCode = result.exitCode
      }),
    )
}

async function showProgress(files: string[]): Promise<{ update(progress: FileProgress): void; stop(): void }> {
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        (entry) => entry.size,
        () => 0,
      ),
    ),
  )
  const bar = new SingleBar({
    format: '{bar} {percentage} % | {landed} landed, {quarantined} in quarantine | {file}',
    hideCursor: true,
    clearOnComplete: true,
  })
  bar.start(
    sizes.reduce((sum, size) => sum + size, 0),
    0,
    { landed: 0, quarantined: 0, file: '' },
  )
  const read = new Map<string, FileProgress>()
  return {
    update(progress) {
      read.set(progress.file, progress)
      const all = [...read.values()]
      const sum = (pick: (p: FileProgress) => number): number => all.reduce((total, p) => total + pick(p), 0)
      bar.update(
        sum((p) => p.bytesRead),
        { landed: sum((p) => p.landed), quarantined: sum((p) => p.quarantined), file: progress.file },
      )
    },
    stop: () => bar.stop(),
  }
}

function printResult(result: IngestResult): void {
  for (const file of result.files) {
    if (file.error) console.error(file.error)
    for (const { line, reason } of file.problems) console.error(`${file.file}:${line}: ${reason}`)
    const more = file.quarantined - file.problems.length
    if (more > 0) console.error(`${file.file}: and ${more.toLocaleString('en')} more rows in quarantine`)
  }
  console.log(summarise(result.files))
}

/** Rows of the other raw tables, where there are some. */
function otherRows(files: readonly FileResult[]): string[] {
  const snapshots = files.reduce((n, { landed }) => n + landed.raw_post_snapshot + landed.raw_profile_snapshot, 0)
  const other = files.reduce((n, { landed }) => n + sumRows(landed), 0) - snapshots
  return other > 0 ? [`${other.toLocaleString('en')} other rows landed, `] : []
}

function summarise(files: readonly FileResult[]): string {
  const sum = (pick: (file: FileResult) => number): string =>
    files.reduce((total, file) => total + pick(file), 0).toLocaleString('en')
  const unread = files.filter((file) => file.error !== undefined).length
  return [
    `${files.length.toLocaleString('en')} files, ${sum((file) => file.records)} records: `,
    `${sum((file) => file.landed.raw_post_snapshot)} post and ${sum((file) => file.landed.raw_profile_snapshot)} profile snapshots landed, `,
    ...otherRows(files),
    `${sum((file) => file.quarantined)} records in quarantine`,
    unread > 0 ? `, ${unread} files could not be read whole.` : '.',
  ].join('')
}
