import { setTimeout as sleep } from 'node:timers/promises'
import { createReport } from '../../src/keywords/report/create-report.ts'
import { readReport } from '../../src/keywords/report/report-table.ts'
import type { ReportWork } from '../../src/keywords/report/report-work.ts'
import { reportWorkflow } from '../../src/keywords/report/report-workflow.ts'
import { readCreators } from '../../src/keywords/results/read-results.ts'
import { openDurableClient } from '../../src/platform/dbos/durable-client.ts'
import { startDurableExecutor } from '../../src/platform/dbos/durable-executor.ts'

/** Asked for first, so that what is measured meets a worker that runs. */
const WARM_UP = 'kombucha'

interface MeasuredReport {
  seconds: number
  posts: number
}

/** Makes reports end to end: asked for, searched, written, enriched, told of, and its creators read. A process opens them once. */
export async function openReports(work: ReportWork, url: string) {
  const { pool, clickhouse, files, log } = work
  const durable = await openDurableClient(pool, url)
  const executor = await startDurableExecutor({ pool, url, workflows: [reportWorkflow(work)], log })

  async function measureOne(keyword: string): Promise<MeasuredReport> {
    const started = performance.now()
    const { report } = await createReport({ pool, durable }, 'bench', { platform: 'INSTAGRAM', keywords: [keyword] })
    let now = await readReport(pool, report.id)
    while (now?.finishedAt == null) {
      await sleep(20)
      now = await readReport(pool, report.id)
    }
    if (now.state !== 'DONE') throw new Error(`the report ended as ${now.state}: ${now.error}`)
    await readCreators({ clickhouse, files }, now, { page: 1, size: 50, sortBy: 'reach' })
    return { seconds: (performance.now() - started) / 1_000, posts: now.posts ?? 0 }
  }

  return {
    async measure(keywords: readonly string[]): Promise<MeasuredReport[]> {
      await measureOne(WARM_UP)
      const measured: MeasuredReport[] = []
      for (const keyword of keywords) measured.push(await measureOne(keyword))
      return measured
    },
    async close(): Promise<void> {
      await executor.end()
      await durable.close()
    },
  }
}
