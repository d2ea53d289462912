import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accountRow, insertRows, publishRows } from '../../../../test/support/serving-fixture.ts'
import { testApp } from '../../../../test/support/test-app.ts'
import { testPostgres } from '../../../../test/support/test-databases.ts'

const { pool } = await testPostgres()
const BASE = '/discovery-service/api/profile/YOUTUBE'

const postRow = (id: string, columns: Record<string, unknown> = {}) => ({
  platform: 'YOUTUBE',
  profile_id: 'UC1',
  post_id: id,
  post_type: 'VIDEO',
  caption_is_cut: false,
  hashtags: [],
  mentions: [],
  snapshot_at: '2026-11-23T00:00:00Z',
  ...columns,
})
/** Figures with many ties and gaps; times that differ by microseconds. */
const figure = (index: number, of: number) => (index % 5 === 0 ? null : (index * 7) % of)
const rows = Array.from({ length: 30 }, (_, index) =>
  postRow(`v${index}`, {
    published_at: index % 6 === 0 ? null : `2026-11-${10 + (index % 4)}T00:00:00.00000${index % 3}Z`,
    engagement: figure(index, 4),
    likes: figure(index, 3),
    reach: index % 4 === 0 ? null : index / 3,
  }),
)
await publishRows(pool, {
  youtube_account: [accountRow('UC1'), accountRow('UC2')],
  instagram_account: [accountRow('UC1')],
  social_profile_posts: [
    ...rows,
    postRow('other', { profile_id: 'UC2', title: 'Only one', is_sponsored: true, likes: 3 }),
  ],
  asset_log: [
    {
      platform: 'YOUTUBE',
      entity_type: 'post',
      entity_id: 'other',
      asset_type: 'thumbnail',
      key: 'assets/posts/youtube/other.jpg',
      original_url: 'https://origin.test/secret',
      sha256: '0',
      bytes: 1,
      content_type: 'image/jpeg',
      first_seen: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:00Z',
    },
  ],
})
const app = await testApp(pool)

interface Page {
  dataset_version: string
  count: number
  nextCursor: string | null
  posts: { postId: string }[]
}

async function readPage(query: Record<string, string>): Promise<Page> {
  const answer = await app.inject({ url: `${BASE}/UC1/posts`, query })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}

async function readAll(query: Record<string, string>, size: () => number): Promise<string[]> {
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page = await readPage({ ...query, size: String(size()), ...(cursor ? { cursor } : {}) })
    assert.equal(page.count, rows.length)
    seen.push(...page.posts.map(({ postId }) => postId))
    cursor = page.nextCursor
  }
  return seen
}

test('pages of any size hold every post once, in the order asked, unknown figures last', async () => {
  const columns = {
    publishedAt: 'published_at',
    engagement: 'engagement',
    likes: 'likes',
    reach: 'reach',
    plays: 'plays',
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(Object.keys(columns) as (keyof typeof columns)[])),
      fc.constantFrom('ASC', 'DESC'),
      fc.infiniteStream(fc.integer({ min: 1, max: 20 })),
      async (sortBy, sortDir, sizes) => {
        const value = (row: (typeof rows)[number]) =>
          (row as Record<string, unknown>)[columns[sortBy]] as string | number | null | undefined
        const expected = rows
          .toSorted((a, b) => {
            const [x, y] = [value(a) ?? null, value(b) ?? null]
            if (x === null || y === null) return Number(x === null) - Number(y === null) || byId(a, b)
            return (x < y ? -1 : x > y ? 1 : 0) * (sortDir === 'ASC' ? 1 : -1) || byId(a, b)
          })
          .map(({ post_id }) => post_id)
        assert.deepEqual(await readAll({ sortBy, sortDir }, () => sizes.next().value as number), expected)
      },
    ),
    { numRuns: process.env.LONG ? 300 : 15, endOnFailure: true },
  )
})

const byId = (a: { post_id: string }, b: { post_id: string }) => (a.post_id < b.post_id ? -1 : 1)

