/**
 * Exponential backoff with full jitter, in milliseconds: uniform in [0, min(capMs, baseMs * 2^attempt)].
 * Source: "Exponential Backoff And Jitter", AWS Architecture Blog, 2015: full jitter finishes contended work soonest.
 * @param attempt 0 for the first retry.
 */
export function backoffMs(attempt: number, baseMs: number, capMs: number, random: () => number = Math.random): number {
  return Math.round(random() * Math.min(capMs, baseMs * 2 ** attempt))
}

/** Resolves after `ms`, or at once when the signal aborts; never rejects, so that loops can check the signal themselves. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const timer = setTimeout(done, ms)
    function done(): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    signal?.addEventListener('abort', done, { once: true })
  })
}
