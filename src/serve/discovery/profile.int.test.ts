import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountRow, insertRows, publishRows, publishVersion } from '../../../test/support/serving-fixture.ts'
import { testApp } from '../../../test/support/test-app.ts'
import { testPostgres } from '../../../test/support/test-databases.ts'

const { pool } = await testPostgres()
const app = await testApp(pool)
const BASE = '/discovery-service/api/profile'

test('before the first publish every question is answered 503 NO_DATASET with Retry-After', async () => {
  for (const [method, path] of [
    ['POST', 'ALL/search'],
    ['GET', 'YOUTUBE/UC1'],
    ['POST', 'YOUTUBE/UC1/timeseries'],
    ['GET', 'ALL/options'],
    ['GET', 'YOUTUBE/UC1/hashtags'],
    ['GET', 'YOUTUBE/UC1/audience'],
    ['GET', 'YOUTUBE/UC1/authenticity'],
    ['GET', 'YOUTUBE/UC1/posts'],
    ['POST', 'YOUTUBE/UC1/similar'],
    ['POST', 'locations'],
  ] as const) {
    const answer = await app.inject({ method, url: `${BASE}/${path}` })
    assert.equal(answer.statusCode, 503, answer.body)
    assert.equal(answer.json().code, 'NO_DATASET')
    assert.ok(Number(answer.headers['retry-after']) > 0)
  }
})

const asset = (platform: string, entityType: string, entityId: string, assetType: string, key: string) => ({
  platform,
  entity_type: entityType,
  entity_id: entityId,
  asset_type: assetType,
  key,
  original_url: 'https://origin.test/x?secret',
  sha256: '0',
  bytes: 1,
  content_type: 'image/jpeg',
  first_seen: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
})

const peerFigure = (platform: string, figure: string, points: number[]) => ({
  ...{ platform, tier: 'NANO', category: 'Beauty', figure, peers: 200 },
  points,
})

test("a profile carries its data set, its own picture or its post's once stored, and null for what is unknown", async () => {
  const picture = (type: string, id: string) => ({ picture_entity_type: type, picture_entity_id: id })
  await publishRows(pool, {
    youtube_account: [
      accountRow('UC1', {
        name: 'Own',
        last_post_at: '2026-11-20T09:30:00Z',
        category: 'Beauty',
        ...picture('profile', 'UC1'),
      }),
      accountRow('UC2', { name: 'Post', followers: 0, category: 'Beauty', ...picture('post', 'v1') }),
      accountRow('UC3', { name: 'Not stored', category: 'Games', city: 'Pune', ...picture('post', 'v9') }),
      accountRow('UC4', { name: 'None' }),
    ],
    instagram_account: [
      accountRow('1', {
        category: 'Beauty',
        categories: ['Beauty'],
        tier: 'NANO',
        followers: 900,
        engagement_rate: 4,
        avg_plays: 100,
        engagement_percentile: 83,
      }),
      accountRow('2', { categories: ['Beauty'], followers: 1_000 }),
    ],
    peer_figures: [
      peerFigure('INSTAGRAM', 'engagement_rate', Array(101).fill(2.5)),
      peerFigure('INSTAGRAM', 'avg_plays', [...Array(60).fill(90), ...Array(11).fill(100), ...Array(30).fill(110)]),
      peerFigure('INSTAGRAM', 'followers_growth_30d_pct', Array(101).fill(-1)),
      peerFigure('YOUTUBE', 'avg_plays', Array(101).fill(7)),
    ],
    linked_profiles: [
      {
        instagram_profile_id: '1',
        youtube_profile_id: 'UC1',
        source: 'BIO_LINK',
        confidence: 0.9,
        linked_at: '2026-01-02T00:00:00Z',
      },
      { instagram_profile_id: 'gone', youtube_profile_id: 'UC2', source: 'MANUAL', linked_at: '2026-01-02T00:00:00Z' },
    ],
    asset_log: [
      asset('YOUTUBE', 'profile', 'UC1', 'picture', 'assets/profiles/youtube/UC1.jpg'),
      asset('INSTAGRAM', 'profile', 'UC4', 'picture', 'assets/profiles/instagram/UC4.jpg'),
      asset('YOUTUBE', 'post', 'v1', 'thumbnail', 'assets/posts/youtube/v1.webp'),
    ],
  })
  const read = async (id: string) => (await app.inject(`${BASE}/YOUTUBE/${id}`)).json()
  const own = await read('UC1')
  assert.equal(own.dataset_version, '1')
  assert.equal(own.as_of, '2026-11-24T00:00:00.000Z')
  assert.equal(own.profile.platform, 'YOUTUBE')
  assert.equal(own.profile.pictureUrl, 'http://cdn.test/cdn/assets/profiles/youtube/UC1.jpg?v=0')
  assert.equal(own.profile.pictureKind, 'profile')
  assert.equal(own.profile.lastPostAt, '2026-11-20T09:30:00.000Z')
  assert.equal(own.profile.followers, null)
  assert.equal((await read('UC2')).profile.followers, 0)
  assert.equal((await read('UC2')).profile.pictureUrl, 'http://cdn.test/cdn/assets/posts/youtube/v1.webp?v=0')
  assert.equal((await read('UC3')).profile.pictureUrl, null)
  assert.deepEqual([(await read('UC4')).profile.pictureUrl, (await read('UC4')).profile.pictureKind], [null, null])

  const search = await app.inject({ method: 'POST', url: `${BASE}/YOUTUBE/search` })
  assert.deepEqual(
    search.json().profiles.find(({ profileId }: { profileId: string }) => profileId === 'UC1'),
    own.profile,
  )
})

