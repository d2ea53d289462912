import assert from 'node:assert/strict'
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { testClickHouse } from '../../../test/support/test-databases.ts'
import { queryRows } from '../../platform/clickhouse/client.ts'
import { ingestFiles } from '../ingest-files.ts'

const data = join(process.env.SHARED_DIR ?? join(import.meta.dirname, '../../../../shared'), 'data')
const skip = existsSync(data) ? false : `${data} is not here`
const { client } = await testClickHouse()
const take = (files: string[], profileId?: string) =>
  ingestFiles({
    files: files.map((file) => join(data, file)),
    clickhouse: client,
    now: new Date('2026-11-24T00:00:00Z'),
    given: { asOf: '2026-01-01', ...(profileId ? { profileId } : {}) },
  })

/** File, mapping, records, quarantined, post and profile rows. */
const files: [file: string, mapping: string, records: number, quarantined: number, posts: number, profiles: number][] =
  [
    ['youtube-data-api-fixtures/apidata/channel_info_single.json', 'youtube-api-channels', 1, 0, 0, 1],
    ['youtube-data-api-fixtures/apidata/channels/info.json', 'youtube-api-channels', 1, 0, 0, 1],
    ['youtube-data-api-fixtures/modeldata/channels/channel_info.json', 'youtube-api-channel', 1, 0, 0, 1],
    ['youtube-data-api-fixtures/apidata/videos/videos_info_single.json', 'youtube-api-videos', 1, 0, 1, 1],
    ['youtube-data-api-fixtures/apidata/videos/videos_chart_paged_1.json', 'youtube-api-videos', 5, 0, 5, 5],
    ['youtube-data-api-fixtures/modeldata/videos/video_info.json', 'youtube-api-video', 1, 0, 1, 1],
    ['instagram-graph-api-fixtures/base/discovery_medias_p1.json', 'instagram-graph-business-discovery', 6, 0, 5, 1],
    ['instagram-graph-api-fixtures/instagram/models/ig_user.json', 'instagram-graph-user', 1, 0, 0, 1],
    ['instagram-graph-api-fixtures/instagram/models/ig_media.json', 'instagram-graph-media-object', 1, 0, 1, 1],
    [
      'instagram-graph-api-fixtures/instagram/apidata/stories/stories_default.json',
      'instagram-graph-media',
      3,
      0,
      3,
      3,
    ],
    [
      'instagram-graph-api-fixtures/instagram/apidata/stories/stories_info.json',
      'instagram-graph-media-by-id',
      2,
      0,
      2,
      2,
    ],
    ['instagram-graph-api-fixtures/instagram/apidata/users/tagged_medias.json', 'instagram-graph-media', 5, 5, 0, 0],
    ['instagram-graph-api-restfb/instagram/media-carousel.json', 'instagram-graph-media-object', 1, 0, 1, 1],
    ['instagram-graph-api-restfb/instagram/mentioned-media.json', 'instagram-graph-mentioned-media', 1, 1, 0, 0],
    ['instagram-graph-api-restfb/v2_8/instagram-user.json', 'instagram-graph-user', 1, 0, 0, 1],
    ['instagram-web-payloads/media.json', 'instagram-web-media', 1, 0, 1, 1],
    ['instagram-web-payloads/medias.json', 'instagram-web-medias', 12, 0, 12, 12],
    ['instagram-web-payloads/profile-alternative.json', 'instagram-web-user-info', 1, 0, 0, 1],
    ['instagram-web-payloads/profile-id.json', 'instagram-web-profile-id', 1, 0, 0, 1],
    ['instagram-web-payloads/profile.json', 'instagram-web-profile', 1, 0, 0, 1],
    ['instagram-web-payloads/reels.json', 'instagram-web-reels', 12, 0, 12, 12],
    ['instagram-web-payloads/tagged-medias.json', 'instagram-web-tagged-medias', 10, 0, 10, 10],
    ['instagram-web-payloads/timeline.json', 'instagram-web-feed', 12, 0, 12, 12],
    ['instagram-posts-br-gov-2024/GovernoSC.csv', 'instagram-posts-export', 671, 0, 671, 671],
    ['instagram-posts-br-gov-2024/governodorn.csv', 'instagram-posts-export', 986, 0, 986, 986],
    ['instagram-posts-br-gov-2024/govparaiba.csv', 'instagram-posts-export', 1372, 0, 1372, 1372],
  ]

test('every shipped mapping recognises its real files, and every record landed or is in quarantine', {
  skip,
}, async () => {
  const result = await take(files.map(([file]) => file))
  assert.deepEqual(
    result.files.map(({ file, mapping, records, quarantined, landed }) => [
      file.slice(data.length + 1),
      mapping,
      records,
      quarantined,
      landed.raw_post_snapshot,
      landed.raw_profile_snapshot,
    ]),
    files,
  )
})

