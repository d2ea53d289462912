import { Command } from 'commander'
import { userError } from '../../core/errors.ts'
import { readLines, readRun, readSteps } from '../../pipeline/runs/run-rows.ts'
import { wholeNumber } from '../assets/whole-number.ts'
import { renderRun } from '../wiring/render-runs.ts'
import { withSystem } from '../wiring/system.ts'

/** `creatorscope runs show`. */
export function showRunCommand(): Command {
  return new Command('show')
    .description('one run: its attempts and steps, why it failed, and its log')
    .argument('<run>', 'its id, as `runs list` shows it')
    .option('--lines <n>', 'so many lines of its log, the last', wholeNumber, 200)
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExample:\n  ./creatorscope runs show models_core/2026-11-28T07:15Z')
    .action((id: string, { lines: limit, json }: { lines: number; json?: boolean }) =>
      withSystem('runs show', async ({ postgres }) => {
        const run = await readRun(postgres, id)
        if (!run) throw userError('NO_SUCH_RUN', `there is no run ${id}; \`runs list\` shows those that are there`)
        const [steps, lines] = await Promise.all([readSteps(postgres, id), readLines(postgres, id, limit)])
        console.log(json ? JSON.stringify({ run, steps, lines }) : renderRun(run, steps, lines).join('\n'))
      }),
    )
}
