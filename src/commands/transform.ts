import { Command } from 'commander'
import { renderModelResult, renderReport } from '../transform/render-report.ts'
import { runTransform } from '../transform/run-transform.ts'
import { modelVars } from './wiring/model-vars.ts'
import { projectPaths } from './wiring/project-paths.ts'
import { withSystem } from './wiring/system.ts'

/** `creatorscope transform`: builds and tests the models. */
export function transformCommand(): Command {
  return new Command('transform')
    .description('build the models of dbt/ in ClickHouse and run their tests')
    .option(
      '--select <models...>',
      'only these: name, +name (with what it needs), name+ (with what needs it), tag:x, path:x',
    )
    .option('--full-refresh', 'build incremental models anew')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  ./creatorscope transform\n  ./creatorscope transform --select +mart_youtube_account\n  ./creatorscope transform --full-refresh',
    )
    .action((options: { select?: string[]; fullRefresh?: boolean; json?: boolean }) =>
      withSystem('transform', async (system) => {
        const result = await runTransform({
          projectDir: projectPaths.dbt,
          clickhouse: system.clickhouse,
          database: system.connections.clickhouse.database,
          fullRefresh: options.fullRefresh ?? false,
          vars: modelVars(system.settings),
          ...(options.select ? { select: options.select } : {}),
          onProgress: (event) => {
            if (event.type === 'finished' && !options.json)
              for (const line of renderModelResult(event.result)) console.error(line)
          },
        })
        console.log(options.json ? JSON.stringify(result) : renderReport(result).at(-1))
        if (!result.ok) process.exitCode = 1
      }),
    )
}
