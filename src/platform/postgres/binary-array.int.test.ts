import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testPostgres } from '../../../test/support/test-databases.ts'
import { bigintArray, floatArray, integerArray, jsonbArray, textArray, timestampArray } from './binary-array.ts'

const { pool } = await testPostgres()

const orNull = <T>(value: fc.Arbitrary<T>) => fc.array(fc.option(value), { maxLength: 20 })
const text = fc.string({ unit: 'binary', maxLength: 20 }).filter((value) => !value.includes('\0'))
const SAFE = 2 ** 53 - 1

test('PostgreSQL reads the same values out of a binary array that were put in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        texts: orNull(text),
        documents: fc.array(fc.dictionary(text, text), { maxLength: 5 }),
        bigints: orNull(fc.integer({ min: -SAFE, max: SAFE })),
        integers: orNull(fc.integer()),
        floats: orNull(fc.double({ noNaN: true })),
        moments: orNull(fc.integer({ min: 0, max: 4e15 })),
      }),
      async ({ texts, documents, bigints, integers, floats, moments }) => {
        const { rows } = await pool.query(
          `SELECT $1::text[] AS texts, $2::jsonb[]::text[] AS documents, $3::bigint[]::text[] AS bigints, $4::integer[] AS integers,
                  $5::double precision[] AS floats,
                  ARRAY(SELECT (extract(epoch FROM moment) * 1000000)::bigint::text FROM unnest($6::timestamptz[]) AS moment) AS moments`,
          [
            textArray(texts),
            jsonbArray(documents),
            bigintArray(bigints),
            integerArray(integers),
            floatArray(floats),
            timestampArray(moments),
          ],
        )
        const [read] = rows
        assert.deepEqual(read.texts, texts)
        assert.deepEqual(
          read.documents.map((document: string) => JSON.parse(document)),
          documents.map((document) => ({ ...document })),
        )
        assert.deepEqual(read.bigints, bigints.map(textOf))
        assert.deepEqual(read.integers, integers)
        assert.deepEqual(read.floats, floats)
        assert.deepEqual(read.moments, moments.map(textOf))
      },
    ),
    { numRuns: 100, endOnFailure: true },
  )
})

function textOf(value: number | null): string | null {
  return value === null ? null : String(value)
}
