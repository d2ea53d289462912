import { Argument, Command, InvalidArgumentError } from 'commander'
import { backfillRuns, type Operation, pauseSchedule, resumeSchedule, triggerRun } from '../../pipeline/operate.ts'
import { operator } from '../wiring/operator.ts'
import { pipelineSchedules } from '../wiring/pipeline.ts'
import { withSystem } from '../wiring/system.ts'

type Action<O> = (operation: Operation, name: string, options: O & { timezone: string }) => Promise<Outcome>

interface Outcome {
  json: unknown
  line: string
}

/** `creatorscope runs trigger`. */
export function triggerCommand(): Command {
  return scheduleCommand('trigger', 'have a schedule run once, also while it is paused', async (operation, name) => {
    const run = await triggerRun(operation, name)
    return { json: run, line: `${run.id} waits for its turn; \`runs show ${run.id}\` tells how it goes.` }
  })
}

/** `creatorscope runs pause`. */
export function pauseCommand(): Command {
  return scheduleCommand('pause', 'let a schedule begin nothing by itself', async (operation, name) => {
    const changed = await pauseSchedule(operation, name)
    return { json: { name, paused: true, changed }, line: `${name} ${changed ? 'is' : 'was already'} paused.` }
  })
}

/** `creatorscope runs resume`. */
export function resumeCommand(): Command {
  return scheduleCommand('resume', 'let a paused schedule go on with its next tick', async (operation, name) => {
    const changed = await resumeSchedule(operation, name)
    return { json: { name, paused: false, changed }, line: `${name} ${changed ? 'goes on' : 'was not paused'}.` }
  })
}

/** `creatorscope runs backfill`. */
export function backfillCommand(): Command {
  return scheduleCommand<{ from: Date; to: Date }>(
    'backfill',
    'have the ticks of a range run that never did or that failed, one after the other',
    async (operation, name, { from, to, timezone }) => {
      const ids = await backfillRuns(operation, name, { from, to, timezone })
      return { json: { runs: ids }, line: `${ids.length} runs wait for their turn.` }
    },
    ' --from 2026-11-01T00:00Z --to 2026-11-02T00:00Z',
  )
    .requiredOption('--from <moment>', 'the first moment, ISO 8601', moment)
    .requiredOption('--to <moment>', 'the last moment', moment)
}

function scheduleCommand<O>(verb: string, description: string, action: Action<O>, example = ''): Command {
  return new Command(verb)
    .description(description)
    .addArgument(new Argument('<schedule>', 'its name, as `schedules` shows it'))
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `\nExample:\n  ./creatorscope runs ${verb} models_core${example}`)
    .action((name: string, options: O & { json?: boolean }) =>
      withSystem(`runs ${verb}`, async (system) => {
        const { schedules, timezone } = pipelineSchedules(system)
        const operation = { pool: system.postgres, schedules, by: operator(), now: new Date() }
        const { json, line } = await action(operation, name, { ...options, timezone })
        console.log(options.json ? JSON.stringify(json) : line)
      }),
    )
}

/** A day alone begins in UTC. */
function moment(text: string): Date {
  const at = new Date(text)
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('It must be a moment such as 2026-11-28T07:15Z.')
  return at
}
