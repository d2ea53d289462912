import { Command } from 'commander'
import { migrate } from '../platform/migrations/migrate.ts'
import { projectPaths } from './wiring/project-paths.ts'
import { withSystem } from './wiring/system.ts'

/** `creatorscope migrate`: both databases to the newest schema. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring both databases to the newest schema (also done by `start`)')
    .option('--json', 'print the result as JSON')
    .action(async (options: { json?: boolean }) => {
      await withSystem('migrate', async (system) => {
        const result = await migrate(projectPaths.migrations, system.postgres, system.clickhouse)
        if (options.json) console.log(JSON.stringify(result))
        else {
          const names = [
            ...result.postgres.map((name) => `postgres/${name}`),
            ...result.clickhouse.map((name) => `clickhouse/${name}`),
          ]
          console.log(
            names.length === 0
              ? 'Both databases are up to date.'
              : `Applied:\n${names.map((name) => `  ${name}`).join('\n')}`,
          )
        }
      })
    })
}