test('no file of any folder is passed over without a word', { skip }, async () => {
  const all = globSync('{youtube-data,instagram-}*/**/*.{json,csv}', { cwd: data }).sort()
  const result = await take(all)
  for (const { file, records, quarantined, landed, error } of result.files) {
    if (records === 0) assert.match(error ?? '', /no mapping fits|OPTION|give --/, file)
    else assert.ok(quarantined + Math.max(landed.raw_post_snapshot, landed.raw_profile_snapshot) <= records, file)
    assert.ok(
      error !== undefined || landed.raw_post_snapshot + landed.raw_profile_snapshot + quarantined >= records,
      file,
    )
  }
})

test('values are those of the files, to the digit; what a file does not say is NULL', { skip }, async () => {
  await take(files.map(([file]) => file))
  const posts = await queryRows<Record<string, unknown>>(
    client,
    `SELECT post_id, profile_id, post_type, toString(published_at) AS published, leftUTF8(caption, 12) AS caption, length(tags) AS tags,
       category, duration_s, views, plays, likes, comments, is_sponsored
     FROM raw_post_snapshot FINAL WHERE post_id IN ({ids:Array(String)}) AND views IS DISTINCT FROM 7920 ORDER BY post_id, views NULLS LAST`,
    {
      ids: [
        '18168273289049440',
        '2224305748263047050',
        '2317006284167526179',
        '2589531623544609760',
        '3270782923082211516',
        'D-lhorsDlUQ',
      ],
    },
  )
  assert.deepEqual(
    posts.map((post) => Object.values(post)),
    [
      ['18168273289049440', '17841406338772941', 'STORY', '2020-10-16 13:17:24.000', null, 0, ...Array(7).fill(null)],
      [
        '2224305748263047050',
        '1518284433',
        'VIDEO',
        '2020-01-18 20:09:56.000',
        '#happybirthd',
        0,
        null,
        null,
        2726827,
        null,
        695047,
        1939,
        null,
      ],
      [
        '2317006284167526179',
        '305701719',
        'CAROUSEL',
        '2020-05-25 17:44:54.000',
        'Today, #Lets',
        0,
        null,
        null,
        null,
        null,
        820750,
        4647,
        false,
      ],
      [
        '2589531623544609760',
        '3171067',
        'REEL',
        '2021-06-05 18:11:50.000',
        'Une journée ',
        0,
        null,
        20,
        100856,
        401421,
        16965,
        80,
        false,
      ],
      [
        '3270782923082211516',
        '2292348882',
        'REEL',
        '2024-01-01 16:49:45.000',
        'Ai que delíc',
        0,
        null,
        null,
        null,
        null,
        206,
        15,
        null,
      ],
      [
        'D-lhorsDlUQ',
        'UC_x5XG1OV2P6uZZ5FSM9Ttw',
        'VIDEO',
        '2019-03-21 20:37:49.000',
        'In the first',
        20,
        'Science & Technology',
        1267,
        8087,
        null,
        190,
        32,
        null,
      ],
      [
        'D-lhorsDlUQ',
        'UC_x5XG1OV2P6uZZ5FSM9Ttw',
        'VIDEO',
        '2019-03-21 20:37:49.000',
        'In the first',
        20,
        'Science & Technology',
        null,
        null,
        null,
        null,
        null,
        null,
      ],
    ],
  )
  const profiles = await queryRows<Record<string, unknown>>(
    client,
    `SELECT profile_id, country, is_verified, is_business, followers, following, uploads, views
     FROM raw_profile_snapshot FINAL
     WHERE profile_id IN ('UC_x5XG1OV2P6uZZ5FSM9Ttw', '1518284433', '17841407673135339', '123123') AND followers > 0
     ORDER BY profile_id, followers`,
  )
  assert.deepEqual(
    profiles.map((profile) => Object.values(profile)),
    [
      ['123123', null, null, null, 118, 164, 52, null],
      ['1518284433', null, true, true, 50857062, 4, 400, null],
      ['1518284433', null, true, true, 52979346, 5, 419, null],
      ['17841407673135339', null, null, null, 64361, 16, 427, null],
      ['UC_x5XG1OV2P6uZZ5FSM9Ttw', 'US', null, null, 1927873, null, 5026, 160361638],
    ],
  )
})

test('without a date in the file the operator is asked for it, and a profile that is given fills the gap', {
  skip,
}, async () => {
  const [channels, tagged] = [
    'youtube-data-api-fixtures/apidata/channels/info.json',
    'instagram-graph-api-fixtures/instagram/apidata/users/tagged_medias.json',
  ]
  const undated = await ingestFiles({ files: [join(data, channels!)], clickhouse: client })
  assert.match(undated.files[0]!.error!, /info\.json: does not say when it was taken; give --as-of DATE$/)
  const { files: results } = await take([tagged!], '17841406338772941')
  assert.deepEqual([results[0]!.quarantined, results[0]!.landed.raw_post_snapshot], [0, 5])
  await assert.rejects(
    ingestFiles({ files: ['x'], clickhouse: client, given: { asOf: 'yesterday' } }),
    /--as-of: "yesterday" is not a timestamp/,
  )
})
