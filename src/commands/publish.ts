import { Command } from 'commander'
import { publish, rollbackPublish } from '../publish/publish.ts'
import { type System, withSystem } from './wiring/system.ts'

/** `creatorscope publish`: the marts become the tables that the API serves. */
export function publishCommand(): Command {
  return new Command('publish')
    .description('publish the marts to the serving tables, all in one swap')
    .option('--rollback', 'serve the version before the present one again')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExamples:\n  ./creatorscope publish\n  ./creatorscope publish --rollback')
    .action((options: { rollback?: boolean; json?: boolean }) =>
      withSystem('publish', async (system) => {
        if (options.rollback) {
          const version = await rollbackPublish(system.postgres)
          console.log(options.json ? JSON.stringify({ version }) : `Version ${version} is served again.`)
          return
        }
        const result = await publishMarts(system, ({ step, table, rows }) => {
          if (!options.json)
            console.error(
              `  ${step}${table ? ` ${table}` : ''}${rows === undefined ? '' : ` (${rows.toLocaleString('en')} rows)`}`,
            )
        })
        console.log(
          options.json
            ? JSON.stringify(result)
            : `Version ${result.version} is served, as of ${result.asOf} (${Object.entries(result.rows)
                .map(([name, rows]) => `${name} ${rows.toLocaleString('en')}`)
                .join(', ')}; ${result.seconds.toFixed(1)} s).`,
        )
      }),
    )
}

/** Publishes on a system's engines. */
export function publishMarts(
  system: System,
  onProgress?: Parameters<typeof publish>[0]['onProgress'],
): ReturnType<typeof publish> {
  const { endpoint, credentials } = system.connections.objectStore
  return publish({
    clickhouse: system.clickhouse,
    postgres: system.postgres,
    objectStore: system.objectStore,
    staging: { endpoint, bucket: system.settings.stagingBucket, credentials },
    ...(onProgress ? { onProgress } : {}),
  })
}
