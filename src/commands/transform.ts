import { Command } from 'commander'
import { renderEvent, renderReport } from '../transform/render-report.ts'
import { runTransform } from '../transform/run-transform.ts'
import { writeDocs } from '../transform/write-docs.ts'
import { modelVars } from './wiring/model-vars.ts'
import { projectPaths, version } from './wiring/project-paths.ts'
import { type System, withSystem } from './wiring/system.ts'

/** `creatorscope transform`: builds and tests the models. */
export function transformCommand(): Command {
  return new Command('transform')
    .description('build the models of dbt/ in ClickHouse and run their tests')
    .option(
      '--select <models...>',
      'only these: name, +name (with what it needs), name+ (with what needs it), tag:x, path:x',
    )
    .option('--full-refresh', 'build incremental models anew')
    .option('--project-dir <folder>', 'another dbt project', projectPaths.dbt)
    .option('--docs', 'build nothing; write target/manifest.json and target/catalog.json as `dbt docs generate` does')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  ./creatorscope transform\n  ./creatorscope transform --select +mart_youtube_account\n  ./creatorscope transform --full-refresh\n  ./creatorscope transform --docs',
    )
    .action((options: Options) => withSystem('transform', (system) => transform(system, options)))
}

interface Options {
  select?: string[]
  fullRefresh?: boolean
  projectDir: string
  docs?: boolean
  json?: boolean
}

async function transform(system: System, { select, fullRefresh = false, projectDir, docs, json }: Options) {
  const project = {
    projectDir,
    clickhouse: system.clickhouse,
    database: system.connections.clickhouse.database,
    vars: modelVars(system.settings),
  }
  if (docs) {
    for (const file of await writeDocs(project)) console.log(file)
    return
  }
  const result = await runTransform({
    ...project,
    fullRefresh,
    codeVersion: version,
    ...(select ? { select } : {}),
    onProgress: (event) => {
      if (!json || event.type === 'warning') for (const line of renderEvent(event)) console.error(line)
    },
  })
  console.log(json ? JSON.stringify(result) : renderReport(result).at(-1))
  if (!result.ok) process.exitCode = 1
}
