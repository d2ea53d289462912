import { AppError, describeError } from '../../core/errors.ts'
import type { RunLine } from '../runs/run-rows.ts'
import type { DueNotice } from './incidents.ts'

const TIMEOUT_MS = 10_000
const MAX_REASON = 1_000

/** What is told, as one text that Slack's incoming webhooks and their like show. */
export function renderNotice(
  { news, incident }: DueNotice,
  lines: readonly Pick<RunLine, 'step' | 'text'>[],
  pageUrl: string | undefined,
): string {
  const { schedule, kind, reason, runId, openedAt } = incident
  if (news === 'CLOSED')
    return `:white_check_mark: ${schedule} is well again; it was ${kind === 'LATE' ? 'late' : 'failing'} since ${openedAt.toISOString()}`
  const step = lines.at(-1)?.step
  return [
    kind === 'LATE' ? `:hourglass: ${schedule} is late` : `:x: ${schedule} failed${step ? ` in step ${step}` : ''}`,
    reason.slice(0, MAX_REASON),
    ...lines.map(({ text }) => `> ${text}`),
    ...(pageUrl === undefined ? [] : [linkTo(pageUrl, incident)]),
    ...(runId === null ? [] : [`./creatorscope runs show ${runId}`]),
  ].join('\n')
}

/** The run's page; of what is late, its schedule's. */
function linkTo(pageUrl: string, { schedule, runId }: DueNotice['incident']): string {
  const page = runId === null ? ['schedules', schedule] : ['runs', ...runId.split('/')]
  return [pageUrl.replace(/\/+$/, ''), 'pipeline', ...page.map(encodeURIComponent)].join('/')
}

/** @throws AppError `NOTICE_FAILED`, transient, unless the receiver answers 2xx in time; the address, which is a secret, is not told. */
export async function postNotice(url: string, text: string): Promise<void> {
  let status: number
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await answer.body?.cancel()
    status = answer.status
  } catch (error) {
    throw new AppError('NOTICE_FAILED', 'transient', `the receiver did not answer: ${describeError(error)}`)
  }
  if (status < 200 || status > 299) throw new AppError('NOTICE_FAILED', 'transient', `the receiver answered ${status}`)
}
