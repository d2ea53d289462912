import { AppError, describeError } from '../core/errors.ts'
import type { Logger } from '../core/log.ts'
import type { DurableWorkflow, RunStep } from '../platform/dbos/durable-workflow.ts'
import { isTakenOver } from '../platform/dbos/is-taken-over.ts'
import type { Pool } from '../platform/postgres/pool.ts'
import { addLines, beginStep, endAttempt, endStep, isRunning } from './runs/move-runs.ts'
import { type Attempt, parseAttemptId } from './runs/run.ts'
import { readRun } from './runs/run-rows.ts'
import type { Schedule, Step } from './schedule.ts'

/** How runs are known to the durable runs. */
export const RUN_WORKFLOW = { name: 'pipeline-run' } as const
/** Of different lanes; most of them wait for a database. */
const CONCURRENCY = 4
/** How often a step learns that its run was cancelled or took too long. */
const WATCH_MS = 1_000
const MAX_LINE = 2_000

export interface RunWork {
  pool: Pool
  schedules: readonly Schedule[]
  log: Logger
  now: () => Date
}

/** Thrown into a step whose run was ended from outside. */
class RunEnded extends Error {}

/** The work on one attempt: the steps of its schedule. What was cancelled meanwhile is left as it stands. */
export function runWorkflow(work: RunWork): DurableWorkflow {
  return {
    ...RUN_WORKFLOW,
    concurrency: CONCURRENCY,
    async run(id, step) {
      const attempt = parseAttemptId(id)
      let failed: string | undefined
      try {
        await runSteps(work, attempt, step)
      } catch (error) {
        if (error instanceof RunEnded) return
        if (isTakenOver(error)) throw error // whoever has it says how it ended
        failed = describeError(error)
        work.log.error({ run: attempt.runId, attempt: attempt.attempt, cause: failed }, 'an attempt at a run failed')
      }
      await step('end', async () => void (await endAttempt(work.pool, attempt, failed, work.now())))
    },
  }
}

async function runSteps(work: RunWork, attempt: Attempt, step: RunStep): Promise<void> {
  const run = await readRun(work.pool, attempt.runId)
  if (!run) throw new RunEnded()
  const schedule = work.schedules.find(({ name }) => name === run.schedule)
  if (!schedule)
    throw new AppError('NO_SUCH_SCHEDULE', 'user', `this version of the program has no schedule ${run.schedule}`)
  for (const part of schedule.steps)
    await step(part.name, async () => {
      if (!(await isRunning(work.pool, attempt))) throw new RunEnded()
      await beginStep(work.pool, attempt, part.name, work.now())
      const error = await runPart(work, attempt, part).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      const why = error === undefined ? undefined : describeError(error)
      await endStep(work.pool, attempt, part.name, why, work.now())
      if (error !== undefined) throw error
    })
}

/** Runs a step, and ends the wait for it when its run is ended from outside. */
async function runPart({ pool, now, log }: RunWork, attempt: Attempt, part: Step): Promise<void> {
  const run = (await readRun(pool, attempt.runId))!
  const ending = new AbortController()
  const aborted = new Promise<never>((_, reject) => {
    ending.signal.addEventListener('abort', () => reject(new RunEnded('it was cancelled or took too long')))
  })
  const lines: { at: Date; text: string }[] = []
  const writeLines = async (): Promise<void> => {
    const said = lines.splice(0)
    if (said.length > 0) await addLines(pool, attempt, part.name, said)
  }
  const watch = async (): Promise<void> => {
    await writeLines()
    if (!(await isRunning(pool, attempt))) ending.abort(new Error('the run was cancelled or took too long'))
  }
  const timer = setInterval(() => {
    watch().catch((error: unknown) => log.warn({ cause: describeError(error) }, 'could not look after a run'))
  }, WATCH_MS)
  const say = (text: string): void => void lines.push({ at: now(), text: text.slice(0, MAX_LINE) })
  try {
    await Promise.race([part.run({ run, signal: ending.signal, say }), aborted])
  } finally {
    clearInterval(timer)
    await writeLines()
  }
}