test('a post tells what is known of it, and its picture on our CDN', async () => {
  const [post, ...others] = (await app.inject(`${BASE}/UC2/posts`)).json().posts
  assert.equal(others.length, 0)
  assert.equal(post.thumbnailUrl, 'http://cdn.test/cdn/assets/posts/youtube/other.jpg?v=0')
  assert.deepEqual(
    [post.title, post.isSponsored, post.likes, post.views, post.reach],
    ['Only one', true, 3, null, null],
  )
  const none = (await app.inject('/discovery-service/api/profile/INSTAGRAM/UC1/posts')).json()
  assert.deepEqual([none.count, none.posts, none.nextCursor], [0, [], null])
})

test('a cursor that was altered, or is of another order, is refused where it stands', async () => {
  const { nextCursor } = await readPage({ sortBy: 'likes', size: '5' })
  const payload = JSON.parse(Buffer.from(String(nextCursor), 'base64url').toString())
  const forged = (change: (list: unknown[]) => unknown[]) =>
    Buffer.from(JSON.stringify(change([...payload]))).toString('base64url')
  const bad = [
    { cursor: String(nextCursor), sortBy: 'reach' },
    { cursor: String(nextCursor), sortBy: 'likes', sortDir: 'ASC' },
    ...[
      'x',
      forged((list) => [...list, 1]),
      forged((list) => list.with(3, "1'; DROP")),
      forged((list) => list.with(4, '\0')),
      forged((list) => list.with(0, 'x')),
    ].map((cursor) => ({ cursor, sortBy: 'likes' })),
    {
      cursor: Buffer.from('["1","publishedAt","DESC","2026-02-31T00:00:00.000000Z","v1"]').toString('base64url'),
      sortBy: 'publishedAt',
    },
  ]
  for (const query of bad) {
    const answer = await app.inject({ url: `${BASE}/UC1/posts`, query })
    assert.equal(answer.statusCode, 400, answer.body)
    assert.equal(answer.json().errors[0].place, '?cursor')
  }
})

test('a page goes on in its data set through two publishes, and says when that is served no more', async () => {
  await pool.query(
    `UPDATE dataset_version SET table_oids = jsonb_build_object('social_profile_posts', 'social_profile_posts'::regclass::oid::bigint)`,
  )
  const first = await readPage({ sortBy: 'engagement', size: '7' })
  const whole = await readAll({ sortBy: 'engagement' }, () => 50)
  const goOn = (cursor: string | null) =>
    app.inject({ url: `${BASE}/UC1/posts`, query: { sortBy: 'engagement', size: '50', cursor: String(cursor) } })
  const publish = async (): Promise<void> => {
    await pool.query(`
      BEGIN;
      DROP TABLE IF EXISTS social_profile_posts_older_bkp;
      ALTER TABLE IF EXISTS social_profile_posts_old_bkp RENAME TO social_profile_posts_older_bkp;
      ALTER TABLE social_profile_posts RENAME TO social_profile_posts_old_bkp;
      CREATE TABLE social_profile_posts (LIKE social_profile_posts_old_bkp);
      UPDATE dataset_version SET status = 'REPLACED' WHERE status = 'PUBLISHED';
      INSERT INTO dataset_version (status, table_oids)
        VALUES ('PUBLISHED', jsonb_build_object('social_profile_posts', 'social_profile_posts'::regclass::oid::bigint));
      COMMIT`)
    await insertRows(pool, 'social_profile_posts', [postRow('newer')])
  }
  for (let round = 1; round <= 2; round++) {
    await publish()
    const rest = (await goOn(first.nextCursor)).json()
    assert.equal(rest.dataset_version, first.dataset_version)
    assert.deepEqual(
      [...first.posts, ...rest.posts].map(({ postId }) => postId),
      whole,
    )
  }
  await publish()
  const gone = await goOn(first.nextCursor)
  assert.deepEqual([gone.statusCode, gone.json().code], [410, 'CURSOR_EXPIRED'])
  assert.equal((await readPage({})).posts[0]?.postId, 'newer')
})
