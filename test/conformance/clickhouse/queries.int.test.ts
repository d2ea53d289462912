import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type ClickHouseClient, TupleParam } from '@clickhouse/client'
import { ask, openClient, startServer, type TestServer } from './server.ts'

describe('ClickHouse over HTTP: queries', () => {
  let server: TestServer
  let client: ClickHouseClient
  before(async () => {
    server = await startServer()
    client = openClient(server)
  })
  after(async () => {
    await client?.close()
    await server?.stop()
  })

  /** What the server makes of a bound value. */
  async function bound<T>(type: string, value: unknown, expression = `{v:${type}}`): Promise<T> {
    const result = await client.query({
      query: `SELECT ${expression} AS v`,
      query_params: { v: value },
      format: 'JSONEachRow',
      clickhouse_settings: { output_format_json_quote_64bit_integers: 1 },
    })
    return (await result.json<{ v: T }>())[0]!.v
  }

  it('answers ping and the root', async () => {
    assert.equal((await client.ping()).success, true)
    assert.equal(await (await fetch(`${server.url}/ping`)).text(), 'Ok.\n')
    assert.equal(await (await fetch(`${server.url}/`)).text(), 'Ok.\n')
  })

  it('answers curl with its version, in tab-separated text', async () => {
    const response = await fetch(`${server.url}/?query=SELECT+version()`)
    assert.match(await response.text(), /^2[5-9]\.\d+/)
    assert.match(response.headers.get('content-type') ?? '', /^text\/tab-separated-values/)
    assert.equal(response.headers.get('x-clickhouse-format'), 'TabSeparated')
    assert.ok(response.headers.get('x-clickhouse-query-id'))
    assert.ok(response.headers.get('x-clickhouse-timezone'))
    assert.ok(Number(JSON.parse(response.headers.get('x-clickhouse-summary') ?? '{}').elapsed_ns) > 0)
  })

  it('joins the query parameter and the body', async () => {
    assert.equal((await ask(server, '+ 1', { query: 'SELECT 1' })).text, '2\n')
  })

  it('takes the format from the query, then from default_format, and names it', async () => {
    const own = await ask(server, 'SELECT 1 AS a FORMAT JSONEachRow', { default_format: 'CSV' })
    assert.equal(own.text, '{"a":1}\n')
    assert.equal(own.headers.get('x-clickhouse-format'), 'JSONEachRow')
    const given = await ask(server, "SELECT 'x' AS a", { default_format: 'CSV' })
    assert.equal(given.text, '"x"\n')
    assert.match(given.headers.get('content-type') ?? '', /^text\/csv/)
    const json = await ask(server, 'SELECT 1 AS a FORMAT JSON')
    assert.match(json.headers.get('content-type') ?? '', /^application\/json/)
    assert.equal(JSON.parse(json.text).rows, 1)
  })

  for (const text of [
    'quote \' and "',
    'back\\slash \\n',
    'line\nbreak\r\ttab',
    'ünï 日本 नमस्ते 🎬',
    'nul\0inside',
    '',
    "'); DROP TABLE t --",
  ])
    it(`binds the string ${JSON.stringify(text)} unchanged`, async () => {
      assert.equal(await bound('String', text), text)
      assert.deepEqual(await bound('Array(String)', [text, text]), [text, text])
    })

  it('binds numbers to their limits', async () => {
    assert.equal(await bound('UInt64', '18446744073709551615'), '18446744073709551615')
    assert.equal(await bound('Int64', -9223372036854775808n), '-9223372036854775808')
    assert.equal(await bound('Float64', 0.1), 0.1)
    assert.equal(await bound('Bool', true), true)
  })

  it('binds dates with their milliseconds', async () => {
    const at = new Date('2024-02-29T23:59:59.123Z')
    assert.equal(await bound("DateTime64(3, 'UTC')", at), '2024-02-29 23:59:59.123')
    assert.equal(await bound('Date', '2024-02-29'), '2024-02-29')
  })

  it('binds null, arrays, maps and tuples', async () => {
    assert.equal(await bound('Nullable(String)', null), null)
    assert.deepEqual(await bound('Array(Nullable(Int32))', [1, null]), [1, null])
    assert.deepEqual(await bound('Array(Array(String))', [['a'], []]), [['a'], []])
    assert.deepEqual(await bound('Map(String, UInt8)', { "k'": 1 }), { "k'": 1 })
    assert.deepEqual(await bound('Tuple(UInt8, String)', new TupleParam([1, "x'"])), [1, "x'"])
  })

  it('binds identifiers as names, never as SQL', async () => {
    assert.equal(
      await bound('Identifier', 'one`; SELECT 1', '(SELECT any({v:Identifier}) FROM (SELECT 7 AS `one\\`; SELECT 1`))'),
      7,
    )
  })

  it('binds values too long for an address', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `id-${i}'`)
    assert.equal(await bound('Array(String)', many, 'length({v:Array(String)})'), '20000')
  })

  it('refuses a parameter that was not given, and forgets those of other requests', async () => {
    await bound('UInt8', 1)
    await assert.rejects(client.query({ query: 'SELECT {v:UInt8}' }), { code: '456' })
  })

  const failures: [string, number, number, string][] = [
    ['SELEC 1', 400, 62, 'SYNTAX_ERROR'],
    ['SELECT * FROM missing', 404, 60, 'UNKNOWN_TABLE'],
    ['SELECT * FROM missing.t', 404, 81, 'UNKNOWN_DATABASE'],
    ['SELECT frob', 404, 47, 'UNKNOWN_IDENTIFIER'],
    ['SELECT frob(1)', 404, 46, 'UNKNOWN_FUNCTION'],
    ['SELECT 1 SETTINGS frob = 1', 404, 115, 'UNKNOWN_SETTING'],
    ['SELECT 1 FORMAT Frob', 404, 73, 'UNKNOWN_FORMAT'],
    ["SELECT toUInt8('x')", 400, 6, 'CANNOT_PARSE_TEXT'],
    ['SELECT throwIf(1)', 500, 395, 'FUNCTION_THROW_IF_VALUE_IS_NON_ZERO'],
    ['SELECT 1; SELECT 2', 400, 62, 'SYNTAX_ERROR'],
    ['', 400, 62, 'SYNTAX_ERROR'],
  ]
  for (const [query, status, code, name] of failures)
    it(`answers ${JSON.stringify(query)} with ${status}, code ${code} ${name}`, async () => {
      const answer = await ask(server, query)
      assert.equal(answer.status, status, answer.text)
      assert.equal(answer.headers.get('x-clickhouse-exception-code'), String(code))
      assert.match(
        answer.text,
        new RegExp(`^Code: ${code}\\. DB::Exception: [^]*\\(${name}\\) \\(version [^)]+\\)+\\n$`),
      )
    })

  it('refuses a setting it does not know, and a name that is no name', async () => {
    assert.equal((await ask(server, 'SELECT 1', { frob: '1' })).headers.get('x-clickhouse-exception-code'), '115')
    const injected = await ask(server, 'SELECT 1', { 'max_threads = 1; DROP TABLE t; --': '1' })
    assert.equal(injected.headers.get('x-clickhouse-exception-code'), '115')
  })

  it('gives the client typed errors', async () => {
    await assert.rejects(client.query({ query: 'SELECT * FROM missing' }), { code: '60', type: 'UNKNOWN_TABLE' })
  })

  it('lets GET read only', async () => {
    const response = await fetch(`${server.url}/?query=CREATE+TABLE+got+(a+UInt8)+ORDER+BY+a`)
    assert.equal(response.headers.get('x-clickhouse-exception-code'), '164')
    await response.text()
  })

  it('takes headers and basic authentication', async () => {
    const response = await fetch(`${server.url}/?query=SELECT+1+AS+a`, {
      headers: {
        'X-ClickHouse-Format': 'JSONEachRow',
        'X-ClickHouse-Database': 'system',
        'X-ClickHouse-User': 'default',
      },
    })
    assert.equal(await response.text(), '{"a":1}\n')
    const basic = await fetch(`${server.url}/?query=SELECT+1`, {
      headers: { Authorization: `Basic ${btoa('default:')}` },
    })
    assert.equal(await basic.text(), '1\n')
  })

  it('exchanges tables and drops databases', async () => {
    await client.command({ query: 'CREATE DATABASE swap' })
    for (const name of ['a', 'b']) {
      await client.command({ query: `CREATE TABLE swap.${name} (v String) ENGINE = MergeTree ORDER BY v` })
      await client.insert({ table: `swap.${name}`, values: [{ v: name }], format: 'JSONEachRow' })
    }
    await client.command({ query: 'EXCHANGE TABLES swap.a AND swap.b' })
    assert.equal((await ask(server, 'SELECT v FROM swap.a')).text, 'b\n')
    await client.command({ query: 'DROP DATABASE swap' })
  })
})
