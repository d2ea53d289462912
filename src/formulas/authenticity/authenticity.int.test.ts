import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testClickHouse } from '../../../test/support/test-databases.ts'
import { queryRows } from '../../platform/clickhouse/client.ts'
import { Jinja } from '../../transform/jinja.ts'
import type { Count } from '../count.ts'
import { renderAuthenticityMacros, renderFormulaMacros } from '../render-formula-macros.ts'
import { accountLogOdds } from './account-model.ts'
import {
  authenticityMeasure,
  authenticityPartScore,
  authenticityParts,
  authenticityReason,
  partNames,
} from './parts.ts'
import { authenticityCoverage, authenticityScore, type PartScores } from './score.ts'

const { client } = await testClickHouse()
const jinja = new Jinja({}, [
  { path: 'formulas.sql', text: renderFormulaMacros() },
  { path: 'authenticity.sql', text: renderAuthenticityMacros() },
])

interface Input {
  a: Count
  b: Count
  evidence: Count
  share: number | null
  handle: string | null
  name: string | null
  picture_url: string | null
  followers: Count
  following: Count
  uploads: Count
}

const scores = partNames.map((part) => `'${part}_score'`).join(', ')
const calls = Object.fromEntries([
  ...partNames.flatMap((part) => [
    [`${part}_measure`, `authenticity_measure('${part}', 'a', 'b', 'evidence')`],
    [`${part}_share_score`, `authenticity_part_score('${part}', 'share')`],
    [`${part}_score`, `authenticity_part_score('${part}', '${part}_measure')`],
    [`${part}_reason`, `authenticity_reason('${part}', '${part}_score')`],
  ]),
  ['score', `authenticity_score(${scores})`],
  ['coverage', `authenticity_coverage(${scores})`],
  ['log_odds', "account_log_odds('handle', 'name', 'picture_url', 'followers', 'following', 'uploads')"],
]) as Record<string, string>

function compute(input: Input): Record<string, unknown> {
  const measures = partNames.map((part) => authenticityMeasure(part, input.a, input.b, input.evidence))
  const scoreOf = Object.fromEntries(
    partNames.map((part, n) => [part, authenticityPartScore(part, measures[n]!)]),
  ) as PartScores
  return Object.fromEntries([
    ...partNames.flatMap((part, n) => [
      [`${part}_measure`, measures[n]],
      [`${part}_share_score`, authenticityPartScore(part, input.share)],
      [`${part}_score`, scoreOf[part]],
      [`${part}_reason`, authenticityReason(part, scoreOf[part])],
    ]),
    ['score', authenticityScore(scoreOf)],
    ['coverage', authenticityCoverage(scoreOf)],
    ['log_odds', accountLogOdds(input)],
  ])
}

await client.command({
  query: `CREATE TABLE input (n UInt32, a Nullable(UInt64), b Nullable(UInt64), evidence Nullable(UInt64), share Nullable(Float64),
    handle Nullable(String), name Nullable(String), picture_url Nullable(String), followers Nullable(UInt64),
    following Nullable(UInt64), uploads Nullable(UInt64)) ENGINE = MergeTree ORDER BY n`,
})

async function computeInClickHouse(inputs: Input[]): Promise<unknown[]> {
  await client.command({ query: 'TRUNCATE TABLE input' })
  await client.insert({ table: 'input', values: inputs.map((input, n) => ({ n, ...input })), format: 'JSONEachRow' })
  const columns = Object.entries(calls).map(
    ([name, call]) => `${jinja.render({ path: name, text: `{{ ${call} }}` })} AS ${name}`,
  )
  return queryRows(client, `SELECT ${columns.join(', ')} FROM input ORDER BY n`)
}

async function assertEqual(inputs: Input[]): Promise<void> {
  const [expected, got] = [inputs.map(compute), await computeInClickHouse(inputs)]
  const differing = expected.findIndex((row, n) => JSON.stringify(row) !== JSON.stringify(got[n]))
  assert.equal(differing, -1, JSON.stringify([inputs[differing], expected[differing], got[differing]]))
}

const edges = [null, 0, 1, 2, 6, 10, 50, 99, 100, 2 ** 32, 2 ** 53]
const texts = [null, '', '7', 'asha', 'a1b2', 'आशा राव', '😀 9', ' \t ', 'https://x/44884218_345707102882519_1_n.jpg']

test('TypeScript and ClickHouse compute the same on every pair of edges', async () => {
  await assertEqual(
    edges.flatMap((a) =>
      edges.flatMap((b) =>
        texts.map((text, n): Input => {
          const evidence = edges[(n * 5) % edges.length]!
          const share = a === null || b === null ? null : a / (b + 1)
          const account = { handle: text, name: texts[(n * 2) % texts.length]!, picture_url: text }
          return { a, b, evidence, share, ...account, followers: a, following: b, uploads: evidence }
        }),
      ),
    ),
  )
})

test('TypeScript and ClickHouse compute the same to the last bit on random input', async () => {
  const count = fc.oneof(
    { arbitrary: fc.double({ min: 0, max: 53, noNaN: true }).map((power) => Math.floor(2 ** power)), weight: 4 },
    { arbitrary: fc.constantFrom(...edges), weight: 1 },
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.stringMatching(/^[a-z0-9_ ]{0,20}$/),
    fc.constantFrom(...texts),
  )
  // Shares around the thresholds of the parts, and the thresholds themselves.
  const thresholds = partNames.flatMap((part) => [authenticityParts[part].worst, authenticityParts[part].best])
  const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...thresholds, null, 1e-9, 1e9))
  const input = fc.record<Input>({
    a: count,
    b: count,
    evidence: count,
    share,
    handle: text,
    name: text,
    picture_url: text,
    followers: count,
    following: count,
    uploads: count,
  })
  const rounds = process.env.LONG ? 50 : 1
  for (let round = 0; round < rounds; round++) await assertEqual(fc.sample(input, 5_000))
})
