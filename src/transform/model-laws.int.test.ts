import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { expectedAccounts } from '../../test/support/expected-marts/accounts.ts'
import { type Row, testModels } from '../../test/support/test-models.ts'

const { rowsOf, transform, insert, clearRaw } = await testModels()

// Few profiles, posts, days and values, so that what is rare in life (ties, repeats, late rows) is common here.
const hour = fc.integer({ min: 0, max: 8 * 24 })
const time = hour.map((hours) => new Date(Date.UTC(2026, 5, 1) + hours * 3_600_000 * 3).toISOString())
const amount = fc.option(fc.integer({ min: 0, max: 3 }))
const platform = fc.constantFrom('INSTAGRAM', 'YOUTUBE')
const profileRow = fc.record({
  platform,
  profile_id: fc.constantFrom(...'abcdef'),
  snapshot_at: time,
  name: fc.option(fc.constantFrom('x', 'y')),
  biography: fc.option(fc.constantFrom('b', 'c')),
  category: fc.option(fc.constantFrom('k', 'l')),
  language: fc.option(fc.constantFrom('hi', 'en')),
  followers: amount,
  views: amount,
})
const postRow = fc.record({
  platform,
  post_id: fc.constantFrom('p', 'q', 'r', 's'),
  profile_id: fc.constantFrom(...'abcdef'),
  snapshot_at: time,
  post_type: fc.constantFrom('VIDEO', 'REEL'),
  published_at: fc.option(time),
  category: fc.option(fc.constantFrom('k', 'l')),
  language: fc.option(fc.constantFrom('hi', 'en')),
  tags: fc.subarray(['a', 'B ', 'c']),
  caption: fc.option(fc.constantFrom('Salted bread', 'bread, #salted', 'bread')),
  thumbnail_url: fc.option(fc.constant('https://origin/t')),
  views: amount,
  likes: amount,
  is_sponsored: fc.option(fc.boolean()),
})
const MARTS = ['mart_instagram_account', 'mart_youtube_account', 'mart_time_series']
// A single post is served, so that newer ones take the place of others.
const CORE = { select: ['tag:core', 'tag:hourly'], vars: { served_posts: 1 } }
const runs = (few: number): { numRuns: number; endOnFailure: true } => ({
  numRuns: process.env.LONG ? 200 : few,
  endOnFailure: true, // a history is told as it failed: to shrink it would outlast the file's time
})

// 200 histories take half an hour.
const ENOUGH = { timeout: process.env.LONG ? 7_200_000 : 600_000 }

/** Every row of every core model, by model. */
async function readModels(): Promise<Record<string, Row[]>> {
  const names = await rowsOf(
    "SELECT name FROM system.tables WHERE database = currentDatabase() AND match(name, '^(stg|int|mart)_')",
  )
  const tables = await Promise.all(names.map(({ name }) => rowsOf(`SELECT * FROM ${name} ORDER BY ALL`)))
  return Object.fromEntries(tables.map((rows, index) => [names[index]!.name, rows]))
}

/** The account marts are what plain TypeScript makes of the raw rows. */
async function assertRecomputed(): Promise<void> {
  const [profiles, posts] = await Promise.all(
    ['raw_profile_snapshot', 'raw_post_snapshot'].map((table) =>
      rowsOf(`SELECT * FROM ${table} FINAL ORDER BY snapshot_at, content_hash, ingested_at`),
    ),
  )
  const asOf = [...profiles!, ...posts!]
    .map((row) => row.snapshot_at as string)
    .sort()
    .at(-1)!
  for (const platform of ['INSTAGRAM', 'YOUTUBE']) {
    const [ownProfiles, ownPosts] = [profiles!, posts!].map((rows) => rows.filter((row) => row.platform === platform))
    const expected = expectedAccounts(platform, ownProfiles!, ownPosts!, asOf)
    // Scores, links and audiences are recomputed elsewhere.
    const mart = await rowsOf(
      `SELECT * EXCEPT (authenticity_score, authenticity_coverage, linked_platforms, ingested_at, content_hash) EXCEPT ('audience_.*')
       FROM mart_${platform.toLowerCase()}_account ORDER BY profile_id`,
    )
    assert.deepEqual(
      mart,
      expected.toSorted((a, b) => (a.profile_id < b.profile_id ? -1 : 1)),
    )
  }
}

test(
  'what came twice and in what order changes nothing in the marts, which are recomputed in plain TypeScript',
  ENOUGH,
  async () => {
    const history = fc.record({
      profiles: fc.array(profileRow, { minLength: 5, maxLength: 30 }),
      posts: fc.array(postRow, { maxLength: 30 }),
    })
    const read = () =>
      Promise.all(
        MARTS.map((mart) => rowsOf(`SELECT * EXCEPT ('^(ingested_at|content_hash)$') FROM ${mart} ORDER BY ALL`)),
      )
    await fc.assert(
      fc.asyncProperty(history, async ({ profiles, posts }) => {
        await clearRaw()
        await insert('raw_profile_snapshot', profiles)
        await insert('raw_post_snapshot', posts)
        await transform({ ...CORE, fullRefresh: true })
        const once = await read()
        await assertRecomputed()
        await insert('raw_post_snapshot', posts.toReversed())
        await insert('raw_profile_snapshot', profiles.slice(2))
        await insert('raw_profile_snapshot', profiles.slice(0, 3))
        await transform(CORE)
        assert.deepEqual(await read(), once)
      }),
      runs(1),
    )
  },
)

test(
  'an incremental run gives exactly what a full refresh gives in every core model, with late and out-of-order rows',
  ENOUGH,
  async () => {
    // Batches are small, so that most profiles are not touched by most of them. Each comes some hours after the one before; a row of it may have been stamped up to four hours earlier.
    const lateness = fc.integer({ min: 0, max: 4 * 3_600_000 })
    const stamped = (row: fc.Arbitrary<Row>) => fc.array(fc.tuple(row, lateness), { maxLength: 3, size: 'max' })
    const batch = fc.record({
      gapHours: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 30 })),
      profiles: stamped(profileRow),
      posts: stamped(postRow),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 3, maxLength: 6, size: 'max' }), async (batches) => {
        await clearRaw()
        let now = Date.UTC(2026, 6, 1)
        for (const [index, { gapHours, profiles, posts }] of batches.entries()) {
          now += gapHours * 3_600_000
          const at = ([row, late]: [Row, number]): Row => ({ ...row, ingested_at: new Date(now - late).toISOString() })
          await insert('raw_profile_snapshot', profiles.map(at))
          await insert('raw_post_snapshot', posts.map(at))
          await transform({ ...CORE, fullRefresh: index === 0 })
        }
        const incremental = await readModels()
        await transform({ ...CORE, fullRefresh: true })
        assert.deepEqual(incremental, await readModels())
      }),
      runs(1),
    )
  },
)
