import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillBoards } from '../../test/support/board-population.ts'
import { monthOf } from '../../test/support/recompute-boards.ts'
import { type Row, testModels } from '../../test/support/test-models.ts'
import { engagementRateFormula } from '../formulas/engagement-rate.ts'

const { client, rowsOf, transform, insert } = await testModels()
type Known = number | null
type Shares = Record<string, Record<string, number>>
const METRICS = ['views', 'plays', 'likes', 'comments']
/** A third of the audiences tells of some people alone, as sources do that do not know the age of all. */
const PARTLY_KNOWN = `INSERT INTO raw_audience_snapshot (platform, profile_id, snapshot_at, age_gender_shares, source_file, source_line)
  SELECT platform, profile_id, snapshot_at + 1, map('male', map('18-24', 0.25), 'other', map('25-34', 0.125)), 'part', 1
  FROM raw_audience_snapshot WHERE cityHash64(profile_id) % 3 = 0`

test('the overview holds for every group and every ALL what a plain computation over its creators gives', async () => {
  await fillBoards(client, 2_000, insert)
  await client.command({ query: PARTLY_KNOWN })
  await transform({ select: ['+mart_genre_overview'] })
  const expected = overview(await profileMonths())
  const rows = await rowsOf('SELECT * FROM mart_genre_overview')
  assert.equal(rows.length, expected.size)
  for (const row of rows) assert.deepEqual(row, expected.get(keyOf(row)))
  assert.ok(rows.some((row) => (row.audience_creators as number) > 1))
})

test('the shares of every row add up to 1 or are none, and every ALL is its parts and those of whom the part is unknown', async () => {
  const rows = await rowsOf('SELECT * FROM mart_genre_overview')
  const isWhole = (sum: number): boolean => Math.abs(sum - 1) <= 0.001
  let others = 0
  for (const row of rows) {
    const { male = {}, female = {}, other = {} } = row.age_gender_shares as Shares
    const sums = [male, female, other].map((ages) => add(Object.values(ages)))
    if (row.audience_creators === 0) assert.deepEqual([row.age_gender_shares, row.gender_shares], [{}, {}])
    else {
      const { male_per, female_per } = row.gender_shares as Record<string, number>
      assert.ok(isWhole(add(sums)), keyOf(row))
      assert.ok(isWhole((male_per! + female_per!) / 100 + sums[2]!), keyOf(row))
    }
    others += sums[2]! > 0 ? 1 : 0
  }
  assert.ok(others > 0)

  const profiles = await profileMonths()
  const ofPosts = ['uploads', ...METRICS]
  for (const [group, column, added] of [
    ['month', undefined, ofPosts],
    ['country', 'country', [...ofPosts, 'creators', 'audience_creators', 'followers']],
    ['language', 'language', [...ofPosts, 'creators', 'audience_creators', 'followers']],
    ['profile_type', 'tier', [...ofPosts, 'creators', 'audience_creators', 'followers']],
  ] as const) {
    const unknown = column && overview(profiles.filter(({ account }) => (account as Row)[column] === null))
    const parts = Map.groupBy(
      rows.filter((row) => row[group] !== 'ALL'),
      (row) => keyOf({ ...row, [group]: 'ALL' }),
    )
    for (const whole of rows.filter((row) => row[group] === 'ALL')) {
      const key = keyOf(whole)
      const own = [...(parts.get(key) ?? []), ...(unknown?.has(key) ? [unknown.get(key)!] : [])]
      for (const name of added) {
        const known = own.flatMap((part) => (part[name] === null ? [] : [part[name] as number]))
        assert.equal(whole[name] ?? 0, add(known), `${name} of ${key}`)
      }
    }
  }
})

/** A row for each profile and month, `ALL` too, with what it adds to each of its groups. */
async function profileMonths(): Promise<Row[]> {
  const months = new Map<string, Row>()
  const of = (platform: unknown, profile: unknown, month: string): Row => {
    const key = `${platform} ${profile} ${month}`
    if (!months.has(key)) months.set(key, { platform, profile, month, followers: null, uploads: 0 })
    return months.get(key)!
  }
  for (const row of await rowsOf('SELECT * FROM int_monthly_figures')) {
    of(row.platform, row.profile_id, String(row.month)).followers = row.followers
  }
  const accounts = new Map<string, Row>()
  for (const platform of ['INSTAGRAM', 'YOUTUBE']) {
    for (const account of await rowsOf(`SELECT * FROM mart_${platform.toLowerCase()}_account`)) {
      accounts.set(`${platform} ${account.profile_id}`, account)
      of(platform, account.profile_id, 'ALL').followers = account.followers
    }
    for (const post of await rowsOf(`SELECT * FROM stg_beat_${platform.toLowerCase()}_post`)) {
      for (const month of [monthOf(post.published_at ?? post.first_seen_at), 'ALL']) {
        const row = of(platform, post.profile_id, month)
        row.uploads = (row.uploads as number) + 1
        for (const metric of METRICS) row[metric] = [...((row[metric] as Known[]) ?? []), post[metric] as Known]
      }
    }
  }
  const audiences = await rowsOf('SELECT * FROM mart_audience_info')
  const shares = new Map(audiences.map((row) => [`${row.platform} ${row.profile_id}`, row.age_gender_shares]))
  return [...months.values()].flatMap((row) => {
    const key = `${row.platform} ${row.profile}`
    const account = accounts.get(key)
    return account?.category ? [{ ...row, account, shares: shares.get(key) }] : []
  })
}

