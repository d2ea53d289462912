import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Row, testModels } from '../../test/support/test-models.ts'

const { rowsOf, transform, insert, clearRaw } = await testModels()

const time = fc.integer({ min: 0, max: 60 }).map((days) => new Date(Date.UTC(2026, 5, 1 + days)).toISOString())
const platform = fc.constantFrom('INSTAGRAM', 'YOUTUBE')
const id = fc.constantFrom(...'abcdef')
const profile = fc.record({
  platform,
  profile_id: id,
  snapshot_at: time,
  category: fc.constantFrom('k', 'l'),
  followers: fc.option(fc.integer({ min: 0, max: 2_000 })),
  following: fc.option(fc.integer({ min: 0, max: 2_000 })),
})
const post = fc.record({
  platform,
  post_id: fc.stringMatching(/^[p-z]$/),
  profile_id: id,
  snapshot_at: time,
  post_type: fc.constantFrom('VIDEO', 'REEL'),
  published_at: time,
  language: fc.constantFrom('hi', 'en'),
  caption: fc.constantFrom('Salted bread, salted', 'bread bread', 'rice and bread'),
  likes: fc.integer({ min: 0, max: 50 }),
})
const link = fc.record({
  instagram_profile_id: id,
  youtube_profile_id: id,
  source: fc.constant('s'),
  confidence: fc.constantFrom(0.1, 0.9),
  linked_at: time,
})
const audience = fc.record({
  platform,
  profile_id: id,
  snapshot_at: time,
  country_shares: fc.constantFrom({ IN: 0.5 }, { IN: 0.2, US: 0.3 }),
})
const few = (row: fc.Arbitrary<Row>) => fc.array(row, { maxLength: 3, size: 'max' })
const batch = fc.record({
  profiles: few(profile),
  posts: few(post),
  links: few(link),
  audiences: few(audience),
  // Whatever ran before the core run, or failed to.
  tags: fc.subarray(['hourly', 'two_hourly', 'daily']),
})

const MARTS = ['mart_instagram_account', 'mart_youtube_account']
const read = () => Promise.all(MARTS.map((mart) => rowsOf(`SELECT * FROM ${mart} ORDER BY profile_id`)))

test('an increment of the account marts gives what their full build gives, whatever changed beneath them', {
  timeout: process.env.LONG ? 7_200_000 : 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 3, maxLength: 5, size: 'max' }), async (batches) => {
      await clearRaw()
      await transform({ fullRefresh: true })
      for (const [index, { profiles, posts, links, audiences, tags }] of batches.entries()) {
        // A day between, so that the lookback does not look at all again.
        const came = (row: Row): Row => ({ ...row, ingested_at: new Date(Date.UTC(2026, 8, 1 + index)).toISOString() })
        await insert('raw_profile_snapshot', profiles.map(came))
        await insert('raw_post_snapshot', posts.map(came))
        await insert('raw_linked_profile', links.map(came))
        await insert('raw_audience_snapshot', audiences.map(came))
        if (tags.length > 0) await transform({ select: tags.map((tag) => `tag:${tag}`) })
        await transform({ select: ['tag:core'] })
      }
      const incremental = await read()
      await transform({ select: MARTS, fullRefresh: true })
      assert.deepEqual(incremental, await read())
    }),
    { numRuns: process.env.LONG ? 100 : 1, endOnFailure: true },
  )
})
