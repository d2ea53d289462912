import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AppError } from '../../../core/errors.ts'
import { linesOfCsv, linesOfHandles } from './parse-lines.ts'
import { readCreatorText } from './read-creator-text.ts'

const YT = { platform: 'YOUTUBE' }
const IG = { platform: 'INSTAGRAM' }
const CHANNEL = 'UCX6OQ3DkcsbYNE6H8uQQuVA'

test('handles, links and ids name a creator; posts, searches and prose name none', () => {
  const cases: [text: string, creator: object | undefined][] = [
    ['@MrBeast', { handle: 'MrBeast', platform: undefined }],
    ['priya.cooks_1', { handle: 'priya.cooks_1', platform: undefined }],
    ['@हिंदी', { handle: 'हिंदी', platform: undefined }],
    [CHANNEL, { ...YT, profileId: CHANNEL }],
    [`https://youtube.com/channel/${CHANNEL}?x=1`, { ...YT, profileId: CHANNEL }],
    ['https://www.youtube.com/@mrbeast/videos', { ...YT, handle: 'mrbeast' }],
    ['m.youtube.com/c/Name', { ...YT, handle: 'Name' }],
    ['HTTP://Instagram.com/nasa/?hl=en', { ...IG, handle: 'nasa' }],
    ['https://www.youtube.com/%40caf%C3%A9', { ...YT, handle: 'café' }],
    ['https://www.instagram.com/p/DAbc/', undefined],
    ['https://www.youtube.com/watch?v=x', undefined],
    ['https://www.youtube.com/channel/nonsense', undefined],
    ['https://example.com/nasa', undefined],
    ['two words', undefined],
    ['', undefined],
    ["'; DROP TABLE x; --", undefined],
  ]
  for (const [text, creator] of cases) assert.deepEqual(readCreatorText(text), creator, text)
  assert.deepEqual(readCreatorText('nasa', 'INSTAGRAM'), { ...IG, handle: 'nasa' })
  assert.equal(readCreatorText('https://www.youtube.com/@nasa', 'INSTAGRAM'), undefined)
})

test('lines count as an editor shows them, through empty lines, quotes that hold line breaks and a byte order mark', () => {
  const csv =
    '\ufeffHandle;Platform;Notes;Tags;Extra\r\n@a;youtube;"two\r\nlines";x, y;z\r\n\r\n;;;;\r\nb;tiktok;;;\r\nc;;;;\r\n'
  assert.deepEqual(linesOfCsv(csv, 'INSTAGRAM'), [
    { line: 2, text: '@a', creator: { ...YT, handle: 'a' }, notes: 'two\nlines', tags: ['x', 'y'] },
    { line: 6, text: 'b', creator: undefined, notes: '', tags: [] },
    { line: 7, text: 'c', creator: { ...IG, handle: 'c' }, notes: '', tags: [] },
  ])
  assert.deepEqual(
    linesOfCsv('nasa\nesa\n').map(({ line, text }) => [line, text]),
    [
      [1, 'nasa'],
      [2, 'esa'],
    ],
    'a list without a header',
  )
  assert.deepEqual(
    linesOfHandles(['', '@a']).map(({ line }) => line),
    [2],
  )
})

test('a quote that is wrong, and a line too many, are refused by their line', () => {
  const placeOf = (csv: string) => {
    try {
      linesOfCsv(csv)
      return undefined
    } catch (error) {
      return (error as AppError & { details: { errors: { place: string }[] } }).details.errors[0]?.place
    }
  }
  assert.equal(placeOf('handle\na\n"b"c\n'), 'line 3')
  assert.equal(placeOf(`handle\n${'a\n'.repeat(10_001)}`), 'line 10002')
})

test('no text at all breaks the reader of handles or of files', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readCreatorText(text)
      try {
        linesOfCsv(text)
      } catch (error) {
        assert.equal((error as AppError).code, 'INVALID_REQUEST')
      }
    }),
  )
})
