import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { dropServing } from '../../test/support/drop-serving.ts'
import { accountRow, createMarts, insertRows } from '../../test/support/mart-fixture.ts'
import { testPublish } from '../../test/support/publish-fixture.ts'
import { describeError } from '../core/errors.ts'
import { DEFAULT_RULES, publish } from './publish.ts'

const { pool, client, store, bucket, options, fillMarts, served, credentials } = await testPublish()

function says(pattern: RegExp): (error: unknown) => boolean {
  return (error) => pattern.test(describeError(error))
}

beforeEach(async () => {
  await dropServing(pool)
})

test('a failure at any step leaves the served version and names the step', async () => {
  await fillMarts(10)
  const { version } = await publish(options)
  const failures: Array<[string, () => Promise<unknown>, RegExp?]> = [
    ['freeze', () => client.command({ query: 'DROP TABLE mart_time_series' })],
    ['validate', () => insertRows(client, 'mart_youtube_account', [accountRow('z', { engagement_rate: null })])],
    ['compare', () => insertRows(client, 'mart_instagram_account', [accountRow('c1')])],
    [
      'validate',
      () =>
        client.command({
          query:
            'ALTER TABLE mart_instagram_account MODIFY COLUMN is_verified Nullable(String) SETTINGS mutations_sync = 1',
        }),
      /mart_instagram_account: is_verified is Nullable\(String\), which cannot be served as boolean/,
    ],
    ['index', () => insertRows(client, 'mart_instagram_account', [accountRow('c1', { name: 'another' })])],
  ]
  for (const [step, breakIt, message] of failures) {
    await fillMarts(10)
    await breakIt()
    const rules = { ...DEFAULT_RULES, maxChangedPct: step === 'compare' ? 100 : 0 }
    await assert.rejects(
      publish({ ...options, rules }),
      (error: Error & { details: { step: string } }) =>
        error.details.step === step && (message ?? /./).test(describeError(error)),
    )
    await assertNothingLeft(version, step)
  }
})

test('a publish that breaks as any of its steps begins leaves the served version', async () => {
  await fillMarts(10)
  const { version } = await publish(options)
  await fillMarts(10, { followers: 1_001 })
  const steps = ['freeze', 'validate', 'compare', 'export', 'load', 'index', 'snapshot', 'swap'] as const
  for (const broken of steps) {
    const onProgress = ({ step }: { step: string }): void => {
      if (step === broken) throw new Error('injected')
    }
    await assert.rejects(publish({ ...options, onProgress }), { code: 'PUBLISH_FAILED' })
    await assertNothingLeft(version, broken)
  }
})

async function assertNothingLeft(version: string, step: string): Promise<void> {
  assert.deepEqual(await served(), { version: Number(version), rows: 10 })
  const { rows } = await pool.query(
    "SELECT failed_step, reason FROM dataset_version WHERE status IN ('FAILED', 'REFUSED') ORDER BY id DESC LIMIT 1",
  )
  assert.equal(rows[0].failed_step, step)
  assert.ok(rows[0].reason.length > 0)
  assert.ok(!JSON.stringify(rows[0]).includes(credentials.secretAccessKey), 'the reason holds no secret')
  const tables = await pool.query(
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ '__v[0-9]+' AND relname !~ $1",
    [`__v${version}$`],
  )
  assert.deepEqual(tables.rows, [])
  for await (const key of store.keys(bucket, 'publish/')) assert.fail(`the staging file ${key} was left behind`)
  for await (const key of store.keys(bucket, 'search-index/'))
    assert.ok(key.startsWith(`search-index/${version}/`), `the snapshot ${key} was left behind`)
  const copies = await client.query({
    query:
      "SELECT name FROM system.tables WHERE database = currentDatabase() AND match(name, '__(hashes_|changes_)?v[0-9]+$')",
    format: 'JSONEachRow',
  })
  const left = (await copies.json<{ name: string }>()).filter(({ name }) => !name.endsWith(`v${version}`))
  assert.deepEqual(left, [])
}

test('a publish that would lose more than a fifth of the creators is refused, unless somebody accepts it by name', async () => {
  await fillMarts(10)
  await publish(options)
  await fillMarts(4)
  await assert.rejects(
    publish(options),
    says(/instagram_account: rows shrink from 10 to 4.*youtube_account: rows shrink/),
  )
  assert.equal((await served()).rows, 10)
  const refused = await pool.query(
    "SELECT table_name, check_name, served, built FROM publish_check WHERE outcome = 'REFUSED' ORDER BY 1",
  )
  assert.deepEqual(refused.rows, [
    { table_name: 'instagram_account', check_name: 'rows', served: 10, built: 4 },
    { table_name: 'youtube_account', check_name: 'rows', served: 10, built: 4 },
  ])
  await publish({ ...options, accept: { by: 'asha', reason: 'a clean-up' } })
  assert.equal((await served()).rows, 4)
  const { rows } = await pool.query(
    "SELECT accepted_by, accepted_reason, (SELECT count(*) FROM publish_check WHERE version = id AND outcome = 'ACCEPTED') AS checks FROM dataset_version WHERE status = 'PUBLISHED'",
  )
  assert.deepEqual(rows, [{ accepted_by: 'asha', accepted_reason: 'a clean-up', checks: 2 }])
})

test('nobody can accept a NULL where answers promise a value', async () => {
  await fillMarts(10)
  await insertRows(client, 'mart_youtube_account', [accountRow('z', { engagement_rate: null, followers: -1 })])
  await assert.rejects(
    publish({ ...options, accept: { by: 'asha', reason: 'try' } }),
    says(/youtube_account: engagement_rate is NULL in 1 of 11 rows; youtube_account: followers is below zero/),
  )
})

test('empty marts are refused with what to do', async () => {
  await createMarts(client)
  await assert.rejects(publish(options), says(/ingest files and run `transform` first/))
})

test('what a killed publisher left behind does not hinder the next one', async () => {
  await fillMarts(10)
  const { rows } = await pool.query("INSERT INTO dataset_version (status) VALUES ('BUILDING') RETURNING id")
  await pool.query(`CREATE TABLE instagram_account__v${rows[0].id} (half integer)`)
  await pool.query(`CREATE TABLE instagram_account__v${rows[0].id + 1} (half integer)`)
  await publish(options)
  assert.equal((await served()).rows, 10)
  assert.equal((await pool.query("SELECT FROM dataset_version WHERE status = 'BUILDING'")).rowCount, 0)
})
