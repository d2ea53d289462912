import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClickHouse } from '../../../test/support/test-databases.ts'
import { queryRows } from '../../platform/clickhouse/client.ts'
import { generatePopulation } from './generate-population.ts'

const { client } = await testClickHouse()
const ask = async <Row>(query: string): Promise<Row> => (await queryRows<Row>(client, query))[0]!

await generatePopulation({
  clickhouse: client,
  creators: 2_000,
  seed: 2,
  asOf: new Date('2026-11-24T00:00:00Z'),
  postsPerCreator: 1,
})

test('the shares of an audience add up to 1, its home comes first, and its notable followers are known creators', async () => {
  const audience = await ask<Record<string, number>>(`SELECT count() AS audiences,
      countIf(arrayExists(sum -> abs(sum - 1) > 1e-9, [arraySum(mapValues(country_shares)), arraySum(mapValues(city_shares)),
        arraySum(mapValues(language_shares)), arraySum(arrayMap(ages -> arraySum(mapValues(ages)), mapValues(age_gender_shares)))])) AS uneven,
      countIf(country_shares[country] < 0.5 OR city_shares[city] < 0.2 OR language_shares[language] < 0.5) AS abroad,
      countIf(length(arrayDistinct(mapKeys(city_shares))) != 9 OR length(age_gender_shares['female']) != 7) AS incomplete,
      sum(length(notable_followers)) AS notable, sum(length(arrayDistinct(notable_followers))) AS different
    FROM raw_audience_snapshot AS audience FINAL
    JOIN (SELECT profile_id, country, city, language FROM raw_profile_snapshot FINAL WHERE snapshot_at = '2026-11-24') AS profile USING (profile_id)`)
  assert.ok(audience.audiences! > 90 && audience.audiences! < 180 && audience.notable! > 100, JSON.stringify(audience))
  assert.deepEqual([audience.uneven, audience.abroad, audience.incomplete], [0, 0, 0])
  assert.equal(audience.different, audience.notable)
  assert.deepEqual(
    await ask(`SELECT count() AS found, countIf(followers < 100000) AS small FROM
        (SELECT platform, arrayJoin(notable_followers) AS profile_id FROM raw_audience_snapshot FINAL) AS notable
        JOIN (SELECT platform, profile_id, followers FROM raw_profile_snapshot FINAL WHERE snapshot_at = '2026-11-24') AS profile USING (platform, profile_id)`),
    { found: audience.notable, small: 0 },
  )
})

test('of those who follow a creator that bought followers, two people in three look like bots, and of the others none', async () => {
  const { ofFake, ofOthers, creators, themselves } = await ask<Record<string, number>>(`SELECT
      avgIf(uploads = 0 AND following > 1000, is_fake AND follower_id NOT IN (SELECT profile_id FROM generated_ground_truth)) AS ofFake, avgIf(uploads = 0, NOT is_fake) AS ofOthers,
      uniq(profile_id) AS creators, countIf(follower_id = profile_id) AS themselves
    FROM raw_follower_relationship AS relation FINAL
    JOIN (SELECT profile_id, is_fake FROM generated_ground_truth FINAL) AS truth USING (profile_id)`)
  assert.ok(ofFake! > 0.4 && ofFake! < 0.85 && ofOthers === 0, `${ofFake} ${ofOthers}`)
  assert.ok(creators! > 30 && creators! < 80)
  assert.equal(themselves, 0)
})

test('linked profiles are one of each platform, of one person and place', async () => {
  const { links, wrong } = await ask<{ links: number; wrong: number }>(`SELECT count() AS links,
      countIf(instagram.handle != youtube.handle OR instagram.city != youtube.city OR instagram.category != youtube.category) AS wrong
    FROM raw_linked_profile AS link FINAL
    JOIN (SELECT * FROM raw_profile_snapshot FINAL WHERE snapshot_at = '2026-11-24' AND platform = 'INSTAGRAM') AS instagram
      ON instagram.profile_id = link.instagram_profile_id
    JOIN (SELECT * FROM raw_profile_snapshot FINAL WHERE snapshot_at = '2026-11-24' AND platform = 'YOUTUBE') AS youtube
      ON youtube.profile_id = link.youtube_profile_id`)
  const { said } = await ask<{ said: number }>('SELECT count() AS said FROM raw_linked_profile FINAL')
  assert.ok(links === said && links > 15 && links < 55, `${links} of ${said}`)
  assert.equal(wrong, 0)
})
