import type { Plan } from './plan.ts'
import type { SessionThread, ThreadAnswer } from './session-thread.ts'

/** Counts for `X-ClickHouse-Summary`, as far as the answer has come. */
export interface QueryCounts {
  readRows: number
  readBytes: number
  writtenRows: number
  writtenBytes: number
  resultRows: number
  resultBytes: number
}

/** An answer: its bytes piece by piece, and the counts so far. */
export interface QueryRun {
  chunks: AsyncGenerator<Uint8Array>
  counts: QueryCounts
}

/** Runs a plan on a thread whose session is prepared. Errors come with the pieces, before the first or after it. */
export function runPlan(thread: SessionThread, plan: Plan): QueryRun {
  const counts = { readRows: 0, readBytes: 0, writtenRows: 0, writtenBytes: 0, resultRows: 0, resultBytes: 0 }
  return { chunks: pieces(thread, plan, counts), counts }
}

async function* pieces(thread: SessionThread, plan: Plan, counts: QueryCounts): AsyncGenerator<Uint8Array> {
  if (plan.empty) return
  if (plan.kind === 'select') {
    // The engine does not count what a streamed query reads: what it gives stands for it.
    for await (const answer of thread.stream(plan.sql, plan.format)) {
      counts.resultRows += answer.rows ?? 0
      counts.resultBytes += answer.bytes?.length ?? 0
      counts.readRows = counts.resultRows
      counts.readBytes = counts.resultBytes
      if (answer.bytes?.length) yield answer.bytes
    }
    return
  }
  const answer = await thread.run(plan.sql, plan.format)
  count(counts, answer, plan.kind === 'insert')
  if (answer.bytes?.length) yield answer.bytes
}

function count(counts: QueryCounts, answer: ThreadAnswer, wrote: boolean): void {
  counts.readRows = answer.rows ?? 0
  counts.readBytes = answer.readBytes ?? 0
  if (wrote) {
    counts.writtenRows = counts.readRows
    counts.writtenBytes = counts.readBytes
  }
}
