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

/** Reports end to end: asked for, searched, written, enriched, told of, and its creators read; in seconds, with the posts of each. */
export async function measureReports(
  work: ReportWork,
  url: string,
  keywords: string[],
): Promise<{ seconds: number; posts: number }[]> {
  const { pool, clickhouse, files, log } = work
  const durable = await openDurableClient(pool, url)
  const executor = await startDurableExecutor({ pool, url, workflows: [reportWorkflow(work)], log })
  const measured: { seconds: number; posts: number }[] = []
  for (const keyword of [WARM_UP, ...keywords]) {
    const started = performance.now()
    const { report } = await createReport({ pool, durable }, 'bench', { platform: 'INSTAGRAM', keywords: [keyword] })
    let now = await readReport(pool, report.id)
    while (now?.finishedAt == null) {
      await sleep(20)
      now = await readReport(pool, report.id)
    }
    if (now.state !== 'DONE') throw new Error(`the report ended as ${now.state}: ${now.error}`)
    await readCreators({ clickhouse, files }, now, { page: 1, size: 50, sortBy: 'reach' })
    measured.push({ seconds: (performance.now() - started) / 1_000, posts: now.posts ?? 0 })
  }
  await executor.end()
  await durable.close()
  return measured.slice(1)
}
