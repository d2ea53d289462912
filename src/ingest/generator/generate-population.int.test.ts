import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { testClickHouse } from '../../../test/support/test-databases.ts'
import { openClickHouse, queryRows } from '../../platform/clickhouse/client.ts'
import { generatePopulation } from './generate-population.ts'

const { client, url } = await testClickHouse()
const asOf = new Date('2026-11-24T00:00:00Z')
const pictureOrigin = { url: 'http://127.0.0.1:9/', secret: 'key' }
const generate = (creators: number, seed = 1) =>
  generatePopulation({ clickhouse: client, creators, seed, asOf, pictureOrigin })
const ask = async <Row>(query: string): Promise<Row> => (await queryRows<Row>(client, query))[0]!
const asText = (hashes: string): Promise<{ hash: string }> =>
  ask(`SELECT toString(groupBitXor(content_hash)) AS hash FROM (SELECT DISTINCT content_hash FROM ${hashes})`)
const TABLES = [
  'raw_profile_snapshot',
  'raw_post_snapshot',
  'raw_audience_snapshot',
  'raw_follower_relationship',
  'raw_linked_profile',
  'raw_caption_category',
]
const hashes = (where = '1'): Promise<unknown> => Promise.all(TABLES.map((table) => asText(`${table} WHERE ${where}`)))

const population = await generate(2_000)

test('the counts that are given back are those of the tables', async () => {
  assert.deepEqual(
    await ask(`SELECT
      (SELECT uniqExact(platform, profile_id) FROM raw_profile_snapshot) AS profiles,
      (SELECT count() FROM raw_profile_snapshot) AS profileSnapshots,
      (SELECT uniqExact(platform, post_id) FROM raw_post_snapshot) AS posts`),
    population,
  )
  assert.deepEqual([population.profiles, population.profileSnapshots], [2_000, 84_000])
  assert.ok(population.posts > 2_000 * 10.5 && population.posts < 2_000 * 11.5)
})

test('followers have the tiers of real life and a median of a few thousand', async () => {
  const now = await ask<Record<string, number>>(`SELECT countIf(followers < 1000) / count() AS nano,
      countIf(followers >= 1000 AND followers < 75000) / count() AS micro, countIf(followers >= 75000 AND followers < 1e6) / count() AS macro,
      countIf(followers >= 1e6) / count() AS mega, median(followers) AS middle, max(followers) AS most,
      countIf(platform = 'INSTAGRAM') / count() AS instagram, countIf(country = 'IN') / count() AS india, uniq(category) AS categories
    FROM raw_profile_snapshot FINAL WHERE snapshot_at = '2026-11-24'`)
  const between = (name: string, low: number, high: number): void =>
    assert.ok(now[name]! >= low && now[name]! <= high, `${name}: ${now[name]}`)
  between('nano', 0.28, 0.37)
  between('micro', 0.5, 0.6)
  between('macro', 0.08, 0.14)
  between('mega', 0.006, 0.02)
  between('middle', 2_500, 6_000)
  between('most', 5e6, 3e8)
  between('instagram', 0.77, 0.83)
  between('india', 0.57, 0.63)
  between('categories', 20, 20)
})

