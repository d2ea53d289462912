import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createLogger } from '../../src/core/log.ts'
import { DEFAULT_RULES, type PublishOptions, publish, rollbackPublish } from '../../src/publish/publish.ts'
import type { PublishStep } from '../../src/publish/publish-step.ts'
import { openMemoryIndex } from '../../src/serve/discovery/column-index/memory-index.ts'
import { followVersions } from '../../src/serve/discovery/open-versions.ts'
import { testApp } from '../support/test-app.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../support/test-databases.ts'
import { type Creators, creatorsWith, setMarts } from './creators-in-marts.ts'
import { assertSeen, Reader } from './read-during-publishes.ts'

const CLIENTS = process.env.LONG ? 8 : 4 // who read as fast as they can: eight take two cores from the publishes
const CREATORS = 60
const STEPS: readonly PublishStep[] = ['freeze', 'validate', 'compare', 'export', 'load', 'index', 'snapshot', 'swap']

const { pool } = await testPostgres()
const { client } = await testClickHouse()
const { store, bucket, endpoint, credentials } = await testObjectStore()
const options: PublishOptions = {
  clickhouse: client,
  postgres: pool,
  objectStore: store,
  staging: { endpoint, bucket, credentials },
  rules: { ...DEFAULT_RULES, maxChangedPct: 50 },
}

test('readers during publishes, rollbacks and failures at every step: no error, no mixed version, cursors repeat and miss nobody', async () => {
  const rounds = process.env.LONG ? 100 : 3
  const versions = new Map<string, Creators>()
  let creators = creatorsWith(CREATORS, 1_000)
  const publishCreators = async (rules = options.rules!): Promise<void> => {
    await setMarts(client, creators)
    // The version is known before it is served: readers may see it before publish returns.
    const served = structuredClone(creators)
    const { version } = await publish({ ...options, rules })
    versions.set(version, served)
  }
  await publishCreators()
  const open = followVersions(pool, openMemoryIndex(store, bucket), createLogger('test', 'silent'), 20)
  after(() => open.end())
  const app = await testApp(pool, { versions: open })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const stop = new AbortController()
  const readers = Array.from({ length: CLIENTS }, () => new Reader(url))
  const reading = Promise.all(
    readers.map((reader, i) => reader.readUntil(stop.signal, `c00${i}`).finally(() => stop.abort())),
  )
  for (let round = 1; round <= rounds && !stop.signal.aborted; round++) {
    creators = changed(creators, round)
    const broken = STEPS[round % STEPS.length]!
    await setMarts(client, creators)
    const injected = publish({
      ...options,
      onProgress: ({ step }) => {
        if (step === broken) throw new Error('injected')
      },
    })
    await assert.rejects(injected, { code: 'PUBLISH_FAILED' })
    await publishCreators(round % 4 === 0 ? { ...options.rules!, maxChangedPct: 0 } : options.rules)
    if (round % 3 === 0) await rollbackPublish(pool)
  }
  stop.abort()
  await reading
  const seen = readers.flatMap((reader) => reader.seen)
  assertSeen(seen, versions)
  assert.ok(new Set(seen.map(({ version }) => version)).size > 1, 'readers saw more than one version')
  const walks = seen.filter(({ isAll }) => isAll).length
  const expired = readers.reduce((sum, reader) => sum + reader.expired, 0)
  assert.ok(walks > expired, `${expired} walks broke off, ${walks} did not`)
})

/** Some creators gain followers, one leaves, one comes; the first ones never leave. */
function changed(creators: Creators, round: number): Creators {
  const ids = Object.keys(creators)
  const rest = Object.fromEntries(Object.entries(creators).filter(([id]) => id !== ids[CLIENTS + (round % 20)]))
  for (let i = 0; i < CLIENTS; i += 2) rest[ids[i]!]! += round
  return { ...rest, [`new${round}`]: 1_000 + round }
}
