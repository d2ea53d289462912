import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClickHouse } from '../../../test/support/test-databases.ts'
import type { ReportRequest } from '../../core/keyword-reports/report-request.ts'
import { expandKeywords } from './expand-keywords.ts'

const { client } = await testClickHouse()
const tokens = [
  ...[
    'protein',
    'protien',
    'proteins',
    'protin',
    'pratein',
    'rotein',
    'prote',
    'wheyprotein',
    'powder',
    'powdr',
    'gym',
    'gum',
  ],
  ...['हिंदी', 'हिन्दी', 'हिंदि', 'тренировка', 'тренеровка'],
]
await client.insert({ table: 'keyword_token', values: tokens.map((token) => ({ token })), format: 'JSONEachRow' })
await client.command({
  query:
    "CREATE TABLE stg_beat_instagram_post ENGINE = Memory AS SELECT ['fitness', 'iphone', 'creatine', 'политика'] AS hashtags",
})

const ownSynonyms = [['protein', 'प्रोटीन', 'Eiweiß']]
const expand = async (keywords: string[], options: NonNullable<ReportRequest['options']>): Promise<string[][]> =>
  (await expandKeywords({ clickhouse: client, ownSynonyms }, keywords, { platform: 'INSTAGRAM', options })).map(
    ({ terms }) => terms.map(({ text, by }) => `${by}: ${text}`),
  )

test('without options a keyword stands for itself alone', async () => {
  assert.deepEqual(await expand(['protein', 'हिंदी'], {}), [['keyword: protein'], ['keyword: हिंदी']])
})

test('typos are words of posts one letter off, in any script, in words of five letters and more', async () => {
  const [protein, gym, phrase, hindi, russian] = await expand(
    ['Protein', 'gym', 'protein powder', 'हिंदी', 'тренировка'],
    { typos: true },
  )
  const forms = ['pratein', 'proteins', 'protien', 'protin', 'rotein']
  assert.deepEqual(protein, ['keyword: Protein', ...forms.map((form) => `typo: ${form}`)])
  assert.deepEqual(gym, ['keyword: gym'])
  assert.deepEqual(phrase, [
    'keyword: protein powder',
    ...forms.map((form) => `typo: ${form} powder`),
    'typo: protein powdr',
  ])
  assert.deepEqual(hindi, ['keyword: हिंदी', 'typo: हिंदि'])
  assert.deepEqual(russian, ['keyword: тренировка', 'typo: тренеровка'])
})

test("synonyms are the tenant's own and those that are shipped, and never another keyword", async () => {
  const [protein, gym, health] = await expand(['PROTEIN', 'gym', 'health club'], { synonyms: true })
  assert.deepEqual(protein, ['keyword: PROTEIN', 'synonym: प्रोटीन', 'synonym: Eiweiß'])
  assert.deepEqual(gym, ['keyword: gym', 'synonym: fitness centre', 'synonym: fitness center'])
  assert.deepEqual(health, ['keyword: health club', 'synonym: fitness centre', 'synonym: fitness center'])
})

test('related words come from what posts are tagged with and mean nearly the same; a keyword that is not English has none', async () => {
  const [gym, phone, hindi] = await expand(['gym', 'android phone', 'योग'], { semantic: true })
  assert.ok(gym!.includes('semantic: fitness') && !gym!.includes('semantic: iphone'), String(gym))
  assert.ok(phone!.includes('semantic: iphone') && !phone!.includes('semantic: creatine'), String(phone))
  assert.deepEqual(hindi, ['keyword: योग'])
})
