import { Command } from 'commander'
import { type PublishOptions, type PublishResult, publish, rollbackPublish } from '../publish/publish.ts'
import { type System, stagingLocation, withSystem } from './wiring/system.ts'

/** `creatorscope publish`: the marts become the tables that the API serves. */
export function publishCommand(): Command {
  return new Command('publish')
    .description('publish the marts to the serving tables, all in one swap')
    .option('--rollback', 'serve the version before the present one again')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExamples:\n  ./creatorscope publish\n  ./creatorscope publish --rollback')
    .action((options: { rollback?: boolean; json?: boolean }) =>
      withSystem('publish', (system) =>
        options.rollback ? runRollback(system, options) : runPublish(system, options),
      ),
    )
}

async function runPublish(system: System, options: { json?: boolean }): Promise<void> {
  const onProgress: PublishOptions['onProgress'] = ({ step, table, rows }) => {
    const count = rows === undefined ? '' : ` (${rows.toLocaleString('en')} rows)`
    console.error(`  ${step}${table ? ` ${table}` : ''}${count}`)
  }
  const result = await publish({
    clickhouse: system.clickhouse,
    postgres: system.postgres,
    objectStore: system.objectStore,
    staging: stagingLocation(system),
    ...(options.json ? {} : { onProgress }),
  })
  console.log(options.json ? JSON.stringify(result) : describePublish(result))
}

async function runRollback(system: System, options: { json?: boolean }): Promise<void> {
  const version = await rollbackPublish(system.postgres)
  console.log(options.json ? JSON.stringify({ version }) : `Version ${version} is served again.`)
}

/** A publish in one line. */
export function describePublish({ version, asOf, rows, seconds }: PublishResult): string {
  const tables = Object.entries(rows).map(([name, count]) => `${name} ${count.toLocaleString('en')}`)
  return `Version ${version} is served, as of ${asOf} (${tables.join(', ')}; ${seconds.toFixed(1)} s).`
}
