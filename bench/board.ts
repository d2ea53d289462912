/**
 * `PROFILES=N MONTHS=M npm run bench board`: pages of boards of N generated profiles over M months (default 2,500,000 and 12), half of
 * them at a depth where an OFFSET hurts, searches within a board, cross-platform pages and genre cells, the same questions again as well
 * as each asked once alone: through HTTP at 8 clients; beside them the same pages as plain SQL over the mart in PostgreSQL and in ClickHouse. The physical limit is a bare answer of the same API.
 */
import { join } from 'node:path'
import { sleep } from '../src/core/backoff.ts'
import { queryRows } from '../src/platform/clickhouse/client.ts'
import { fillBoardMarts } from './board/fill-board-marts.ts'
import { measureBoards } from './board/measure-boards.ts'
import { measureSql } from './board/measure-sql.ts'
import { startServing, timed } from './serving/start-serving.ts'

const PROFILES = Number(process.env.PROFILES ?? 2_500_000)
const MONTHS = Number(process.env.MONTHS ?? 12)

const serving = await startServing()
const { postgres, clickhouse, database } = serving

try {
  await timed(`boards of ${PROFILES.toLocaleString('en')} profiles and ${MONTHS} months made`, () =>
    fillBoardMarts(clickhouse, join(import.meta.dirname, '../dbt'), database, { profiles: PROFILES, months: MONTHS }),
  )
  await timed('published', serving.publishMarts)
  await timed('what that left to the engines done', () => settle(serving))
  const api = await serving.startApi()
  const deep = Math.min(1_000_000, Math.floor(PROFILES * 0.4))
  const timings = await measureBoards(`http://127.0.0.1:${api.port}`, deep)
  await api.stop()
  const sql = await measureSql(postgres, clickhouse, deep)
  console.table({
    ...timings,
    'deep page, plain SQL in PostgreSQL': sql.postgres,
    'deep page, plain SQL in ClickHouse': sql.clickhouse,
  })
  console.log(
    JSON.stringify({
      bench: 'board',
      profiles: PROFILES,
      months: MONTHS,
      deep_place: deep,
      page_p50_ms: timings.page.p50,
      page_p99_ms: timings.page.p99,
      deep_page_p50_ms: timings.deepPage.p50,
      narrowed_p50_ms: timings.narrowed.p50,
      search_p50_ms: timings.search.p50,
      genre_p50_ms: timings.genre.p50,
      genre_first_p50_ms: timings.genreFirst.p50,
      cross_p50_ms: timings.cross.p50,
      limit_p50_ms: timings.limit.p50,
      postgres_p50_ms: sql.postgres.p50,
      clickhouse_p50_ms: sql.clickhouse.p50,
    }),
  )
} finally {
  await serving.stop()
}

/** Tables are published once a day; the dirty pages and merges that a load leaves would be measured with the first pages alone. */
async function settle({ postgres: database, clickhouse: engine }: typeof serving): Promise<void> {
  await database.query('CHECKPOINT')
  while ((await queryRows(engine, 'SELECT 1 FROM system.merges LIMIT 1')).length > 0) await sleep(500)
}
