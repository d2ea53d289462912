import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import fc from 'fast-check'
import { testClickHouse } from '../../../../test/support/test-databases.ts'
import { checkShards } from './check-shards.ts'
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
      output_format_arrow_compression_method: 'zstd',
      output_format_arrow_string_as_string: 1,
      max_block_size: String(blockRows),
    },
  })
  return Readable.from([Buffer.concat(await stream.toArray())])
}

interface Creator {
  id: string
  followers: number | null
  rate: number | null
  category: string | null
  tags: string[]
}

/** The forms that publish chooses among for numbers, by what they hold. */
const FORMS = [
  'toFloat64(followers) AS followers, toFloat64(rate) AS rate',
  'toInt8(followers) AS followers, toInt16(round(rate * 100)) AS `rate/100`',
  'toInt32(followers) AS followers, toInt32(round(rate * 100)) AS `rate/100`',
] as const
type Form = (typeof FORMS)[number]

/** A snapshot of these creators, as publish writes it. */
function snapshotOf(creators: readonly Creator[], blockRows: number, form: Form = FORMS[1]): Promise<Readable> {
  return arrow(
    `SELECT id AS profile_id, toInt32(row_number() OVER (ORDER BY id) - 1) AS id_rank,
       ${form}, toLowCardinality(category) AS category,
       CAST(tags, 'Array(LowCardinality(String))') AS hashtags
     FROM (SELECT c.1 AS id, c.2 AS followers, c.3 AS category, c.4 AS tags, c.5 AS rate FROM (SELECT arrayJoin(arrayZip(
       {ids:Array(String)}, {followers:Array(Nullable(Int64))}, {categories:Array(Nullable(String))}, {tags:Array(Array(String))}, {rates:Array(Nullable(Float64))}
     )) AS c))
     ORDER BY followers DESC NULLS LAST, id`,
    {
      ids: creators.map(({ id }) => id),
      followers: creators.map(({ followers }) => followers),
      categories: creators.map(({ category }) => category),
      tags: creators.map(({ tags }) => tags),
      rates: creators.map(({ rate }) => rate),
    },
    blockRows,
  )
}

/** What an index says of every row, in its order. */
function rowsIn({ rows, columns, ids }: ColumnIndex): unknown[] {
  const { followers, rate, category, hashtags } = columns
  assert.ok(
    followers?.kind === 'number' && rate?.kind === 'number' && category?.kind === 'terms' && hashtags?.kind === 'terms',
  )
  return Array.from({ length: rows }, (_, row) => [
    idAt(ids, row),
    ids.ranks[row],
    ids.sorted[ids.ranks[row]!],
    numberAt(followers, row),
    numberAt(rate, row),
    termsAt(category, row),
    termsAt(hashtags, row),
  ])
}

const creators = fc
  .dictionary(
    fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz', 'aé', 'ई', 'ab', 'b1', 'zz'),
    fc.record({
      followers: fc.option(fc.integer({ min: 0, max: 5 })),
      rate: fc.option(fc.integer({ min: -150, max: 150 }).map((n) => n / 100)),
      category: fc.option(fc.constantFrom('x', 'y', 'z')),
      tags: fc.array(fc.constantFrom('p', 'q', 'r', 's'), { maxLength: 3 }),
    }),
    { minKeys: 1 },
  )
  .map((byId) => Object.entries(byId).map(([id, rest]): Creator => ({ id, ...rest })))

const form = fc.constantFrom(...FORMS)

test('a snapshot with changes worked in is the snapshot of the changed creators', async () => {
  await fc.assert(
    fc.asyncProperty(
      creators,
      creators,
      fc.integer({ min: 1, max: 9 }),
      form,
      form,
      async (before, after, blockRows, one, two) => {
        const same = new Set(before.map((each) => JSON.stringify(each)))
        const changed = after.filter((each) => !same.has(JSON.stringify(each)))
        const left = new Set(after.map((each) => JSON.stringify(each)))
        const over = before.filter((each) => !left.has(JSON.stringify(each))).map(({ id }) => id)
        const changes = {
          rows: await snapshotOf(changed, blockRows, two),
          over: await arrow('SELECT arrayJoin({over:Array(String)}) AS profile_id', { over }, blockRows),
        }
        const [index] = checkShards(
          [await readSnapshot(await snapshotOf(before, blockRows, one), changes)],
          after.length,
        )
        const [whole] = checkShards([await readSnapshot(await snapshotOf(after, 65_536))], after.length)
        assert.deepEqual(rowsIn(index!), rowsIn(whole!))
      },
    ),
    { numRuns: process.env.LONG ? 1_000 : 20, endOnFailure: true },
  )
})

test('changes of an id that the snapshot does not have are refused', async () => {
  const of = (id: string): Creator => ({ id, followers: 1, rate: 1, category: 'x', tags: [] })
  const changes = {
    rows: await snapshotOf([of('b')], 10),
    over: await arrow("SELECT 'c' AS profile_id", {}, 10),
  }
  await assert.rejects(readSnapshot(await snapshotOf([of('a')], 10), changes), { code: 'SNAPSHOT_DAMAGED' })
})
