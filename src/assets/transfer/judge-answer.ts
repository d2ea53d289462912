import type { MediaAnswer } from '../../platform/http/fetch-media.ts'

/** What an answer of a media server means for the asset. */
export type Verdict =
  /** The body may be the medium. */
  | { verdict: 'body' }
  /** What we have is still what there is. */
  | { verdict: 'unchanged' }
  /** The link has died; a fresh one must be asked for. */
  | { verdict: 'expired' }
  /** For good, with the reason. */
  | { verdict: 'failed'; reason: string }
  /** For now. `busy`: the server asks for less. */
  | { verdict: 'retry'; reason: string; busy: boolean; afterMs: number | null }

const EXPIRED_TEXT = 'URL signature expired'

/** Judges an answer by its status and, where it is short, its text. @param conditional whether we said what we hold. */
export function judgeAnswer({ status, body, retryAfterMs }: MediaAnswer, conditional: boolean): Verdict {
  if (status === 403 || status === 410 || (body.length < 1_024 && body.includes(EXPIRED_TEXT)))
    return { verdict: 'expired' }
  if (status === 200) return { verdict: 'body' }
  if (status === 304 && conditional) return { verdict: 'unchanged' }
  if (status === 404) return { verdict: 'failed', reason: 'NOT_FOUND: the platform no longer has this media' }
  if (status === 429 || status === 408 || status >= 500) {
    const reason = `the media server answered ${status}`
    return { verdict: 'retry', reason, busy: status === 429 || status === 503, afterMs: retryAfterMs }
  }
  return { verdict: 'failed', reason: `UNEXPECTED_STATUS: the media server answered ${status}` }
}
