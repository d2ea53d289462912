import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { testClickHouse } from '../../../../test/support/test-databases.ts'
import { checkShards } from './check-shards.ts'
import { idAt, rankOf } from './column-index.ts'
import { numberAt } from './number-column.ts'
import { readSnapshot } from './read-snapshot.ts'
import { termsAt } from './term-column.ts'

const { client } = await testClickHouse()

async function snapshot(select: string, blockRows: number, packing: 'none' | 'zstd'): Promise<Buffer> {
  const { stream } = await client.exec({
    query: `${select} FORMAT ArrowStream`,
    clickhouse_settings: {
      output_format_arrow_low_cardinality_as_dictionary: 1,
      output_format_arrow_compression_method: packing,
      output_format_arrow_string_as_string: 1,
      max_block_size: String(blockRows),
    },
  })
  return Buffer.concat(await stream.toArray())
}

const SELECT = `SELECT concat('é', toString(number)) AS profile_id,
    toFloat64(row_number() OVER (ORDER BY profile_id)) - 1 AS id_rank,
    if(number % 3 = 0, NULL, toFloat64(1000 - number)) AS followers,
    toLowCardinality(if(number % 5 = 0, NULL, concat('c', toString(number % 7)))) AS category,
    CAST(arrayMap(n -> concat('#', toString(number * n % 11)), range(1, 1 + number % 3)), 'Array(LowCardinality(String))') AS hashtags
  FROM numbers(1000) ORDER BY number`

for (const { blockRows, packing } of [
  { blockRows: 65_536, packing: 'zstd' },
  { blockRows: 100, packing: 'zstd' },
  { blockRows: 100, packing: 'none' }, // as snapshots were written before they were packed
] as const) {
  test(`every value of a snapshot in blocks of ${blockRows} rows, packed with ${packing}, comes back, unknown as unknown`, async () => {
    const bytes = await snapshot(SELECT, blockRows, packing)
    const read = [0, 1].map((at) => readSnapshot(Readable.from([bytes]), undefined, { at, of: 2 }))
    const shards = checkShards(await Promise.all(read), 1_000)
    assert.equal(shards.length, blockRows === 100 ? 2 : 1)
    const blocks = Array.from({ length: 10 }, (_, block) => Array.from({ length: 100 }, (_, n) => block * 100 + n))
    for (const [shard, index] of shards.entries()) {
      const { followers, category, hashtags } = index.columns
      assert.ok(followers?.kind === 'number' && category?.kind === 'terms' && hashtags?.kind === 'terms')
      const own = blocks.filter((_, block) => shards.length === 1 || block % 2 === shard).flat()
      const sorted = own.map((n) => `é${n}`).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      for (const [row, n] of own.entries()) {
        assert.equal(idAt(index.ids, row), `é${n}`)
        assert.deepEqual(rankOf(index.ids, `é${n}`), { rank: sorted.indexOf(`é${n}`), row })
        assert.equal(numberAt(followers, row), n % 3 === 0 ? null : 1000 - n)
        assert.deepEqual(termsAt(category, row), n % 5 === 0 ? [] : [`c${n % 7}`])
        assert.deepEqual(
          termsAt(hashtags, row),
          Array.from({ length: n % 3 }, (_, at) => `#${(n * (at + 1)) % 11}`),
        )
      }
    }
  })
}

test('a snapshot that ends too soon, or is none, is refused rather than read in part', async () => {
  const whole = await snapshot(SELECT, 100, 'zstd')
  for (const bytes of [
    Buffer.from('no arrow at all'),
    whole.subarray(0, whole.length >> 1),
    whole.subarray(0, whole.length - 200),
    Buffer.alloc(0),
  ])
    await assert.rejects(
      readSnapshot(Readable.from([bytes])).then((shard) => checkShards([shard], 1_000)),
      { code: 'SNAPSHOT_DAMAGED' },
      String(bytes.length),
    )
})
