import { after } from 'node:test'
import { createLogger } from '../../src/core/log.ts'
import type { Pool } from '../../src/platform/postgres/pool.ts'
import { type AppOptions, buildApp } from '../../src/serve/app.ts'
import { testFormulaSettings } from './formula-inputs.ts'

type App = Awaited<ReturnType<typeof buildApp>>

/** The server over a test's database, closed after the file's tests. */
export async function testApp(pool: Pool, options: Partial<AppOptions> = {}): Promise<App> {
  const app = await buildApp({
    pool,
    assetBucketOf: () => 'assets',
    cdnBaseUrl: 'http://cdn.test/cdn',
    version: '0',
    formulaSettings: testFormulaSettings,
    checks: [],
    log: createLogger('test', 'silent'),
    requestsPerMinute: 1_000_000,
    maxEventLoopDelayMs: Number.POSITIVE_INFINITY, // tests share a machine; one that got no turn in a second has a lag of Infinity
    ...options,
  })
  after(() => app.close())
  return app
}
