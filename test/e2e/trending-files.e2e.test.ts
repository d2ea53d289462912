import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { startMediaOrigin } from '../../src/platform/embedded/media-origin/start-media-origin.ts'
import { type RunningSystem, runCommand, search, startSystem, waitFor } from '../support/running-system.ts'

const DATA = process.env.SHARED_DIR ?? join(import.meta.dirname, '../../../shared')
const files = globSync(join(DATA, 'data/youtube-trending-daily/*/*.csv')).sort()
const skip = existsSync(DATA) && files.length > 0 ? false : 'the real data set is not on this machine'

let origin: Awaited<ReturnType<typeof startMediaOrigin>>
let system: RunningSystem

before(async () => {
  if (skip) return
  origin = await startMediaOrigin({ host: '127.0.0.1', port: 0, secret: 'test' })
  system = await startSystem({
    DEMO_CREATORS: '0',
    ASSET_HOST_OVERRIDES: `i.ytimg.com=${origin.url}`,
    ASSET_PRIVATE_HOSTS: new URL(origin.url).host,
  })
})
after(async () => {
  await system?.stop()
  await origin?.stop()
})

interface Found {
  count: number
  profiles: Array<{ profileId: string; name: string; pictureUrl: string | null }>
}

async function findByName(name: string): Promise<Found> {
  return (await (
    await search(system.url, 'YOUTUBE', [{ filterType: 'LIKE', field: 'name', value: name }])
  ).json()) as Found
}

test('from real files to a search result with its picture and its view history', { skip }, async () => {
  const ingested = await runCommand(['ingest', ...files], system.env)
  assert.equal(ingested.code, 0, ingested.stderr)
  for (const verb of [['transform'], ['publish'], ['assets', 'feed', 'upload_post_asset']]) {
    const done = await runCommand(verb, system.env)
    assert.equal(done.code, 0, `${verb.join(' ')}: ${done.stderr}`)
  }
  const channel = 'T-Series Telugu'
  await waitFor(
    'the picture to be mirrored',
    60_000,
    async () => (await findByName(channel)).profiles[0]?.pictureUrl != null,
  )
  const { profiles, count } = await findByName(channel)
  assert.equal(count, 1)
  assert.equal(profiles[0]!.name, channel)
  const picture = await fetch(profiles[0]!.pictureUrl!.replace('localhost', '127.0.0.1'))
  assert.equal(picture.status, 200)
  assert.match(picture.headers.get('content-type')!, /^image\//)

  const history = await fetch(
    `${system.url}/discovery-service/api/profile/YOUTUBE/${profiles[0]!.profileId}/timeseries`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ interval: 'day' }),
    },
  )
  const { points } = (await history.json()) as { points: Array<{ date: string; views: number }> }
  assert.ok(points.length >= 3, `only ${points.length} days`)
  assert.ok(points.every((point, i) => point.views > 0 && (i === 0 || point.date > points[i - 1]!.date)))
})

interface Ranked {
  profileId: string
  rank: number
  previousRank: number | null
  views: number
  previousViews: number | null
}

/** Every row of the board of views of a month. */
async function boardOfViews(month: string): Promise<Ranked[]> {
  const rows: Ranked[] = []
  for (let page = 1; ; page++) {
    const answer = await fetch(
      `${system.url}/leaderboard-service/api/leaderboard/platform/YOUTUBE?sortBy=views&month=${month}&size=100&page=${page}`,
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
    )
    const { leaderboard, count } = (await answer.json()) as { leaderboard: Ranked[]; count: number }
    rows.push(...leaderboard)
    if (rows.length >= count) return rows
  }
}

/** Views of a month by channel: of the videos published in it, each as the files last showed it in it. */
function viewsByChannel(rows: Record<string, string>[], month: string): Map<string, number> {
  const seen = rows.filter(({ fetched_at }) => fetched_at!.startsWith(month))
  const latest = new Map(
    seen.toSorted((a, b) => Date.parse(a.fetched_at!) - Date.parse(b.fetched_at!)).map((row) => [row.video_id, row]),
  )
  const sums = new Map<string, number>()
  for (const { channel_id, published_at, views } of latest.values())
    if (published_at!.startsWith(month) && views !== '')
      sums.set(channel_id!, (sums.get(channel_id!) ?? 0) + Number(views))
  return sums
}

test('the boards of views of the markets are what the files themselves add up to', { skip }, async () => {
  const byMarket = Map.groupBy(files, (file) => file.split('/').at(-2)!)
  const read = (file: string) => parse(readFileSync(file), { columns: true, bom: true }) as Record<string, string>[]
  const rows = files.flatMap(read)
  const [views, before] = [viewsByChannel(rows, '2026-07'), viewsByChannel(rows, '2026-06')]
  const board = await boardOfViews('2026-07')
  const rankIn = (sums: Map<string, number>, own: number | undefined) =>
    own === undefined ? null : 1 + [...sums.values()].filter((other) => other > own).length
  assert.deepEqual(
    new Map(
      board.map(({ profileId, ...row }) => [profileId, [row.views, row.rank, row.previousViews, row.previousRank]]),
    ),
    new Map(
      Array.from(views, ([id, sum]) => [
        id,
        [sum, rankIn(views, sum), before.get(id) ?? null, rankIn(before, before.get(id))],
      ]),
    ),
  )
  for (const market of ['IN', 'US', 'BR']) {
    const channels = new Set(
      byMarket
        .get(market)!
        .flatMap(read)
        .map(({ channel_id }) => channel_id),
    )
    const own = board.filter(({ profileId }) => channels.has(profileId))
    assert.ok(own.length > 50, `${market}: ${own.length} channels`)
    assert.deepEqual(
      own.map((row) => row.views),
      own.map((row) => row.views).toSorted((a, b) => b - a),
    )
  }
})

test('a file taken twice changes nothing in the marts', { skip }, async () => {
  const marts = ['mart_youtube_account', 'mart_instagram_account', 'mart_time_series']
  const hashes = () =>
    Promise.all(
      marts.map(async (mart) => {
        const columns = "* EXCEPT ('^(ingested_at|content_hash)$')"
        const answer = await fetch(`http://127.0.0.1:${system.env.EMBEDDED_CLICKHOUSE_PORT}/`, {
          method: 'POST',
          body: `SELECT count(), sum(cityHash64(toString(tuple(${columns})))) FROM creatorscope.${mart}`,
        })
        return answer.text()
      }),
    )
  const before = await hashes()
  assert.ok(
    before.every((hash) => /^\d+\t\d+\n$/.test(hash)),
    before.join(),
  )
  await runCommand(['ingest', ...files], system.env)
  assert.equal((await runCommand(['transform'], system.env)).code, 0)
  assert.deepEqual(await hashes(), before)
  assert.equal((await runCommand(['transform', '--full-refresh'], system.env)).code, 0)
  assert.deepEqual(await hashes(), before)
})
