import { Command } from 'commander'
import { cancel } from '../../pipeline/operate.ts'
import { openDurableClient } from '../../platform/dbos/durable-client.ts'
import { operator } from '../wiring/operator.ts'
import { pipelineSchedules } from '../wiring/pipeline.ts'
import { withSystem } from '../wiring/system.ts'

/** `creatorscope runs cancel`. */
export function cancelRunCommand(): Command {
  return new Command('cancel')
    .description('end a run that has not ended')
    .argument('<run>', 'its id, as `runs list` shows it')
    .option('--json', 'print the run as JSON')
    .addHelpText('after', '\nExample:\n  ./creatorscope runs cancel models_core/2026-11-28T07:15Z')
    .action((id: string, { json }: { json?: boolean }) =>
      withSystem('runs cancel', async (system) => {
        const durable = await openDurableClient(system.postgres, system.connections.postgres.url)
        try {
          const { schedules } = pipelineSchedules(system)
          const operation = { pool: system.postgres, schedules, by: operator(), now: new Date() }
          const run = await cancel(operation, durable, id)
          console.log(json ? JSON.stringify(run) : `${run.id} is ${run.state}.`)
        } finally {
          await durable.close()
        }
      }),
    )
}
