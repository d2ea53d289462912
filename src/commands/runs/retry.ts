import { Command } from 'commander'
import { retryRun } from '../../pipeline/operate.ts'
import { operator } from '../wiring/operator.ts'
import { pipelineSchedules } from '../wiring/pipeline.ts'
import { withSystem } from '../wiring/system.ts'

/** `creatorscope runs retry`. */
export function retryRunCommand(): Command {
  return new Command('retry')
    .description(
      'have a run begin again that failed, was cancelled or left out; one that waits for its second attempt, now',
    )
    .argument('<run>', 'its id, as `runs list` shows it')
    .option('--json', 'print the run as JSON')
    .addHelpText('after', '\nExample:\n  ./creatorscope runs retry models_core/2026-11-28T07:15Z')
    .action((id: string, { json }: { json?: boolean }) =>
      withSystem('runs retry', async (system) => {
        const { schedules } = pipelineSchedules(system)
        const operation = { pool: system.postgres, schedules, by: operator(), now: new Date() }
        const run = await retryRun(operation, id)
        console.log(json ? JSON.stringify(run) : `${run.id} waits for its turn.`)
      }),
    )
}
