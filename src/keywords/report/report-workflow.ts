import { AppError, describeError } from '../../core/errors.ts'
import type { Report } from '../../core/keyword-reports/report.ts'
import type { ReportStep } from '../../core/keyword-reports/report-request.ts'
import { isTransient } from '../../platform/clickhouse/is-transient.ts'
import type { DurableWorkflow, RunStep } from '../../platform/dbos/durable-workflow.ts'
import { isPostgresUnavailable } from '../../platform/postgres/unavailable.ts'
import { announceEnded } from './announce-ended.ts'
import { demographicsStep } from './demographics-step.ts'
import { categoriseStep, enrichStep } from './enrich-step.ts'
import { type CompletionEvent, reportKeys } from './report.ts'
import { endReport, enterStep, readReport } from './report-table.ts'
import type { ReportWork } from './report-work.ts'
import { ReportCancelled, searchStep } from './search-step.ts'

/** How reports are known to the durable runs. */
export const REPORT_WORKFLOW = { name: 'keyword-report' } as const
/** Each keeps both cores of a small machine busy. */
const CONCURRENCY = 2

/** The work on a report: five steps, each of which may run again. A report that is cancelled is left as it stands. */
export function reportWorkflow(work: ReportWork): DurableWorkflow {
  return {
    ...REPORT_WORKFLOW,
    concurrency: CONCURRENCY,
    async run(id, step) {
      let failed: string | null = null
      try {
        await runSteps(work, id, step)
      } catch (error) {
        const report = await readReport(work.pool, id)
        if (report?.state !== 'QUEUED' && report?.state !== 'RUNNING') return
        failed = describeFailure(work, id, error)
      }
      await step('complete', () => complete(work, id, failed))
      await step('announce', () => announce(work, id))
    },
  }
}

async function runSteps(work: ReportWork, id: string, step: RunStep): Promise<void> {
  const run = (name: ReportStep, run: (report: Report) => Promise<void>): Promise<void> =>
    step(name, async () => {
      if (!(await enterStep(work.pool, id, name))) throw new ReportCancelled()
      await run((await readReport(work.pool, id))!).catch((error: unknown) => {
        throw isOfTheMoment(error) ? new AppError('REPORT_INTERRUPTED', 'transient', describeError(error)) : error
      })
    })
  await run('search', (report) => searchStep(work, report))
  await run('categorise', (report) => categoriseStep(work, report))
  await run('enrich', (report) => enrichStep(work, report, report.posts ?? 0))
  await run('demographics', (report) => demographicsStep(work, report))
}

/** Whether an engine is away, which a step outlasts. */
function isOfTheMoment(error: unknown): boolean {
  return isPostgresUnavailable(error) || isTransient(error)
}

async function complete({ pool }: ReportWork, id: string, error: string | null): Promise<void> {
  if (error === null && !(await enterStep(pool, id, 'complete'))) return
  const report = await readReport(pool, id)
  if (report) await endReport(pool, completionOf(report, error))
}

function completionOf(report: Report, error: string | null): CompletionEvent {
  const keys = reportKeys(report)
  return {
    reportId: report.id,
    tenantId: report.tenantId,
    state: error === null ? 'DONE' : 'FAILED',
    request: report.request,
    posts: report.posts ?? 0,
    creators: report.creators ?? 0,
    key: error === null ? keys.posts : null,
    demographicsKey: error === null ? keys.demographics : null,
    error,
    finishedAt: new Date().toISOString(),
  }
}

/** Who cannot be told now is told later, by `keepAnnouncing`; the report has ended all the same. */
async function announce(work: ReportWork, id: string): Promise<void> {
  await announceEnded(work, id).catch((error: unknown) =>
    work.log.warn({ id, cause: describeError(error) }, 'the end of a report is told later'),
  )
}

/** What a person is told; what is ours to mend stands in the log. */
function describeFailure({ log }: ReportWork, id: string, error: unknown): string {
  log.error({ id, cause: describeError(error), stack: (error as Error).stack }, 'a keyword report failed')
  return error instanceof AppError && error.kind !== 'bug'
    ? error.message
    : 'something is wrong on our side; the log names it under this id'
}
