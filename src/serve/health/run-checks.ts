import { describeError } from '../../core/errors.ts'

/** One part that readiness looks at. */
export interface HealthCheck {
  name: string
  /** Without it nothing can be answered: its failure makes the server not ready, not just degraded. */
  required: boolean
  /** Rejects, saying why, when the part does not work. */
  run(): Promise<void>
}

interface Part {
  name: string
  status: 'ok' | 'failed'
  detail: string
  ms: number
}

interface Readiness {
  status: 'ready' | 'degraded' | 'not-ready'
  parts: Part[]
}

const TIMEOUT_MS = 1_000
const MAX_DETAIL = 200

/** Runs all checks at once; one that has not answered after a second has failed. */
export async function runChecks(checks: readonly HealthCheck[], timeoutMs = TIMEOUT_MS): Promise<Readiness> {
  const parts = await Promise.all(checks.map((check) => runCheck(check, timeoutMs)))
  const failed = checks.filter((_, index) => parts[index]?.status === 'failed')
  const status = failed.length === 0 ? 'ready' : failed.some(({ required }) => required) ? 'not-ready' : 'degraded'
  return { status, parts }
}

async function runCheck({ name, run }: HealthCheck, timeoutMs: number): Promise<Part> {
  const start = performance.now()
  const part = (status: Part['status'], detail: string): Part => {
    return { name, status, detail, ms: Math.round(performance.now() - start) }
  }
  const timer = AbortSignal.timeout(timeoutMs)
  const timedOut = new Promise<never>((_, reject) => {
    timer.addEventListener('abort', () => reject(new Error(`no answer within ${timeoutMs} ms`)), { once: true })
  })
  try {
    await Promise.race([run(), timedOut])
    return part('ok', '')
  } catch (error) {
    return part('failed', withoutSecrets(describeError(error)).slice(0, MAX_DETAIL))
  }
}

/** User and password of any address are taken out: the page is open to whoever can reach the port. */
function withoutSecrets(text: string): string {
  return text.replace(/\/\/[^/\s@]+@/g, '//').replace(/(password|secret|token|key)\s*[=:]\s*\S+/gi, '$1=[removed]')
}
