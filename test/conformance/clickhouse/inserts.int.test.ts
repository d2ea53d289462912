import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, beforeEach, describe, it } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import type { ClickHouseClient } from '@clickhouse/client'
import { ask, openClient, startServer, type TestServer } from './server.ts'

describe('ClickHouse over HTTP: inserts', () => {
  let server: TestServer
  let client: ClickHouseClient
  before(async () => {
    server = await startServer()
    client = openClient(server, { database: 'ins' })
    await ask(server, 'CREATE DATABASE IF NOT EXISTS ins')
  })
  after(async () => {
    await ask(server, 'DROP DATABASE IF EXISTS ins')
    await client?.close()
    await server?.stop()
  })
  beforeEach(async () => {
    await ask(
      server,
      'CREATE OR REPLACE TABLE ins.t (a UInt64, s String, n Nullable(Int32), d String DEFAULT concat(s, toString(a))) ORDER BY a',
    )
  })
  const rows = async (): Promise<string> =>
    (
      await ask(server, 'SELECT a, s, n, d FROM ins.t ORDER BY a FORMAT JSONCompactEachRow', {
        output_format_json_quote_64bit_integers: '0',
      })
    ).text

  it('inserts objects, fills defaults and counts what it wrote', async () => {
    const result = await client.insert({
      table: 't',
      values: [
        { a: 1, s: 'x\n"\'ü' },
        { a: 2, s: 'y', n: null, d: 'own' },
      ],
      format: 'JSONEachRow',
    })
    assert.equal(result.summary?.written_rows, '2')
    assert.equal(await rows(), '[1, "x\\n\\"\'ü", null, "x\\n\\"\'ü1"]\n[2, "y", null, "own"]\n')
  })

  it('inserts a stream of 200,000 rows', async () => {
    const lines = function* (): Generator<Buffer> {
      for (let from = 0; from < 200_000; from += 1000) {
        const block = Array.from(
          { length: 1000 },
          (_, i) => `${JSON.stringify({ a: from + i, s: `row ${from + i}` })}\n`,
        )
        yield Buffer.from(block.join(''))
      }
    }
    await client.exec({
      query: 'INSERT INTO t FORMAT JSONEachRow',
      values: Readable.from(lines(), { objectMode: false }),
    })
    assert.equal((await ask(server, 'SELECT count(), sum(a) FROM ins.t')).text, '200000\t19999900000\n')
  })

  it('inserts a stream of objects', async () => {
    const values = Readable.from(
      (function* () {
        for (let a = 0; a < 5000; a++) yield { a, s: 'o' }
      })(),
    )
    await client.insert({ table: 't', values, format: 'JSONEachRow' })
    assert.equal((await ask(server, 'SELECT count() FROM ins.t')).text, '5000\n')
  })

  it('takes column lists, settings and every common format', async () => {
    await client.insert({ table: 't', columns: ['a', 's'], values: [[1, 'x']], format: 'JSONCompactEachRow' })
    await client.insert({ table: 't', values: Readable.from(['2,"q,""",7,d\n'], { objectMode: false }), format: 'CSV' })
    await ask(server, 's\ta\nz\t3\n', { query: 'INSERT INTO ins.t FORMAT TabSeparatedWithNames' })
    await ask(server, '{"a":4,"unknown":1}', {
      query: 'INSERT INTO ins.t (a, s) SETTINGS input_format_skip_unknown_fields = 1 FORMAT JSONEachRow',
    })
    await ask(server, '{"a":5,"unknown":1}', {
      query: 'INSERT INTO ins.t FORMAT JSONEachRow',
      input_format_skip_unknown_fields: '1',
    })
    await ask(server, "INSERT INTO ins.t (a, s) VALUES (6, 'semi;colon'), (3 + 4, upper('u'));")
    await ask(server, 'INSERT INTO ins.t (a) FORMAT JSONEachRow\n{"a":8}\n{"a":9}')
    assert.equal(
      await rows(),
      '[1, "x", null, "x1"]\n[2, "q,\\"", 7, "d"]\n[3, "z", null, "z3"]\n[4, "", null, "4"]\n[5, "", null, "5"]\n' +
        '[6, "semi;colon", null, "semi;colon6"]\n[7, "U", null, "U7"]\n[8, "", null, "8"]\n[9, "", null, "9"]\n',
    )
  })

  it('takes comments wherever SQL takes them', async () => {
    await ask(server, "INSERT INTO ins.t -- VALUES\n (a, /* FORMAT */ s) # c\n VALUES -- rows\n (1, '--') -- end")
    assert.equal(
      (await ask(server, 'SELECT s /* ; */ FROM ins.t -- FORMAT CSV', { default_format: 'JSONCompact' })).status,
      200,
    )
    assert.equal((await ask(server, 'SELECT s FROM ins.t SETTINGS max_threads = 1 -- end')).text, '--\n')
  })

  it('inserts binary formats, as one server sends them to another', async () => {
    for (const format of ['Native', 'Parquet', 'RowBinary']) {
      const response = await fetch(
        `${server.url}/?query=SELECT+number+AS+a,toString(number)+AS+s+FROM+numbers(1000)+FORMAT+${format}`,
      )
      const body = await response.arrayBuffer()
      const sent = await fetch(`${server.url}/?query=INSERT+INTO+ins.t+(a,s)+FORMAT+${format}`, {
        method: 'POST',
        body,
      })
      assert.equal(sent.status, 200, await sent.text())
    }
    assert.equal((await ask(server, 'SELECT count(), sum(length(s)) FROM ins.t')).text, '3000\t8670\n')
  })

  it('decodes compressed bodies', async () => {
    for (const [encoding, body] of [
      ['gzip', gzipSync('1\tx\n')],
      ['zstd', zstdCompressSync('2\ty\n')],
    ] as const) {
      const response = await fetch(`${server.url}/?query=INSERT+INTO+ins.t+(a,s)+FORMAT+TSV`, {
        method: 'POST',
        headers: { 'Content-Encoding': encoding },
        body,
      })
      assert.equal(response.status, 200, await response.text())
    }
    assert.equal((await ask(server, 'SELECT arraySort(groupArray(s)) FROM ins.t')).text, "['x','y']\n")
  })

  it('names the bad row and inserts none', async () => {
    await assert.rejects(
      client.insert({ table: 't', values: [{ a: 1 }, { a: 'nope' }], format: 'JSONEachRow' }),
      (error: Error & { code?: string }) => {
        assert.match(error.message, /at row 2/)
        assert.doesNotMatch(error.message, /spool/)
        assert.equal(error.code, '27')
        return true
      },
    )
    assert.equal(await rows(), '')
  })

  it('inserts from a select, and nothing from nothing', async () => {
    await client.command({ query: 'INSERT INTO t (a) SELECT number FROM numbers(10)' })
    await client.insert({ table: 't', values: [], format: 'JSONEachRow' })
    assert.equal((await ask(server, '', { query: 'INSERT INTO ins.t FORMAT JSONEachRow' })).status, 200)
    assert.equal((await ask(server, 'SELECT count() FROM ins.t')).text, '10\n')
  })

  it('inserts with async_insert as asked for', async () => {
    await client.insert({
      table: 't',
      values: [{ a: 1 }],
      format: 'JSONEachRow',
      clickhouse_settings: { async_insert: 1, wait_for_async_insert: 1 },
    })
    assert.equal((await ask(server, 'SELECT count() FROM ins.t')).text, '1\n')
  })

  it('inserts nothing where the client goes away in the middle of its rows', async () => {
    const gone = new AbortController()
    const values = Readable.from(
      (async function* () {
        for (let a = 0; ; a++) {
          if (a === 1000) gone.abort()
          yield { a, s: 'z'.repeat(1000) }
        }
      })(),
    )
    await assert.rejects(client.insert({ table: 't', values, format: 'JSONEachRow', abort_signal: gone.signal }))
    assert.equal((await ask(server, 'SELECT count() FROM ins.t')).text, '0\n')
  })
})