test('captions are written in the script of their language', async () => {
  const scripts = {
    hi: 'Devanagari',
    mr: 'Devanagari',
    ta: 'Tamil',
    te: 'Telugu',
    bn: 'Bengali',
    kn: 'Kannada',
    ar: 'Arabic',
    ja: 'Han',
    ko: 'Hangul',
    ru: 'Cyrillic',
    en: 'Latin',
    es: 'Latin',
    pt: 'Latin',
    fr: 'Latin',
  }
  const captions = await queryRows<{ language: string; caption: string }>(
    client,
    'SELECT language, caption FROM raw_post_snapshot LIMIT 50 BY language',
  )
  const seen = new Set<string>()
  const romanised = new Map<string, number>()
  for (const { language, caption } of captions) {
    seen.add(language)
    const script = scripts[language as keyof typeof scripts]
    const pattern = language === 'ja' ? '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]{4}' : `\\p{sc=${script}}{2}`
    if ((language === 'hi' || language === 'ta') && !new RegExp(pattern, 'u').test(caption))
      romanised.set(language, (romanised.get(language) ?? 0) + 1)
    else assert.match(caption, new RegExp(pattern, 'u'))
    assert.doesNotMatch(caption, /[{}]/)
    assert.match(caption, /\n#\S+ #\S+/)
  }
  assert.deepEqual([...seen].sort(), Object.keys(scripts).sort())
  for (const code of ['hi', 'ta'])
    assert.ok(romanised.get(code)! > 3 && romanised.get(code)! < 35, `${code}: ${romanised.get(code)}`)
})

test('hashtags and words are used by Zipf: the commonest often, most of them rarely', async () => {
  for (const items of ["splitByRegexp('[^\\\\p{L}\\\\p{M}]+', caption)", 'tags']) {
    const { most, rare, kinds } = await ask<{ most: number; rare: number; kinds: number }>(
      `SELECT max(uses) / sum(uses) AS most, countIf(uses <= 4) / count() AS rare, count() AS kinds FROM (
        SELECT arrayJoin(${items}) AS item, count() AS uses FROM raw_post_snapshot WHERE language = 'en' AND item != '' GROUP BY item)`,
    )
    assert.ok(most > 0.01 && most < 0.15, `${items}: ${most}`)
    assert.ok(kinds > (items === 'tags' ? 800 : 2_000), `${items}: ${kinds}`)
    if (items !== 'tags') assert.ok(rare > 0.5, `${items}: ${rare}`)
  }
})

test('one post in twelve is sponsored and says so; every creator has 8 to 14 posts of the last 90 days', async () => {
  const posts = await ask<Record<string, number>>(`SELECT countIf(is_sponsored) / count() AS sponsored,
      countIf(is_sponsored != (has(tags, 'ad') AND endsWith(caption, '#ad'))) AS unsaid,
      countIf(published_at < toDateTime('2026-11-24', 'UTC') - INTERVAL 90 DAY OR published_at > snapshot_at) AS elsewhen,
      countIf(duration_s > 60 AND post_type = 'SHORT') AS longShorts,
      countIf(platform = 'YOUTUBE' AND (title IS NULL OR views IS NULL)) AS blank
    FROM raw_post_snapshot FINAL`)
  assert.ok(posts.sponsored! > 0.07 && posts.sponsored! < 0.09)
  assert.deepEqual({ ...posts, sponsored: 0 }, { sponsored: 0, unsaid: 0, elsewhen: 0, longShorts: 0, blank: 0 })
  assert.deepEqual(
    await ask(
      'SELECT min(n) AS least, max(n) AS most FROM (SELECT uniqExact(post_id) AS n FROM raw_post_snapshot GROUP BY platform, profile_id)',
    ),
    { least: 8, most: 14 },
  )
})

test('growth is steady but for what the ground truth tells', async () => {
  const { surprises, quiet } = await ask<{
    surprises: number
    quiet: number
  }>(`SELECT count() AS quiet, countIf(jump > 1.02 OR jump < 0.98) AS surprises
    FROM (
      SELECT profile_id, arrayMax(x -> abs(log(x)), steps) AS worst, exp(worst) AS jump FROM (
        SELECT profile_id, arrayMap((now, was) -> now / was, arrayPopFront(series), arrayPopBack(series)) AS steps FROM (
          SELECT profile_id, arrayMap(x -> x.2, arraySort(groupArray((snapshot_at, followers)))) AS series
          FROM raw_profile_snapshot FINAL WHERE platform = 'INSTAGRAM' AND snapshot_at > '2026-10-26' GROUP BY profile_id HAVING min(followers) > 1000))
      WHERE profile_id NOT IN (SELECT profile_id FROM generated_ground_truth WHERE is_fake OR notEmpty(viral_spikes) OR notEmpty(mass_unfollows)))`)
  assert.ok(quiet > 700)
  assert.equal(surprises, 0)
})

/** Instagram followers of the day of an event over those of the day before, for events within the daily history. */
const shown = (
  events: string,
): string => `SELECT event.day AS day, event.share AS share, event.followers AS came, after.followers AS now, before.followers AS was
  FROM (SELECT profile_id, event FROM generated_ground_truth FINAL ARRAY JOIN ${events} AS event
    WHERE platform = 'INSTAGRAM' AND empty(viral_spikes) AND (NOT is_fake OR empty(mass_unfollows))) AS truth
  JOIN (SELECT profile_id, toDate(snapshot_at) AS day, followers FROM raw_profile_snapshot FINAL WHERE followers > 500) AS after
    ON after.profile_id = truth.profile_id AND after.day = event.day
  JOIN (SELECT profile_id, toDate(snapshot_at) AS day, followers FROM raw_profile_snapshot FINAL) AS before
    ON before.profile_id = truth.profile_id AND before.day = event.day - 1`

test('bought followers and mass unfollows show in the snapshots on their day and of their size', async () => {
  for (const [events, sign, least] of [
    ['bought_followers', 1, 25],
    ['mass_unfollows', -1, 8],
  ] as const) {
    const rows = await queryRows<{ share: number; came: number; now: number; was: number }>(client, shown(events))
    assert.ok(rows.length >= least, `${events}: ${rows.length}`)
    for (const { share, came, now, was } of rows) {
      // Steady growth and the day's noise are there as well.
      assert.ok(Math.abs(now / was / (1 + sign * share) - 1) < 0.012, `${was} -> ${now}, share ${share}`)
      assert.ok(Math.abs(came - sign * (now - was)) < 0.03 * now, `${was} -> ${now}, ${came} came`)
    }
  }
})

test('a viral spike brings its share of followers within days, and posts of those days are liked far more', async () => {
  const spikes = await queryRows<{ share: number; gain: number }>(
    client,
    `SELECT spike.share AS share, argMax(followers, snapshot_at) / argMin(followers, snapshot_at) - 1 AS gain
    FROM generated_ground_truth AS truth FINAL ARRAY JOIN viral_spikes AS spike
    JOIN (SELECT profile_id, snapshot_at, followers FROM raw_profile_snapshot FINAL) AS seen USING (profile_id)
    WHERE platform = 'INSTAGRAM' AND NOT is_fake AND empty(mass_unfollows) AND toDate(snapshot_at) >= spike.day - 1
      AND toDate(snapshot_at) <= spike.day + toUInt16(3 * spike.decay_days) AND spike.day BETWEEN '2026-10-27' AND '2026-11-01'
    GROUP BY profile_id, spike HAVING min(followers) > 1000`,
  )
  assert.ok(spikes.length >= 3, `${spikes.length}`)
  for (const { share, gain } of spikes)
    assert.ok(gain > 0.8 * share && gain < 1.1 * share + 0.08, `${gain} of ${share}`)
  const { likes } = await ask<{ likes: number }>(`SELECT avgIf(ratio, near) / avgIf(ratio, before) AS likes FROM (
      SELECT likes / followers AS ratio, toDate(published_at) BETWEEN spike.day AND spike.day + 2 AS near, toDate(published_at) < spike.day - 2 AS before
      FROM raw_post_snapshot AS post FINAL
      JOIN (SELECT profile_id, arrayJoin(viral_spikes) AS spike FROM generated_ground_truth FINAL) AS truth USING (profile_id)
      JOIN (SELECT profile_id, followers FROM raw_profile_snapshot FINAL WHERE snapshot_at = '2026-11-24') AS now USING (profile_id)
      WHERE post.snapshot_at = '2026-11-24')`)
  assert.ok(likes > 2.5 && likes < 9, `${likes}`)
})

test('who bought followers has a lower engagement than others of the size', async () => {
  const rates = await ask<{ fake: number; others: number; fakes: number; creators: number }>(`SELECT
      medianIf(rate, is_fake) AS fake, medianIf(rate, NOT is_fake) AS others, countIf(is_fake) AS fakes, count() AS creators FROM (
      SELECT profile_id, avg(likes) / any(followers) AS rate FROM raw_post_snapshot AS post FINAL
      JOIN (SELECT profile_id, followers FROM raw_profile_snapshot FINAL WHERE snapshot_at = '2026-11-24' AND followers > 1000) AS now USING (profile_id)
      GROUP BY profile_id) AS rates JOIN (SELECT profile_id, is_fake FROM generated_ground_truth FINAL) AS truth USING (profile_id)`)
  assert.ok(rates.fake < 0.6 * rates.others, JSON.stringify(rates))
  assert.ok(rates.fakes / rates.creators > 0.04 && rates.fakes / rates.creators < 0.085, JSON.stringify(rates))
})

test('a picture is a signed link that lives for a week', async () => {
  const { picture_url: link } = await ask<{ picture_url: string }>(
    'SELECT picture_url FROM raw_profile_snapshot WHERE picture_url IS NOT NULL',
  )
  const { pathname, searchParams } = new URL(link)
  const oe = searchParams.get('oe')!
  assert.equal(Number.parseInt(oe, 16), Date.UTC(2026, 11, 1) / 1000)
  assert.equal(searchParams.get('oh'), createHash('sha256').update(`key:${pathname}:${oe}`).digest('hex'))
  assert.ok(link.startsWith('http://127.0.0.1:9/media/'))
})

test('the same seed gives the same rows, a creator does not depend on the number, another seed gives others', async () => {
  const truth = (): Promise<unknown> =>
    ask(
      'SELECT toString(groupBitXor(cityHash64(* EXCEPT generated_at))) AS hash FROM generated_ground_truth WHERE source_line <= 300',
    )
  const first = [await hashes('source_line <= 300'), await truth()]
  for (const table of [...TABLES, 'generated_ground_truth']) await client.command({ query: `TRUNCATE TABLE ${table}` })
  await generate(300)
  assert.deepEqual([await hashes(), await truth()], first)
  await generate(300, 2)
  assert.notDeepEqual([await hashes("source_file = 'generator:seed=2'"), await truth()], first)
})

test('there are no pictures without an origin', async () => {
  await generatePopulation({ clickhouse: client, creators: 10, seed: 3, asOf })
  const bare = await ask(
    "SELECT count(thumbnail_url) AS links, count() > 80 AS enough FROM raw_post_snapshot WHERE source_file = 'generator:seed=3'",
  )
  assert.deepEqual(bare, { links: 0, enough: 1 })
})

test('a failure is told in a line that does not hold the key of the links', async () => {
  const nowhere = openClickHouse(url, 'no_such_database')
  await assert.rejects(
    generatePopulation({
      clickhouse: nowhere,
      creators: 1,
      seed: 1,
      asOf,
      pictureOrigin: { url: '', secret: 'hidden-key' },
    }),
    (error: Error) => /could not generate: .*no_such_database/.test(error.message) && !/hidden-key/.test(error.message),
  )
  await nowhere.close()
})

test('history and posts are as many as asked for', async () => {
  const asked = await generatePopulation({
    clickhouse: client,
    creators: 200,
    seed: 4,
    asOf,
    history: { months: 14, days: 45 },
    postsPerCreator: 1.2,
  })
  assert.ok(asked.posts > 180 && asked.posts < 300, `${asked.posts}`)
  const { ages } = await ask<{ ages: number[] }>(
    "SELECT arraySort(groupUniqArray(dateDiff('day', snapshot_at, toDateTime64('2026-11-24', 3, 'UTC')))) AS ages FROM raw_profile_snapshot WHERE source_file = 'generator:seed=4'",
  )
  const days = Array.from({ length: 45 }, (_, day) => day)
  assert.deepEqual(ages, [...days, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 365, 395, 425])
  assert.equal(asked.profileSnapshots, 200 * ages.length)
})
