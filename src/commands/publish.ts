import { Command } from 'commander'
import { userError } from '../core/errors.ts'
import { type PublishOptions, type PublishResult, publish, rollbackPublish } from '../publish/publish.ts'
import { readPublishes } from '../serve/pipeline/publishes.query.ts'
import { operator } from './wiring/operator.ts'
import { publishRules } from './wiring/publish-rules.ts'
import { renderPublishes } from './wiring/render-publishes.ts'
import { type System, stagingLocation, withSystem } from './wiring/system.ts'

interface Options {
  full?: boolean
  force?: boolean
  reason?: string
  rollback?: boolean
  status?: boolean
  limit: string
  json?: boolean
}

/** `creatorscope publish`: the marts become the tables that the API serves. */
export function publishCommand(): Command {
  return new Command('publish')
    .description(
      'check the marts and publish them to the serving tables, all in one swap; ships only what changed where it can',
    )
    .option('--full', 'ship every table whole')
    .option('--force', 'publish although it differs too much from the served version; takes a --reason')
    .option('--reason <text>', 'why that is right; stands in the status with your name')
    .option('--rollback', 'serve the version before the present one again')
    .option('--status', 'the last publishes: what was shipped, what was refused and why')
    .option('--limit <n>', 'how many of them', '10')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  ./creatorscope publish\n  ./creatorscope publish --status\n  ./creatorscope publish --force --reason "spam accounts removed"\n  ./creatorscope publish --rollback',
    )
    .action((options: Options) =>
      withSystem('publish', (system) => {
        if (options.status) return showStatus(system, options)
        return options.rollback ? runRollback(system, options) : runPublish(system, options)
      }),
    )
}

async function runPublish(system: System, options: Options): Promise<void> {
  if (options.force && !options.reason?.trim())
    throw userError('REASON_MISSING', '--force takes a --reason, which stands in the status of publishes')
  const onProgress: PublishOptions['onProgress'] = ({ step, table, rows }) => {
    const count = rows === undefined ? '' : ` (${rows.toLocaleString('en')} rows)`
    console.error(`  ${step}${table ? ` ${table}` : ''}${count}`)
  }
  const rules = publishRules(system.settings)
  const result = await publish({
    clickhouse: system.clickhouse,
    postgres: system.postgres,
    objectStore: system.objectStore,
    staging: stagingLocation(system),
    rules: options.full ? { ...rules, maxChangedPct: 0 } : rules,
    ...(options.force ? { accept: { by: operator(), reason: options.reason!.trim() } } : {}),
    ...(options.json ? {} : { onProgress }),
  })
  if (result.leftovers) console.error(`not all could be cleared away, the next publish will: ${result.leftovers}`)
  console.log(options.json ? JSON.stringify(result) : describePublish(result))
}

async function runRollback(system: System, options: Options): Promise<void> {
  const version = await rollbackPublish(system.postgres)
  console.log(options.json ? JSON.stringify({ version }) : `Version ${version} is served again.`)
}

async function showStatus(system: System, options: Options): Promise<void> {
  const limit = Number(options.limit)
  if (!(Number.isInteger(limit) && limit > 0)) throw userError('INVALID_OPTION', '--limit takes a number from 1 on')
  const publishes = await readPublishes(system.postgres, { limit })
  console.log(options.json ? JSON.stringify({ publishes }) : renderPublishes(publishes).join('\n'))
}

/** A publish in one line. */
export function describePublish({ version, asOf, rows, parts, seconds }: PublishResult): string {
  const tables = Object.entries(rows).map(([name, count]) => {
    const part = parts[name]
    const changes =
      part && part.base !== version ? `, ${(part.shipped + part.removed).toLocaleString('en')} of them changed` : ''
    return `${name} ${count.toLocaleString('en')}${changes}`
  })
  return `Version ${version} is served, as of ${asOf} (${tables.join('; ')}; ${seconds.toFixed(1)} s).`
}
