import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ask, openClient, startServer, type TestServer } from './server.ts'

describe('ClickHouse over HTTP: requests do not touch each other', () => {
  let server: TestServer
  before(async () => {
    server = await startServer()
    await ask(server, 'CREATE DATABASE IF NOT EXISTS iso')
  })
  after(async () => {
    await ask(server, 'DROP DATABASE IF EXISTS iso')
    await server?.stop()
  })

  const setting = "SELECT getSetting('max_block_size')"
  const session = (id: string): Record<string, string> => ({ session_id: `${id}-${process.pid}` })

  it('forgets settings, whether given as parameters or by SET', async () => {
    const usual = (await ask(server, setting)).text
    assert.equal((await ask(server, setting, { max_block_size: '123' })).text, '123\n')
    await ask(server, 'SET max_block_size = 124')
    await ask(server, 'SELECT throwIf(1)', { max_block_size: '125' })
    for (let i = 0; i < 10; i++) assert.equal((await ask(server, setting)).text, usual)
  })

  it('forgets the database, whether given as a parameter or by USE', async () => {
    assert.equal((await ask(server, 'SELECT currentDatabase()', { database: 'iso' })).text, 'iso\n')
    await ask(server, 'USE iso')
    for (let i = 0; i < 10; i++) assert.equal((await ask(server, 'SELECT currentDatabase()')).text, 'default\n')
    assert.equal(
      (await ask(server, 'SELECT 1', { database: 'nowhere' })).headers.get('x-clickhouse-exception-code'),
      '81',
    )
  })

  it('forgets temporary tables outside a session', async () => {
    await ask(server, 'CREATE TEMPORARY TABLE tmp (a UInt8)')
    assert.equal((await ask(server, 'SELECT * FROM tmp')).status, 404)
  })

  it('keeps temporary tables, SET and USE within a session, and only there', async () => {
    const mine = session('mine')
    await ask(server, 'CREATE TEMPORARY TABLE tmp (a UInt8)', mine)
    await ask(server, 'INSERT INTO tmp VALUES (1), (2)', mine)
    await ask(server, 'SET max_block_size = 77', mine)
    await ask(server, 'USE iso', mine)
    assert.equal((await ask(server, 'SELECT sum(a), currentDatabase() FROM tmp', mine)).text, '3\tiso\n')
    assert.equal((await ask(server, setting, mine)).text, '77\n')
    assert.equal((await ask(server, 'SELECT * FROM tmp', session('other'))).status, 404)
  })

  it('applies the parameters of one request of a session to that request only', async () => {
    const mine = session('once')
    await ask(server, 'SET max_block_size = 77', mine)
    assert.equal((await ask(server, setting, { ...mine, max_block_size: '88', database: 'iso' })).text, '88\n')
    assert.equal((await ask(server, setting, mine)).text, '77\n')
    assert.equal((await ask(server, 'SELECT currentDatabase()', mine)).text, 'default\n')
  })

  it('refuses a session in use, one that must exist and does not, and ends one in time', async () => {
    const busy = session('busy')
    const first = ask(server, 'SELECT sleep(0.5)', busy)
    await new Promise((resolve) => setTimeout(resolve, 150))
    assert.equal((await ask(server, 'SELECT 1', busy)).headers.get('x-clickhouse-exception-code'), '373')
    await first
    const absent = await ask(server, 'SELECT 1', { ...session('absent'), session_check: '1' })
    assert.equal(absent.headers.get('x-clickhouse-exception-code'), '372')
    await ask(server, 'SELECT 1', { ...session('brief'), session_timeout: '1' })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const late = await ask(server, 'SELECT 1', { ...session('brief'), session_check: '1' })
    assert.equal(late.headers.get('x-clickhouse-exception-code'), '372')
  })

  it('answers hundreds of parallel requests each with its own values, settings and database', async () => {
    const client = openClient(server)
    await Promise.all(
      Array.from({ length: 300 }, async (_, i) => {
        const result = await client.query({
          query: `SELECT {v:String} AS v, toUInt32(getSetting('max_block_size')) AS s, currentDatabase() AS d`,
          query_params: { v: `value ${i}` },
          clickhouse_settings: { max_block_size: String(1000 + i) },
          format: 'JSONEachRow',
          ...(i % 2 ? { http_headers: { 'X-ClickHouse-Database': 'iso' } } : {}),
        })
        assert.deepEqual(await result.json(), [{ v: `value ${i}`, s: 1000 + i, d: i % 2 ? 'iso' : 'default' }])
      }),
    )
    await client.close()
  })

  it('refuses a query that waited longer than it said it would', async () => {
    const long = Array.from({ length: 4 }, () => ask(server, 'SELECT sleep(1)'))
    await new Promise((resolve) => setTimeout(resolve, 200))
    const waited = await ask(server, 'SELECT 1', { queue_max_wait_ms: '100' })
    assert.equal(waited.headers.get('x-clickhouse-exception-code'), '202')
    assert.equal((await ask(server, 'SELECT 1')).text, '1\n')
    await Promise.all(long)
  })

  it('keeps answering while a query is analysed at length', async () => {
    const slow = ask(server, 'SELECT (SELECT sum(sipHash64(number)) FROM numbers(50000000))', { query_id: 'slow' })
    const started = performance.now()
    await new Promise((resolve) => setTimeout(resolve, 50))
    assert.equal((await ask(server, 'SELECT 1')).text, '1\n')
    assert.ok(performance.now() - started < 900, 'a scalar subquery held up another request')
    await ask(server, "KILL QUERY WHERE query_id = 'slow'")
    assert.equal((await slow).headers.get('x-clickhouse-exception-code'), '394')
  })
})