test('a profile comes with its linked one, whole, from either side, and not with one that is not served', async () => {
  const read = async (path: string) => (await app.inject(`${BASE}/${path}`)).json()
  const [youtube, instagram] = [await read('YOUTUBE/UC1'), await read('INSTAGRAM/1')]
  const link = { source: 'BIO_LINK', confidence: 0.9, linkedAt: '2026-01-02T00:00:00.000Z' }
  assert.deepEqual(youtube.linked, [{ ...link, profile: instagram.profile }])
  assert.deepEqual(instagram.linked, [{ ...link, profile: youtube.profile }])
  assert.equal(instagram.profile.followers, 900)
  assert.deepEqual((await read('YOUTUBE/UC2')).linked, [])
})

test('a profile stands among its peers by median and percentile, and nowhere without any', async () => {
  const read = async (path: string) => (await app.inject(`${BASE}/${path}`)).json().benchmark
  assert.deepEqual(await read('INSTAGRAM/1'), {
    tier: 'NANO',
    category: 'Beauty',
    metrics: [
      // Its place is told by the account, counted among all peers.
      { metric: 'engagementRate', value: 4, peers: 200, median: 2.5, percentile: 83 },
      // 60 of 101 points lie below, and half of the 11 that are equal count.
      { metric: 'avgPlays', value: 100, peers: 200, median: 90, percentile: 64.85 },
      { metric: 'followersGrowth30dPct', value: null, peers: 200, median: -1, percentile: null },
    ],
  })
  assert.equal(await read('YOUTUBE/UC1'), null)
})

test("a data set published before peers' figures and telling words were still answers, and says nothing of them", async () => {
  await pool.query('ALTER TABLE peer_figures RENAME TO peer_figures_later')
  await pool.query('ALTER TABLE instagram_account RENAME top_terms TO top_terms_later')
  const read = async (method: 'GET' | 'POST', path: string) => {
    const answer = await app.inject({ method, url: `${BASE}/INSTAGRAM/1${path}` })
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json()
  }
  const { benchmark, as_of, linked } = await read('GET', '')
  assert.deepEqual([as_of, linked.length], ['2026-11-24T00:00:00.000Z', 1])
  assert.equal(benchmark, null)
  const { similar } = await read('POST', '/similar')
  assert.deepEqual([similar.length, similar[0].profile.profileId], [1, '2'])
  assert.ok(!similar[0].reasons.some(({ code }: { code: string }) => code === 'SHARED_TERMS'))
  assert.equal((await read('GET', '/explain/similarCloseness?of=2')).agrees, true)
  await pool.query('ALTER TABLE peer_figures_later RENAME TO peer_figures')
  await pool.query('ALTER TABLE instagram_account RENAME top_terms_later TO top_terms')
})

