import { Command, InvalidArgumentError } from 'commander'
import type { QuarantineFilter } from '../ingest/quarantine/quarantine-filter.ts'
import { withSystem } from './wiring/system.ts'

type Options = QuarantineFilter & { limit: number; json?: boolean; as?: string }

/** `creatorscope quarantine list|show|retry`: records that could not be taken. */
export function quarantineCommand(): Command {
  return new Command('quarantine')
    .description('look at records that could not be taken, and take them when a mapping is mended')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(retryCommand())
    .addHelpText(
      'after',
      `
Examples:
  ./creatorscope quarantine list
  ./creatorscope quarantine show --file trending/IN.csv --limit 5
  ./creatorscope quarantine retry --mapping youtube-trending-daily`,
    )
}

function filtered(name: string): Command {
  return new Command(name)
    .option('--file <name>', 'only of this file, named as it was taken, or of this quarantineId of the API')
    .option('--mapping <name>', 'only what was read by this mapping')
    .option('--reason <text>', 'only where the reason holds this text')
    .option('--json', 'print the result as JSON')
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError('It must be a whole number from 1.')
  return limit
}

function listCommand(): Command {
  return filtered('list')
    .description('how many records are in quarantine, by file, mapping and reason; the most first')
    .option('--limit <rows>', 'groups to print', parseLimit, 100)
    .action((options: Options) =>
      withSystem('quarantine', async ({ clickhouse }) => {
        const { listQuarantine } = await import('../ingest/quarantine/list-quarantine.ts')
        const groups = await listQuarantine(clickhouse, options, options.limit)
        if (options.json) console.log(JSON.stringify(groups))
        else if (groups.length === 0) console.log('Nothing is in quarantine.')
        for (const { file, mapping, fault, records, firstLine } of options.json ? [] : groups)
          console.log(
            `${records.toLocaleString('en').padStart(9)}  ${file}:${firstLine}  ${mapping || '(no mapping)'}  ${fault}`,
          )
      }),
    )
    .addHelpText(
      'after',
      `
Examples:
  ./creatorscope quarantine list
  ./creatorscope quarantine list --mapping native-ndjson --json`,
    )
}

function showCommand(): Command {
  return filtered('show')
    .description('records in quarantine with line, column, reason and raw text')
    .option('--limit <rows>', 'records to print', parseLimit, 20)
    .action((options: Options) =>
      withSystem('quarantine', async ({ clickhouse }) => {
        const { showQuarantine } = await import('../ingest/quarantine/show-quarantine.ts')
        const records = await showQuarantine(clickhouse, options, options.limit)
        if (options.json) console.log(JSON.stringify(records))
        else if (records.length === 0) console.log('Nothing is in quarantine.')
        for (const { file, line, reason, raw } of options.json ? [] : records)
          console.log(`${file}:${line}: ${reason}\n  ${raw.replaceAll('\n', '\n  ')}`)
      }),
    )
    .addHelpText(
      'after',
      `
Examples:
  ./creatorscope quarantine show --file trending/IN.csv
  ./creatorscope quarantine show --reason "not a whole number" --limit 5 --json`,
    )
}

function retryCommand(): Command {
  return filtered('retry')
    .description('read the raw text again; what lands leaves the quarantine, the rest stays with its reason of now')
    .option('--as <name|file>', 'read by this mapping instead of the one that each record was read by')
    .action((options: Options) =>
      withSystem('quarantine', async ({ clickhouse }) => {
        const { retryQuarantine } = await import('../ingest/quarantine/retry-quarantine.ts')
        const { resolveMapping } = await import('../ingest/mappings/resolve-mapping.ts')
        const mapping = options.as === undefined ? {} : { mapping: await resolveMapping(options.as) }
        const result = await retryQuarantine({ clickhouse, filter: options, ...mapping })
        if (options.json) console.log(JSON.stringify(result))
        else {
          for (const { file, line, reason } of result.problems) console.error(`${file}:${line}: ${reason}`)
          const { records, mended } = result
          const [all, left, stay] = [records, mended, records - mended].map((count) => count.toLocaleString('en'))
          console.log(`${all} records tried again: ${left} landed, ${stay} stay in quarantine.`)
        }
        if (result.mended < result.records) process.exitCode = 2
      }),
    )
    .addHelpText(
      'after',
      `
Exit code: 0 all that was tried landed, 2 some records stay.

Examples:
  ./creatorscope quarantine retry
  ./creatorscope quarantine retry --file trending/IN.csv --as youtube-trending-daily`,
    )
}
