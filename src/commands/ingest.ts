import { stat } from 'node:fs/promises'
import { SingleBar } from 'cli-progress'
import { Command } from 'commander'
import type { FileOptions, FileProgress } from '../ingest/ingest-file.ts'
import { printIngestResult } from './wiring/print-ingest-result.ts'
import { withSystem } from './wiring/system.ts'

/** `creatorscope ingest FILE…`: files into the raw tables. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description(
      'read CSV, TSV, JSON, NDJSON, Parquet and XLSX files into the raw tables; bad rows go to quarantine, good rows land',
    )
    .argument('<file...>', 'files, folders, patterns such as "data/**/*.csv", or - for standard input')
    .option('--mapping <name|file>', 'read every file by this mapping (shipped, or your own in YAML or JSON)')
    .option('--as-of <date>', 'when the platform showed what the files hold, where a file does not say')
    .option('--profile-id <id>', 'whose posts the files hold, where a file does not say')
    .option('--sheet <name>', 'sheet of an XLSX file to read instead of its first')
    .option('--encoding <name>', 'encoding of the text, where it cannot be told by the bytes')
    .option('--dry-run', 'show what would land and what not, with ten sample rows; nothing is written')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Exit code: 0 all rows landed, 2 some are in quarantine or a file could not be read, 1 nothing was done.

Examples:
  ./creatorscope ingest trending/*.csv
  zcat dump.ndjson.gz | ./creatorscope ingest -
  ./creatorscope ingest data --dry-run
  ./creatorscope ingest posts.csv --mapping youtube-trending-daily
  ./creatorscope ingest channels.json --as-of 2026-07-01
  ./creatorscope ingest posts.csv --mapping my-posts.yaml`,
    )
    .action((files: string[], options: Options) =>
      options.dryRun
        ? takeFiles(files, options, null)
        : withSystem('ingest', (system) => takeFiles(files, options, system.clickhouse)),
    )
}

interface Options {
  mapping?: string
  asOf?: string
  profileId?: string
  sheet?: string
  encoding?: string
  dryRun?: true
  json?: true
}

async function takeFiles(names: string[], options: Options, clickhouse: FileOptions['clickhouse']): Promise<void> {
  const { ingestFiles } = await import('../ingest/ingest-files.ts')
  const { listInputs } = await import('../ingest/sources/list-inputs.ts')
  const quiet = options.json || !process.stderr.isTTY
  const progress = quiet ? undefined : await showProgress((await listInputs(names)).files)
  const { mapping, sheet, encoding, asOf, profileId } = options
  const result = await ingestFiles({
    files: names,
    clickhouse,
    ...(mapping === undefined ? {} : { mapping }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    given: { ...(asOf === undefined ? {} : { asOf }), ...(profileId === undefined ? {} : { profileId }) },
    ...(progress ? { onProgress: progress.update } : {}),
  })
  progress?.stop()
  if (options.json) console.log(JSON.stringify(result))
  else printIngestResult(result, options.dryRun ?? false)
  process.exitCode = result.exitCode
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
