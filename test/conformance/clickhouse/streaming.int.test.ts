import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ask, openClient, realUrl, startServer, type TestServer } from './server.ts'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('ClickHouse over HTTP: streaming', () => {
  let server: TestServer
  before(async () => {
    server = await startServer()
  })
  after(() => server?.stop())

  const running = async (): Promise<string> =>
    (
      await ask(
        server,
        "SELECT count() FROM system.processes WHERE query LIKE '%1e11%' AND query NOT LIKE '%processes%'",
      )
    ).text

  it('streams 5,000,000 rows in bounded memory, also to a slow reader', async () => {
    await ask(server, 'SELECT number, hex(sipHash128(number)) FROM numbers(500000)')
    const before = server.residentMiB()
    const response = await fetch(`${server.url}/?query=SELECT+number,hex(sipHash128(number))+FROM+numbers(5000000)`, {
      headers: { 'Accept-Encoding': 'identity' },
    })
    let lines = 0
    let peak = 0
    for await (const chunk of response.body!) {
      for (const byte of chunk) if (byte === 10) lines++
      if (lines % 50 === 0) peak = Math.max(peak, server.residentMiB())
    }
    assert.equal(lines, 5_000_000)
    assert.ok(peak - before < 150, `${Math.round(peak - before)} MiB more for an answer of 200 MB`)
  })

  it('does not compute what nobody reads', { skip: realUrl !== undefined }, async () => {
    const gone = new AbortController()
    const response = await fetch(`${server.url}/?query=SELECT+repeat('x',100)+FROM+numbers(1e9)`, {
      signal: gone.signal,
    })
    const before = server.residentMiB()
    await pause(700)
    assert.ok(server.residentMiB() - before < 200)
    gone.abort()
    await assert.rejects(response.text())
  })

  it('gives one whole document in every format, however many pieces the engine computes', async () => {
    const client = openClient(server)
    const query = 'SELECT number FROM numbers(300000)'
    const json = await (await client.query({ query, format: 'JSON' })).json<{ number: number }>()
    assert.equal(json.data.length, 300_000)
    assert.equal(json.rows, 300_000)
    await client.close()
    for (const [format, lines] of [
      ['CSVWithNames', 300_001],
      ['TSVWithNamesAndTypes', 300_002],
      ['JSONCompactEachRowWithNames', 300_001],
      ['CSV', 300_000],
    ] as const)
      assert.equal((await ask(server, `${query} FORMAT ${format}`)).text.split('\n').length - 1, lines, format)
    const totals = await ask(server, 'SELECT number AS n, count() FROM numbers(200000) GROUP BY n WITH TOTALS')
    assert.equal(totals.text.split('\n').length, 200_003)
    const array = await ask(server, `${query} FORMAT JSONEachRow`, { output_format_json_array_of_rows: '1' })
    assert.equal(JSON.parse(array.text).length, 300_000)
  })

  it('takes a column called format for what it is', async () => {
    const rows = "(SELECT 'jpg' AS format, 1 AS n)"
    for (const query of [
      `SELECT format FROM ${rows}`,
      `SELECT any(format) AS format FROM ${rows} FORMAT TSV`,
      `SELECT t.format FROM ${rows} AS t ORDER BY format DESC SETTINGS max_threads = 1`,
      `SELECT format FROM ${rows} ORDER BY n, format DESC FORMAT TSV SETTINGS max_threads = 1`,
    ])
      assert.equal((await ask(server, query)).text, 'jpg\n', query)
  })

  for (const response of [false, true])
    it(`tells the client of an error after the first rows${response ? ', compressed' : ''}`, async () => {
      const client = openClient(server, { compression: { response } })
      const result = await client.query({
        query: 'SELECT number, throwIf(number = 900000) FROM numbers(1000000)',
        format: 'JSONEachRow',
        clickhouse_settings: { max_threads: 1 },
      })
      await assert.rejects(result.json(), { code: '395' })
      await client.close()
    })

  it('computes the whole answer first where wait_end_of_query asks for it', async () => {
    const query = 'SELECT number, throwIf(number = 900000) FROM numbers(1000000)'
    const failed = await ask(server, query, { wait_end_of_query: '1' })
    assert.equal(failed.status, 500)
    assert.match(failed.text, /^Code: 395/)
    const whole = await ask(server, 'SELECT number FROM numbers(200000)', { wait_end_of_query: '1' })
    assert.equal(whole.text.split('\n').length, 200_001)
    assert.equal(JSON.parse(whole.headers.get('x-clickhouse-summary') ?? '{}').read_rows, '200000')
  })

  it('ends the query of a client that goes away', { skip: realUrl !== undefined }, async () => {
    const client = openClient(server)
    const gone = new AbortController()
    const query = client.query({ query: 'SELECT sum(sipHash64(number)) FROM numbers(1e11)', abort_signal: gone.signal })
    await pause(300)
    assert.equal(await running(), '1\n')
    gone.abort()
    await assert.rejects(query)
    await pause(500)
    assert.equal(await running(), '0\n')
    await client.close()
  })

  it('lets KILL QUERY end a query by the id its client gave', async () => {
    const query = ask(server, 'SELECT sum(sipHash64(number)) FROM numbers(1e11)', { query_id: 'to-be-killed' })
    await pause(300)
    await ask(server, "KILL QUERY WHERE query_id = 'to-be-killed' SYNC")
    assert.equal((await query).headers.get('x-clickhouse-exception-code'), '394')
  })

  it('compresses where both sides want it, and only there', async () => {
    const search = 'query=SELECT+number+FROM+numbers(100000)&enable_http_compression='
    const gzip = await fetch(`${server.url}/?${search}1`, { headers: { 'Accept-Encoding': 'gzip' } })
    assert.equal(gzip.headers.get('content-encoding'), 'gzip')
    assert.equal((await gzip.text()).length, 588_890)
    const plain = await fetch(`${server.url}/?${search}0`, { headers: { 'Accept-Encoding': 'gzip' } })
    assert.equal(plain.headers.get('content-encoding'), null)
    assert.equal((await plain.text()).length, 588_890)
    const client = openClient(server, { compression: { request: true, response: true } })
    await client.command({ query: 'CREATE OR REPLACE TABLE packed (a UInt64) ORDER BY a' })
    await client.insert({ table: 'packed', values: [{ a: 1 }], format: 'JSONEachRow' })
    const rows = await (await client.query({ query: 'SELECT a FROM packed', format: 'JSONEachRow' })).json<{
      a: number
    }>()
    assert.equal(Number(rows[0]?.a), 1)
    await client.command({ query: 'DROP TABLE packed' })
    await client.close()
  })
})
