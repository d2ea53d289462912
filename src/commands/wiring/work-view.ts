import type { WorkerCounts, WorkerProgress } from '../../assets/worker/progress.ts'

export interface WorkView {
  show: (progress: WorkerProgress) => void
  /** Prints the sums. */
  end: (counts: WorkerCounts) => void
}

/** Hosts and reasons that the view lists. */
const SHOWN = 8
/** The rate is taken over this time. */
const RATE_MS = 5_000
/** A log gets a line each so often, and only when something was done. */
const LINE_EVERY_MS = 10_000
const MEBI = 1_048_576

/**
 * Shows what workers are doing: on a terminal a view that is drawn anew each second, else a line now and then on standard
 * error; as JSON, a line a second on standard output.
 */
export function openWorkView({ json }: { json: boolean }): WorkView {
  const rate = createRate()
  const isTerminal = process.stdout.isTTY === true && !json
  let drawn = 0
  let lastLine = { at: Date.now(), done: 0 }

  return {
    show(progress) {
      const done = progress.completed + progress.failed
      const perSecond = rate(done, Date.now())
      if (json) console.log(JSON.stringify({ ...progress, perSecond }))
      else if (isTerminal) {
        const lines = describeProgress(progress, perSecond)
        process.stdout.write(`${drawn > 0 ? `\x1b[${drawn}A` : ''}\x1b[J${lines.join('\n')}\n`)
        drawn = lines.length
      } else if (Date.now() - lastLine.at >= LINE_EVERY_MS) {
        if (done > lastLine.done) console.error(describeProgress(progress, perSecond)[0])
        lastLine = { at: Date.now(), done }
      }
    },
    end({ completed, failed, retried }) {
      if (json) console.log(JSON.stringify({ completed, failed, retried }))
      else console.log(`${completed} stored, ${failed} failed, ${retried} to be tried again.`)
    },
  }
}

/** Things done a second, over the last seconds. */
function createRate(): (done: number, now: number) => number {
  const seen: Array<{ at: number; done: number }> = []
  return (done, now) => {
    seen.push({ at: now, done })
    while (seen.length > 2 && now - seen[0]!.at > RATE_MS) seen.shift()
    const [first] = seen
    const seconds = (now - first!.at) / 1_000
    return seconds > 0 ? Math.round((done - first!.done) / seconds) : 0
  }
}

function describeProgress(progress: WorkerProgress, perSecond: number): string[] {
  const { completed, failed, retried, inFlight, ready, bytes, bytesInFlight, reasons, hosts } = progress
  const number = (value: number): string => value.toLocaleString('en')
  const head = `${number(perSecond)}/s  ${number(completed)} stored (${number(Math.round(bytes / MEBI))} MiB), ${number(failed)} failed, ${number(retried)} to be tried again; ${inFlight} in flight (${(bytesInFlight / MEBI).toFixed(1)} MiB), ${ready} ready`
  const busiest = [...hosts].sort((a, b) => b.inFlight + b.ready - a.inFlight - a.ready || b.done - a.done)
  return [
    head,
    ...busiest
      .slice(0, SHOWN)
      .map(
        (host) =>
          `  ${host.host}: ${host.inFlight} of ${host.limit} in flight, ${host.ready} ready, ${host.latencyMs} ms${host.pausedMs > 0 ? `, left alone for ${Math.ceil(host.pausedMs / 1_000)} s` : ''}`,
      ),
    ...Object.entries(reasons)
      .sort(([, a], [, b]) => b - a)
      .slice(0, SHOWN)
      .map(([reason, count]) => `  ${number(count)} x ${reason}`),
  ]
}
