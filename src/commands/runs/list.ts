import { Command, Option } from 'commander'
import { findSchedule } from '../../pipeline/operate.ts'
import { RUN_STATES, type RunState } from '../../pipeline/runs/run.ts'
import { listRuns } from '../../pipeline/runs/run-rows.ts'
import { wholeNumber } from '../assets/whole-number.ts'
import { pipelineSchedules } from '../wiring/pipeline.ts'
import { renderRuns } from '../wiring/render-runs.ts'
import { withSystem } from '../wiring/system.ts'

interface Options {
  schedule?: string
  state?: RunState
  limit: number
  json?: boolean
}

/** `creatorscope runs list`. */
export function listRunsCommand(): Command {
  return new Command('list')
    .description('the last runs, the newest first')
    .option('--schedule <name>', 'of this schedule')
    .addOption(new Option('--state <state>', 'only those in this state').choices(RUN_STATES))
    .option('--limit <n>', 'how many', wholeNumber, 20)
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  ./creatorscope runs list\n  ./creatorscope runs list --schedule models_core --state FAILED',
    )
    .action(({ json, ...filter }: Options) =>
      withSystem('runs list', async (system) => {
        if (filter.schedule !== undefined) findSchedule(pipelineSchedules(system).schedules, filter.schedule)
        const runs = await listRuns(system.postgres, filter)
        console.log(json ? JSON.stringify({ runs }) : renderRuns(runs).join('\n'))
      }),
    )
}
