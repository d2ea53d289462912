import { sleep } from '../../core/backoff.ts'
import type { ReportAnswer } from './reports.schema.ts'

const LOOK_EVERY_MS = 300
/** Proxies close what is silent for a minute. */
const SILENCE_MS = 15_000
const ENDED = ['DONE', 'FAILED', 'CANCELLED']

/** A report's changes as server-sent events, from how it stands now until it has ended or is gone. */
export async function* progressEvents(look: () => Promise<ReportAnswer | undefined>): AsyncGenerator<string> {
  let told = ''
  let toldAt = 0
  for (;;) {
    const report = await look()
    if (!report) return
    const data = JSON.stringify(report)
    const changed = data !== told
    if (changed) yield `event: progress\ndata: ${data}\n\n`
    else if (Date.now() - toldAt > SILENCE_MS) yield ': still at it\n\n'
    if (changed || Date.now() - toldAt > SILENCE_MS) toldAt = Date.now()
    told = data
    if (ENDED.includes(report.state)) return
    await sleep(LOOK_EVERY_MS)
  }
}
