import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import fc from 'fast-check'
import { testClickHouse } from '../../../../test/support/test-databases.ts'
import { type ColumnIndex, idAt } from './column-index.ts'
import { numberAt } from './number-column.ts'
import { readSnapshot } from './read-snapshot.ts'
import { termsAt } from './term-column.ts'

const { client } = await testClickHouse()

async function arrow(query: string, params: Record<string, unknown>, blockRows: number): Promise<Readable> {
  const { stream } = await client.exec({
    query: `${query} FORMAT ArrowStream`,
    query_params: params,
    clickhouse_settings: {
      output_format_arrow_low_cardinality_as_dictionary: 1,
      output_format_arrow_compression_method: 'none',
      output_format_arrow_string_as_string: 1,
      max_block_size: String(blockRows),
    },
  })
  return Readable.from([Buffer.concat(await stream.toArray())])
}

interface Creator {
  id: string
  followers: number | null
  category: string | null
  tags: string[]
}

/** A snapshot of these creators, as publish writes it. */
function snapshotOf(creators: readonly Creator[], blockRows: number): Promise<Readable> {
  return arrow(
    `SELECT id AS profile_id, toFloat64(row_number() OVER (ORDER BY id)) - 1 AS id_rank,
       toFloat64(followers) AS followers, toLowCardinality(category) AS category,
       CAST(tags, 'Array(LowCardinality(String))') AS hashtags
     FROM (SELECT c.1 AS id, c.2 AS followers, c.3 AS category, c.4 AS tags FROM (SELECT arrayJoin(arrayZip(
       {ids:Array(String)}, {followers:Array(Nullable(Int64))}, {categories:Array(Nullable(String))}, {tags:Array(Array(String))}
     )) AS c))
     ORDER BY followers DESC NULLS LAST, id`,
    {
      ids: creators.map(({ id }) => id),
      followers: creators.map(({ followers }) => followers),
      categories: creators.map(({ category }) => category),
      tags: creators.map(({ tags }) => tags),
    },
    blockRows,
  )
}

/** What an index says of every row, in its order. */
function rowsIn({ rows, columns, ids }: ColumnIndex): unknown[] {
  const { followers, category, hashtags } = columns
  assert.ok(followers?.kind === 'number' && category?.kind === 'terms' && hashtags?.kind === 'terms')
  return Array.from({ length: rows }, (_, row) => [
    idAt(ids, row),
    ids.ranks[row],
    ids.sorted[ids.ranks[row]!],
    numberAt(followers, row),
    termsAt(category, row),
    termsAt(hashtags, row),
  ])
}

const creators = fc
  .dictionary(
    fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz', 'aé', 'ई', 'ab', 'b1', 'zz'),
    fc.record({
      followers: fc.option(fc.integer({ min: 0, max: 5 })),
      category: fc.option(fc.constantFrom('x', 'y', 'z')),
      tags: fc.array(fc.constantFrom('p', 'q', 'r', 's'), { maxLength: 3 }),
    }),
    { minKeys: 1 },
  )
  .map((byId) => Object.entries(byId).map(([id, rest]): Creator => ({ id, ...rest })))

test('a snapshot with changes worked in is the snapshot of the changed creators', async () => {
  await fc.assert(
    fc.asyncProperty(creators, creators, fc.integer({ min: 1, max: 9 }), async (before, after, blockRows) => {
      const same = new Set(before.map((each) => JSON.stringify(each)))
      const changed = after.filter((each) => !same.has(JSON.stringify(each)))
      const left = new Set(after.map((each) => JSON.stringify(each)))
      const over = before.filter((each) => !left.has(JSON.stringify(each))).map(({ id }) => id)
      const changes = {
        rows: await snapshotOf(changed, blockRows),
        over: await arrow('SELECT arrayJoin({over:Array(String)}) AS profile_id', { over }, blockRows),
      }
      const index = await readSnapshot(await snapshotOf(before, blockRows), after.length, changes)
      const whole = await readSnapshot(await snapshotOf(after, 65_536), after.length)
      assert.deepEqual(rowsIn(index), rowsIn(whole))
    }),
    { numRuns: process.env.LONG ? 1_000 : 20, endOnFailure: true },
  )
})

test('changes of an id that the snapshot does not have are refused', async () => {
  const of = (id: string): Creator => ({ id, followers: 1, category: 'x', tags: [] })
  const changes = {
    rows: await snapshotOf([of('b')], 10),
    over: await arrow("SELECT 'c' AS profile_id", {}, 10),
  }
  await assert.rejects(readSnapshot(await snapshotOf([of('a')], 10), 1, changes), { code: 'SNAPSHOT_DAMAGED' })
})
