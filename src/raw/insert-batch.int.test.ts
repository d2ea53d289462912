import assert from 'node:assert/strict'
import { connect, createServer, type Socket } from 'node:net'
import { test } from 'node:test'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { openClickHouse, queryRows } from '../platform/clickhouse/client.ts'
import { insertLines } from './insert-batch.ts'

const { client, url, database } = await testClickHouse()
const line = JSON.stringify({
  platform: 'YOUTUBE',
  profile_id: 'a',
  snapshot_at: '2026-01-01 00:00:00',
  source_file: 'f',
  source_line: 1,
})

test('a batch is sent again when the connection breaks, and landing twice is harmless', async () => {
  const { hostname, port } = new URL(url)
  let broken = 0
  const sockets = new Set<Socket>()
  // The first connection is cut when the server has answered, so the batch has landed already when it is sent again.
  const proxy = createServer((socket) => {
    const upstream = connect(Number(port), hostname)
    for (const end of [socket, upstream]) sockets.add(end.on('error', () => undefined))
    socket.pipe(upstream)
    if (broken++ === 0) upstream.once('data', () => socket.destroy())
    else upstream.pipe(socket)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const through = openClickHouse(`http://127.0.0.1:${(proxy.address() as { port: number }).port}`, database)
  try {
    await insertLines(through, 'raw_profile_snapshot', [line])
  } finally {
    await through.close()
    for (const socket of sockets) socket.destroy()
    proxy.close()
  }
  assert.ok(broken > 1)
  const rows = await queryRows(client, 'SELECT profile_id FROM raw_profile_snapshot FINAL')
  assert.deepEqual(rows, [{ profile_id: 'a' }])
})

test('a batch that ClickHouse cannot read fails at once as a bug that names table and reason', async () => {
  await assert.rejects(insertLines(client, 'raw_profile_snapshot', ['{"followers":"x"}']), {
    code: 'RAW_INSERT_FAILED',
    kind: 'bug',
    message: /could not insert 1 rows into raw_profile_snapshot: .*x/s,
  })
})

test('a batch that spans more than a hundred months lands', async () => {
  const lines = Array.from({ length: 150 }, (_, month) =>
    line.replace('2026-01-01', `${2006 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-01`),
  )
  await insertLines(client, 'raw_profile_snapshot', lines)
})
