import { describeError } from '../../src/core/errors.ts'
import type { ClickHouseClient } from '../../src/platform/clickhouse/client.ts'

const FIGURES = ['followers', 'followers_change', 'views', 'plays', 'engagement_rate'] as const
const SCOPES = [[], ['category'], ['language'], ['category', 'language']] as const
const LIMITS = { max_memory_usage: '10000000000', max_execution_time: 600 }

/**
 * Twenty ranks as SQL says them without a thought for memory: one window a rank, over all months at once.
 * @returns seconds, or the reason where it did not end within 10 GB of memory and ten minutes.
 */
export async function rankStraightforwardly(
  clickhouse: ClickHouseClient,
): Promise<{ seconds: number | null; reason?: string }> {
  const ranks = FIGURES.flatMap((figure) =>
    SCOPES.map((scope) => {
      const partition = ['month', 'platform', ...scope].join(', ')
      return `row_number() OVER (PARTITION BY ${partition} ORDER BY ${figure} DESC NULLS LAST) AS ${[figure, ...scope].join('_')}_rank`
    }),
  )
  const started = performance.now()
  try {
    console.log(`\nthe same ranks of all months in one statement of twenty windows`)
    await clickhouse.command({
      query: `CREATE OR REPLACE TABLE straightforward_ranks ENGINE = MergeTree ORDER BY (month, platform, profile_id)
        AS SELECT month, platform, profile_id, ${ranks.join(', ')} FROM int_monthly_figures`,
      clickhouse_settings: LIMITS,
    })
    return { seconds: (performance.now() - started) / 1000 }
  } catch (error) {
    const seconds = Math.round((performance.now() - started) / 1000)
    return { seconds: null, reason: `ended after ${seconds} s: ${describeError(error).slice(0, 120)}` }
  } finally {
    await clickhouse.command({ query: 'DROP TABLE IF EXISTS straightforward_ranks' })
  }
}