test('what the data set does not hold of a profile is 404 at each of its addresses', async () => {
  for (const path of ['', '/hashtags', '/audience', '/authenticity', '/posts', '/timeseries', '/similar']) {
    const method = path === '/timeseries' || path === '/similar' ? 'POST' : 'GET'
    const answer = await app.inject({ method, url: `${BASE}/YOUTUBE/nobody${path}` })
    assert.deepEqual([answer.statusCode, answer.json().code], [404, 'PROFILE_NOT_FOUND'], path)
  }
})

test('who has the answer already gets 304, until the data set or the picture changes', async () => {
  const url = `${BASE}/YOUTUBE/UC3`
  const first = await app.inject(url)
  const again = () => app.inject({ url, headers: { 'if-none-match': String(first.headers.etag) } })
  assert.equal((await again()).statusCode, 304)
  assert.equal((await again()).body, '')
  await insertRows(pool, 'asset_log', [asset('YOUTUBE', 'post', 'v9', 'thumbnail', 'assets/posts/youtube/v9.jpg')])
  assert.equal((await again()).statusCode, 200)
})

test('options count each value, the commonest first, for one platform and for both, and follow a publish', async () => {
  const read = async (platform: string) => (await app.inject(`${BASE}/${platform}/options`)).json()
  const youtube = await read('YOUTUBE')
  assert.deepEqual(youtube.options, {
    category: [
      { value: 'Beauty', count: 2 },
      { value: 'Games', count: 1 },
    ],
    language: [],
    country: [],
    city: [{ value: 'Pune', count: 1 }],
    tier: [],
    gender: [],
  })
  assert.equal((await read('ALL')).options.category[0].count, 3)
  assert.deepEqual((await read('INSTAGRAM')).options.tier, [{ value: 'NANO', count: 1 }])
  await pool.query("UPDATE youtube_account SET category = 'Beauty'")
  assert.deepEqual(await read('YOUTUBE'), youtube)
  await publishVersion(pool)
  assert.deepEqual((await read('YOUTUBE')).options.category, [{ value: 'Beauty', count: 4 }])
})

test('a search while data sets are swapped is of one version and never fails', async () => {
  // Each data set says its number in every row; the swap renames both tables in one transaction.
  const swap = async (n: number): Promise<void> => {
    const client = await pool.connect()
    try {
      for (const name of ['instagram_account', 'youtube_account']) {
        await client.query(`DROP TABLE IF EXISTS ${name}_new`)
        await client.query(`CREATE TABLE ${name}_new AS SELECT * FROM ${name}`)
        await client.query(`UPDATE ${name}_new SET biography = $1`, [String(n)])
      }
      await client.query('BEGIN')
      // Both at once, as publish does: a reader between two locks would wait for ever.
      await client.query('LOCK TABLE instagram_account, youtube_account IN ACCESS EXCLUSIVE MODE')
      for (const name of ['instagram_account', 'youtube_account']) {
        await client.query(`DROP TABLE ${name}`)
        await client.query(`ALTER TABLE ${name}_new RENAME TO ${name}`)
      }
      await client.query("UPDATE dataset_version SET status = 'REPLACED' WHERE status = 'PUBLISHED'")
      await client.query("INSERT INTO dataset_version (status) OVERRIDING SYSTEM VALUE VALUES ('PUBLISHED')")
      await client.query('COMMIT')
    } finally {
      client.release()
    }
  }
  await swap(0)
  const base = Number((await app.inject(`${BASE}/YOUTUBE/UC1`)).json().dataset_version)
  let isDone = false
  const reader = async (): Promise<number> => {
    let reads = 0
    for (; !isDone; reads++) {
      const answer = await app.inject({ method: 'POST', url: `${BASE}/ALL/search` })
      assert.equal(answer.statusCode, 200, answer.body)
      const { dataset_version, profiles } = answer.json()
      for (const { biography } of profiles) assert.equal(Number(biography), Number(dataset_version) - base)
    }
    return reads
  }
  const readers = Promise.all([reader(), reader(), reader()])
  for (let n = 1; n <= 25; n++) await swap(n)
  isDone = true
  assert.ok((await readers).every((reads) => reads > 0))
})
