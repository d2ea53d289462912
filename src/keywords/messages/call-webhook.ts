import { AppError, describeError } from '../../core/errors.ts'

const TIMEOUT_MS = 10_000

/**
 * Tells an address that a report ended: POST with the event as JSON; a copy carries the same `idempotency-key`.
 * @throws AppError `WEBHOOK_FAILED`, transient, unless it answers 2xx in time.
 */
export async function callWebhook(url: string, event: { reportId: string }): Promise<void> {
  let status: number
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': event.reportId },
      body: JSON.stringify(event),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await answer.body?.cancel()
    status = answer.status
  } catch (error) {
    throw new AppError('WEBHOOK_FAILED', 'transient', `the webhook did not answer: ${describeError(error)}`, {
      cause: error,
    })
  }
  if (status < 200 || status > 299) throw new AppError('WEBHOOK_FAILED', 'transient', `the webhook answered ${status}`)
}
