import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { stringify } from 'yaml'
import { describeRow } from '../../raw/native/raw-layout.ts'
import { compileMapping } from '../map-record.ts'
import { CsvReader } from '../sources/csv-reader.ts'
import { cutDocument } from '../sources/cut-document.ts'
import { resolveMapping } from './resolve-mapping.ts'

const examples = join(import.meta.dirname, '../../../docs/operate/examples')
const folder = mkdtempSync(join(tmpdir(), 'creatorscope-mapping-'))
after(() => rmSync(folder, { recursive: true }))
const latest = Date.UTC(2026, 10, 25)

/** Rows without their place, or the reason. */
function made(result: ReturnType<ReturnType<typeof compileMapping>>): unknown {
  if (!Array.isArray(result)) return result.reason
  return result.map((made) => {
    const { source_file, source_line, platform, ...row } = describeRow(made)
    return { table: made.table, ...row }
  })
}

test('the documented YAML mapping reads the documented table: links, dates, units, lists, and the day in the file name', async () => {
  const mapping = await resolveMapping(join(examples, 'sheet-posts.yaml'))
  const sourceFile = join(examples, 'sheet-posts_2026-06-30.csv')
  const text = readFileSync(sourceFile, 'utf8')
  const [header, ...records] = new CsvReader().push({ text, faults: new Map(), last: true })
  assert.ok(header && 'values' in header)
  const map = compileMapping(mapping, header.values as string[], { sourceFile, latest })
  const snapshot_at = '2026-06-30 00:00:00.000'
  const asha = { profile_id: '100', snapshot_at }
  const ravi = { profile_id: '101', snapshot_at }
  assert.deepEqual(
    records.map((record) => 'values' in record && made(map(record))),
    [
      [
        {
          table: 'raw_post_snapshot',
          post_id: '2317006284167526179',
          ...asha,
          post_type: 'IMAGE',
          published_at: '2026-05-25 17:44:00.000',
          caption: 'नमस्ते',
          tags: ['food', 'home cooking'],
          likes: 1234,
          is_sponsored: false,
        },
        { table: 'raw_profile_snapshot', ...asha, name: 'Asha' },
      ],
      [
        {
          table: 'raw_post_snapshot',
          post_id: '2589531623544609760',
          ...asha,
          post_type: 'REEL',
          published_at: '2026-06-05 12:00:00.000',
          duration_s: 20,
          likes: 3_400_000,
          is_sponsored: true,
        },
      ],
      [
        {
          table: 'raw_post_snapshot',
          post_id: '3270782923082211516',
          ...ravi,
          post_type: 'CAROUSEL',
          published_at: '2026-06-01 00:00:00.000',
        },
        { table: 'raw_profile_snapshot', ...ravi, name: 'Ravi' },
      ],
      'Posted: "31/06/2026" is not a day of the calendar and is not a date as a spreadsheet counts it, such as 45292.5',
    ],
  )
})

test('the documented JSON mapping reads parts, the document around them, lists and alternatives', async () => {
  const mapping = await resolveMapping(join(examples, 'api-videos.json'))
  const raw = JSON.stringify(
    {
      service: 'video-report/2',
      taken: 1782882351241,
      channel: { id: 'UC1' },
      videos: [
        { id: 7, length: 'PT59S', texts: [{ title: 'दो' }], labels: [{ name: 'a' }, { name: 'b' }], views: 3 },
        { id: 'v2', stats: { views: '18446744073709551615', hidden: false } },
        { id: 'v3', stats: { views: 0, hidden: true }, length: '1:20' },
      ],
    },
    null,
    1,
  )
  const document = { line: 1, raw, values: JSON.parse(raw) }
  const map = compileMapping(mapping, undefined, { sourceFile: 'f', latest })
  const records = cutDocument(document, ['videos[]'])
  const row = {
    table: 'raw_post_snapshot',
    profile_id: 'UC1',
    snapshot_at: '2026-07-01 05:05:51.241',
    post_type_is_derived: true,
  }
  assert.deepEqual(
    records.map((record) => 'values' in record && made(map(record))),
    [
      [{ ...row, post_id: '7', post_type: 'SHORT', title: 'दो', tags: ['a', 'b'], duration_s: 59, views: 3 }],
      [{ ...row, post_id: 'v2', post_type: 'VIDEO', views: '18446744073709551615' }],
      'videos[2].length: "1:20" is not a duration such as PT4M13S',
    ],
  )
  assert.deepEqual(
    records.map(
      ({ line, raw }) =>
        raw ===
        document.raw
          .split('\n')
          .slice(line - 1)
          .join('\n')
          .trimStart()
          .slice(0, raw.length),
    ),
    [true, true, true],
  )
})

