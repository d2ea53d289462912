import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { Jinja } from '../transform/jinja.ts'
import { benchmarkPercentile } from './benchmark-percentile.ts'
import { rankWithin } from './rank-within.ts'
import { renderFormulaMacros } from './render-formula-macros.ts'

const { client } = await testClickHouse()
const jinja = new Jinja({}, [{ path: 'formulas.sql', text: renderFormulaMacros() }])
const query = jinja.render({
  path: 'ranks',
  text: `with ends as (select *, {{ rank_ends('low', 'high') }} as rank_end from metric),
    ranked as (
      select *, {{ rank_within('rank_end', 'board') }} as board_rank, {{ rank_within('rank_end', 'tuple()') }} as all_rank
      from ends
    )
    select * except (rank_end) from ranked where {{ is_rank('rank_end') }} order by n`,
})

interface Metric {
  board: string
  low: number | null
  high: number | null
}

await client.command({
  query:
    'CREATE TABLE metric (n UInt32, board String, low Nullable(Int64), high Nullable(Int64)) ENGINE = MergeTree ORDER BY n',
})

test('ClickHouse ranks each partition as TypeScript does, and leaves the unknown without a rank', async () => {
  const interval = fc.oneof(
    { arbitrary: fc.tuple(fc.integer({ min: -40, max: 40 }), fc.nat(8)), weight: 9 },
    { arbitrary: fc.constant(null), weight: 1 },
  )
  const metric: fc.Arbitrary<Metric> = fc.record({ board: fc.constantFrom('a', 'b', 'c'), interval }).map((drawn) => ({
    board: drawn.board,
    low: drawn.interval?.[0] ?? null,
    high: drawn.interval && drawn.interval[0] + drawn.interval[1],
  }))
  const metrics = fc.sample(metric, 500).map((drawn, n) => ({ n, ...drawn }))
  await client.insert({ table: 'metric', values: metrics, format: 'JSONEachRow' })
  const known = metrics.filter((each): each is typeof each & { low: number; high: number } => each.low !== null)
  const ranksOf = (rows: typeof known) => {
    const ranks = rankWithin(rows)
    return new Map(rows.map(({ n }, index) => [n, ranks[index] ?? null]))
  }
  const all = ranksOf(known)
  const boards = new Map(['a', 'b', 'c'].flatMap((board) => [...ranksOf(known.filter((row) => row.board === board))]))
  const expected = metrics.map((row) => ({
    ...row,
    board_rank: boards.get(row.n) ?? null,
    all_rank: all.get(row.n) ?? null,
  }))
  assert.deepEqual(await queryRows(client, query), expected)
})

test('a percentile is told among the known figures of the partition, ties by half', async () => {
  const text = "select board, low, {{ benchmark_percentile('low', 'board') }} as percentile from metric order by n"
  const rows = await queryRows<Metric & { percentile: number | null }>(
    client,
    jinja.render({ path: 'percentiles', text }),
  )
  assert.ok(rows.length > 0)
  for (const { board, low, percentile } of rows) {
    const peers = rows.filter((row): row is typeof row & { low: number } => row.board === board && row.low !== null)
    const below = peers.filter((row) => row.low < (low ?? 0)).length
    const equal = peers.filter((row) => row.low === low).length
    assert.equal(percentile, low === null ? null : benchmarkPercentile(below, equal, peers.length))
  }
})