function overview(profiles: Row[]): Map<string, Row> {
  const groups = Map.groupBy(
    profiles.flatMap((profile) => groupsOf(profile).map((group) => ({ group, profile }))),
    ({ group }) => keyOf(group),
  )
  return new Map(
    [...groups].map(([key, members]) => [key, { ...members[0]!.group, ...summed(members.map((m) => m.profile)) }]),
  )
}

function groupsOf({ platform, month, account }: Row): Row[] {
  const { category, country, language, tier } = account as Record<string, string | null>
  const withAll = (value: string | null | undefined): string[] => (value ? ['ALL', value] : ['ALL'])
  return withAll(country).flatMap((c) =>
    withAll(language).flatMap((l) =>
      withAll(tier).map((profile_type) => ({ platform, category, month, country: c, language: l, profile_type })),
    ),
  )
}

function summed(profiles: Row[]): Row {
  const known = (name: string): number[] =>
    profiles.flatMap((row) => row[name] ?? []).filter((value) => value !== null) as number[]
  const sum = (name: string): Known => (known(name).length > 0 ? add(known(name)) : null)
  const mean = (name: string): Known => (known(name).length > 0 ? add(known(name)) / known(name).length : null)
  const [likes, comments, followers] = [sum('likes'), sum('comments'), sum('followers')]
  const engagement = likes === null && comments === null ? null : (likes ?? 0) + (comments ?? 0)
  const settings = {
    tierBounds: { microFrom: 0, macroFrom: 0, megaFrom: 0 },
    countries: [],
    rising: { minFollowers: 0, minAuthenticity: 0 },
  }
  const ages = ageGender(profiles)
  const ofGender = (gender: string): number => Math.floor(add(Object.values(ages[gender] ?? {})) * 10000 + 0.5) / 100
  return {
    creators: profiles.length,
    uploads: sum('uploads'),
    views: sum('views'),
    plays: sum('plays'),
    followers,
    likes,
    comments,
    engagement,
    engagement_rate:
      !followers || engagement === null
        ? null
        : engagementRateFormula.compute([mean('likes'), mean('comments'), mean('followers')], settings),
    audience_creators: withAudience(profiles).length,
    age_gender_shares: ages,
    gender_shares: Object.keys(ages).length > 0 ? { male_per: ofGender('male'), female_per: ofGender('female') } : {},
  }
}

function withAudience(profiles: Row[]): Row[] {
  return profiles.filter((row) => row.followers && Object.keys(row.shares ?? {}).length > 0)
}

/** The mean of the shares, weighted by followers, of the part of the audience that is told. */
function ageGender(profiles: Row[]): Shares {
  const members = withAudience(profiles)
  const weights: Record<string, Record<string, bigint>> = {}
  for (const { shares, followers } of members) {
    for (const [gender, ages] of Object.entries(shares as Shares)) {
      for (const [age, share] of Object.entries(ages)) {
        weights[gender] ??= {}
        weights[gender][age] =
          (weights[gender][age] ?? 0n) + BigInt(Math.floor(share * 1e6 + 0.5)) * BigInt(followers as number)
      }
    }
  }
  const total = Object.values(weights)
    .flatMap((ages) => Object.values(ages))
    .reduce((sum, weight) => sum + weight, 0n)
  const fractions = (ages: Record<string, bigint>) =>
    Object.entries(ages).map(([age, weight]) => [
      age,
      Math.floor((Number(weight) / Number(total)) * 10000 + 0.5) / 10000,
    ])
  return Object.fromEntries(
    Object.entries(weights).map(([gender, ages]) => [gender, Object.fromEntries(fractions(ages))]),
  )
}

function add(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function keyOf({ platform, category, month, country, language, profile_type }: Row): string {
  return [platform, category, month, country, language, profile_type].join(' ')
}