const required = {
  platform: { constant: 'YOUTUBE' },
  profile_id: { from: 'id' },
  snapshot_at: { from: 'day', parse: 'yearDayMonth' },
}
const profileRows = (fields: object, more: object = {}) => ({
  rows: [{ table: 'raw_profile_snapshot', ...more, fields: { ...required, ...fields } }],
})
const faults: [title: string, change: object | string, says: RegExp][] = [
  ['not YAML', 'name: [', /bad\.yaml: .*at line 1/],
  ['no mapping at all', '7', /bad\.yaml: must be object/],
  ['a key that there is not', { columns: [] }, /bad\.yaml: columns: there is no such key/],
  ['a table that there is not', { rows: [{ table: 'raw_story', fields: required }] }, /rows\.0\.table: /],
  [
    'a raw column that there is not',
    profileRows({ likes: { from: 'a' } }),
    /rows\.0\.fields\.likes: raw_profile_snapshot has no such column; it has .*followers/,
  ],
  [
    'a required column that is left out',
    { rows: [{ table: 'raw_profile_snapshot', fields: { name: { from: 'n' } } }] },
    /rows\.0\.fields: lacks platform, profile_id, snapshot_at/,
  ],
  [
    'a parser that there is not',
    profileRows({ followers: { from: 'f', parse: 'integer' } }),
    /rows\.0\.fields\.followers\.parse: there is no parser "integer"; there are .*number/,
  ],
  [
    'a parser of another type',
    profileRows({ followers: { from: 'f', parse: 'text' } }),
    /fields\.followers\.parse: text does not give what this column holds \(count\)/,
  ],
  [
    'a constant that does not fit',
    profileRows({ country: { constant: 'India' } }),
    /fields\.country\.constant: "India" is not a country code/,
  ],
  ['a field without a source', profileRows({ name: {} }), /rows\.0\.fields\.name/],
  [
    'a word that a source does not have',
    profileRows({ name: { from: 'n', parser: 'text' } }),
    /rows\.0\.fields\.name\.parser: there is no such key/,
  ],
  [
    'a unit of a text',
    profileRows({ name: { from: 'n', divideBy: 10 } }),
    /fields\.name: divideBy and multiplyBy are for numbers/,
  ],
  [
    'a broken expression',
    profileRows({ name: { from: 'n', extract: '(' } }),
    /fields\.name\.extract: Invalid regular expression/,
  ],
  [
    'a given value that there is not',
    profileRows({ name: { from: '@asof' } }),
    /fields\.name\.from: "@asof" is not one of @as-of/,
  ],
  ['a part of a table', profileRows({}, { each: 'items[]' }), /rows\.0\.each: is only for JSON/],
  ['a broken path', { format: 'json', ...profileRows({ name: { from: 'a[b' } }) }, /"a\[b" is not a path/],
]
for (const [title, change, says] of faults) {
  test(`${title} is refused with the file and the place`, async () => {
    const file = join(folder, 'bad.yaml')
    const good = { name: 'mine', format: 'csv', ...profileRows({}) }
    writeFileSync(file, typeof change === 'string' ? change : stringify({ ...good, ...change }))
    await assert.rejects(resolveMapping(file), (error: Error) => {
      assert.match(error.message, says)
      return true
    })
  })
}

test('a name that no mapping has is refused with those there are, and so is a file that is not there', async () => {
  await assert.rejects(
    resolveMapping('nonsense'),
    /there is no mapping "nonsense"; there are youtube-trending-daily, .*native-ndjson/,
  )
  await assert.rejects(resolveMapping(join(folder, 'none.yaml')), /none\.yaml: does not exist/)
  assert.equal((await resolveMapping('native-ndjson')).name, 'native-ndjson')
})
