import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { BUCKET, CREDENTIALS, type OpenStore, openStore } from './open-store.ts'

const run = promisify(execFile)
let store: OpenStore
before(async () => {
  store = await openStore()
})
after(() => store.close())

/** Runs statements in one ClickHouse; asynchronously, since the store answers from this very process. */
async function clickhouse(...statements: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'run-clickhouse.ts'), ...statements])
  return stdout
}
function s3(key: string, format = 'TSV', structure = ''): string {
  const { accessKeyId, secretAccessKey } = CREDENTIALS
  const more = structure === '' ? '' : `, '${structure}'`
  return `s3('${store.endpoint}/${BUCKET}/${key}', '${accessKeyId}', '${secretAccessKey}', '${format}'${more})`
}

test('ClickHouse reads objects with s3(), one by name and many by pattern', async () => {
  for (const [Key, Body] of [
    ['in/a.tsv', '1\tएक\n'],
    ['in/b.tsv', '2\ttwo\n'],
    ['in/c d.tsv', '3\tthree\n'],
  ] as const)
    await store.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body }))
  assert.equal(await clickhouse(`SELECT * FROM ${s3('in/a.tsv')}`), '1\tएक\n')
  assert.equal(await clickhouse(`SELECT sum(c1), count() FROM ${s3('in/*.tsv')}`), '6\t3\n')
})

test('ClickHouse writes more than 40 MB with s3() in parts, and reads the same back', { timeout: 60_000 }, async () => {
  const structure = 'n UInt64, text String'
  const rows = 'SELECT number AS n, hex(sipHash128(number)) AS text FROM numbers(1200000)'
  const check = 'count(), sum(n), sum(cityHash64(text))'
  const [wrote, read] = (
    await clickhouse(
      `INSERT INTO FUNCTION ${s3('out/big.tsv', 'TSV', structure)} ${rows} SETTINGS s3_truncate_on_insert = 1`,
      `SELECT ${check} FROM (${rows})`,
      `SELECT ${check} FROM ${s3('out/big.tsv', 'TSV', structure)}`,
    )
  ).split('\n')
  assert.equal(read, wrote)
  const head = await store.s3.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'out/big.tsv' }))
  assert.ok(head.ContentLength! > 40_000_000, `${head.ContentLength} bytes`)
  assert.match(head.ETag!, /-\d+"$/)
  const { Body } = await store.s3.send(
    new GetObjectCommand({ Bucket: BUCKET, Key: 'out/big.tsv', Range: 'bytes=0-34' }),
  )
  assert.equal(
    await Body!.transformToString(),
    `0\t${(await clickhouse('SELECT hex(sipHash128(0::UInt64))')).trim()}\n`,
  )
})

test('ClickHouse writes and reads Parquet with s3()', async () => {
  const answer = await clickhouse(
    `INSERT INTO FUNCTION ${s3('out/a.parquet', 'Parquet')} SELECT number AS n, 'é' AS t FROM numbers(1000)`,
    `SELECT count(), sum(n), any(t) FROM ${s3('out/a.parquet', 'Parquet')}`,
  )
  assert.equal(answer, '1000\t499500\té\n')
})

test('a wrong secret is told as what it is', async () => {
  const wrong = s3('in/a.tsv').replace(CREDENTIALS.secretAccessKey, 'wrong')
  await assert.rejects(clickhouse(`SELECT * FROM ${wrong}`), /signature|SIGNATURE|Forbidden|S3_ERROR/)
})
