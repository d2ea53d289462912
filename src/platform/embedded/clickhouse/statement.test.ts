import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { ClickHouseException } from './exception.ts'
import { sqlTokens } from './sql-tokens.ts'
import { type DataInsert, type PlainStatement, readStatement } from './statement.ts'

const runs = { numRuns: process.env.LONG ? 20_000 : 500 }
const insert = (text: string): DataInsert => {
  const statement = readStatement(text)
  assert.equal(statement.kind, 'insert')
  return statement as DataInsert
}
const plain = (text: string): PlainStatement => {
  const statement = readStatement(text)
  assert.equal(statement.kind, 'plain')
  return statement as PlainStatement
}
const words = (text: string): string[] => [...sqlTokens(text)].map((token) => token.text)

describe('reading a statement', () => {
  it('skips comments and keeps strings, quoted names and heredocs whole', () => {
    assert.deepEqual(words('a--x\nb/* ; */c#!d\ne # f\n'), ['a', 'b', 'c', 'e'])
    assert.deepEqual(words("'it''s' 'a\\'b' \"q\"\"r\" `s\\`t` $h$ ' $h$ $1"), [
      "'it''s'",
      "'a\\'b'",
      '"q""r"',
      '`s\\`t`',
      "$h$ ' $h$",
      '$',
      '1',
    ])
  })

  it('never loses a character that is neither space nor comment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let at = 0
        for (const token of sqlTokens(text)) {
          assert.equal(token.text, text.slice(token.start, token.end))
          assert.match(text.slice(at, token.start), /^(\s|\0|--.*|#[! ].*|\/\*[\s\S]*?\*\/)*$/)
          at = token.end
        }
      }),
      runs,
    )
  })

  it('finds the rows of an insert, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          't',
          'db.t',
          '`a b` (x, `y FORMAT z`)',
          "FUNCTION s3('u', 'CSV')",
          't (* EXCEPT(a))',
          'TABLE t',
        ),
        fc.constantFrom('', 'SETTINGS async_insert = 1, wait_for_async_insert = 0 '),
        fc.string({ unit: 'binary' }),
        (target, settings, rows) => {
          const text = `INSERT INTO ${target} ${settings}FORMAT JSONEachRow\n${rows}`
          const read = insert(text)
          assert.equal(read.head, `INSERT INTO ${target} `)
          assert.equal(read.settings, settings)
          assert.equal(read.format, 'JSONEachRow')
          assert.equal(text.slice(read.dataStart), rows)
        },
      ),
      runs,
    )
  })

  it('reads VALUES as a format, and an insert from a select as a plain statement', () => {
    assert.equal(insert("insert into t values (1, 'FORMAT')").format, 'Values')
    assert.equal(plain('INSERT INTO t SELECT 1 AS v').verb, 'INSERT')
    assert.equal(plain('INSERT INTO t (a) WITH 1 AS v SELECT v').verb, 'INSERT')
  })

  it('finds the FORMAT clause, and only the clause', () => {
    assert.equal(plain('SELECT 1 FORMAT JSON').format, 'JSON')
    assert.equal(plain('SELECT (SELECT 1) format CSV SETTINGS max_threads = 1;').format, 'CSV')
    assert.equal(plain('SELECT * FORMAT TSV').format, 'TSV')
    for (const sql of [
      'SELECT format FROM t',
      'SELECT a AS format FROM t',
      'SELECT a format FROM t',
      'SELECT a, format FROM t ORDER BY format DESC',
      'SELECT t.format FROM t GROUP BY format HAVING format = 1',
      "SELECT ' FORMAT JSON'",
      'SELECT 1 /* FORMAT JSON */',
      'SELECT * FROM (SELECT 1 FORMAT JSON)',
    ])
      assert.equal(plain(sql).format, undefined, sql)
  })

  it('takes a closing semicolon and refuses a second statement', () => {
    assert.equal(plain('SELECT 1 ;\n-- end\n;').sql.trim(), 'SELECT 1')
    assert.equal(plain("SELECT ';' AS `;`").sql, "SELECT ';' AS `;`")
    for (const sql of ['SELECT 1; DROP TABLE t', 'SELECT 1;;SELECT 2', '', ' -- nothing', ';;'])
      assert.throws(
        () => readStatement(sql),
        (error) => error instanceof ClickHouseException && error.exceptionCode === 62,
        sql,
      )
  })

  it('lets KILL QUERY mean the ids of clients', () => {
    assert.equal(
      plain("KILL QUERY WHERE query_id = 'query_id'").sql,
      "KILL QUERY WHERE Settings['workload'] = 'query_id'",
    )
  })

  it('refuses what opens files of the server, however it is written', () => {
    for (const sql of [
      "SELECT file('x')",
      "SELECT FILE ('x')",
      "SELECT `file`/**/('x')",
      "SELECT 1 INTO/**/OUTFILE 'x'",
      "INSERT INTO t FROM INFILE 'x' FORMAT CSV",
      "INSERT INTO t SELECT file('x')",
      "CREATE VIEW v AS SELECT * FROM eval('SELECT 1')",
    ])
      assert.throws(() => readStatement(sql), ClickHouseException, sql)
    assert.equal(plain("SELECT file, 'file(1)' FROM file_log").kind, 'plain')
  })
})
