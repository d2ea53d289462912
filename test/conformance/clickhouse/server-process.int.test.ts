import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { ask, launch, realUrl, startServer } from './server.ts'

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'clickhouse-process-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  return path
}

describe('embedded ClickHouse: the process', { skip: realUrl !== undefined }, () => {
  it('loses no acknowledged insert when it is killed, and cleans its spool', async (t) => {
    const dataDir = folder(t)
    const first = await startServer(dataDir)
    await ask(first, 'CREATE TABLE kept (a UInt64) ORDER BY a')
    let acknowledged = 0
    for (let i = 0; i < 30; i++) {
      const answer = await ask(first, `${i}\n`, { query: 'INSERT INTO kept FORMAT TSV' })
      if (answer.status === 200) acknowledged++
    }
    first.child?.kill('SIGKILL')
    await once(first.child!, 'exit')
    writeFileSync(join(dataDir, 'server', 'spool', 'left-over'), 'rows')
    const second = await startServer(dataDir)
    try {
      assert.equal((await ask(second, 'SELECT count() FROM kept')).text, `${acknowledged}\n`)
      assert.equal(acknowledged, 30)
      assert.deepEqual(readdirSync(join(dataDir, 'server', 'spool')), [])
    } finally {
      await second.stop()
    }
  })

  it('refuses a second process on one folder, in words', async (t) => {
    const dataDir = folder(t)
    const first = await startServer(dataDir)
    try {
      const second = launch(dataDir)
      let said = ''
      second.stderr?.on('data', (text) => {
        said += text
      })
      const [code] = await once(second, 'exit')
      assert.notEqual(code, 0)
      assert.match(said, /cannot use the data folder .*: process \d+ holds it/)
      assert.equal((await ask(first, 'SELECT 1')).text, '1\n')
    } finally {
      await first.stop()
    }
  })

  it('finishes what runs when it is stopped', async (t) => {
    const server = await startServer(folder(t))
    const query = ask(server, 'SELECT sleep(1)')
    await new Promise((resolve) => setTimeout(resolve, 300))
    const stopped = server.stop()
    assert.equal((await query).text, '0\n')
    await stopped
  })

  it('opens no file of the machine for a client', async (t) => {
    const server = await startServer(folder(t))
    const secret = join(folder(t), 'secret.csv')
    writeFileSync(secret, 'top,secret\n')
    const attempts = [
      `SELECT * FROM file('${secret}')`,
      `SELECT * FROM file('${secret}', 'LineAsString')`,
      `SELECT file('${secret}')`,
      `SELECT \`file\` ('${secret}')`,
      `SELECT * FROM url('file://${secret}', 'LineAsString', 'l String')`,
      `SELECT * FROM '${secret}'`,
      `SELECT * FROM default.\`${secret}\``,
      `SELECT * FROM fileCluster('default', '${secret}', 'LineAsString')`,
      `CREATE TABLE f (l String) ENGINE = File('LineAsString', '${secret}')`,
      `CREATE TABLE f (l String) ENGINE = SQLite('${secret}', 't')`,
      `CREATE DATABASE f ENGINE = SQLite('${secret}')`,
      `CREATE DATABASE f ENGINE = Filesystem('${tmpdir()}')`,
      `SELECT * FROM sqlite('${secret}', 't')`,
      `SELECT * FROM eval('SELECT 1') SETTINGS allow_experimental_eval_table_function = 1`,
      `SELECT 1 INTO OUTFILE '${secret}.out'`,
      `INSERT INTO FUNCTION file('${secret}.out', 'CSV') SELECT 1`,
      `INSERT INTO m FROM INFILE '${secret}' FORMAT LineAsString`,
      `INSERT INTO m VALUES (file('${secret}'))`,
      `INSERT INTO m SELECT file('${secret}')`,
      `BACKUP TABLE m TO File('${secret}.out')`,
      `GRANT FILE ON *.* TO default`,
    ]
    try {
      await ask(server, 'CREATE TABLE m (l String) ORDER BY l')
      for (const attempt of attempts) {
        const answer = await ask(server, attempt)
        assert.ok(answer.status >= 400, `${attempt} was answered: ${answer.text}`)
        assert.doesNotMatch(answer.text, /top,secret/)
      }
      assert.equal((await ask(server, 'SELECT count() FROM m')).text, '0\n')
      assert.ok(!existsSync(`${secret}.out`))
    } finally {
      await server.stop()
    }
  })
})
