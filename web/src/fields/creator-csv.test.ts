import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Creator } from '../api/creator.ts'
import { toCreatorCsv } from './creator-csv.ts'

const creator = (values: Partial<Creator>) =>
  ({
    platform: 'YOUTUBE',
    profileId: 'UC1',
    name: 'Riya',
    handle: null,
    followers: 5,
    postsAnalysed: 1,
    ...values,
  }) as Creator
const lastLine = (csv: string) => csv.replace('\ufeff', '').split('\r\n').slice(1, -1).join('\r\n')

test('figures are exact, unknown is empty, and the engagement rate without followers is unknown', () => {
  const columns = ['followers', 'engagementRate', 'categories', 'isVerified'] as const
  const known = creator({ followers: 1_234_567, engagementRate: 3.1, categories: ['Food', 'Travel'], isVerified: true })
  assert.equal(lastLine(toCreatorCsv([known], columns)), 'YOUTUBE,UC1,Riya,,1234567,3.1,Food; Travel,true')
  const unknown = creator({ followers: null, engagementRate: 0, categories: [], isVerified: null })
  assert.equal(lastLine(toCreatorCsv([unknown], columns)), 'YOUTUBE,UC1,Riya,,,,,')
})

test('quotes, commas and line breaks stay within their field', () => {
  assert.equal(lastLine(toCreatorCsv([creator({ name: 'a "b", c\nd' })], [])), 'YOUTUBE,UC1,"a ""b"", c\nd",')
})

test('no text begins as a formula, and a negative figure stays a number', () => {
  const negative = creator({ followersGrowth30d: -5 })
  assert.match(toCreatorCsv([negative], ['followersGrowth30d']), /,-5\r\n$/)
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =')
  fc.assert(
    fc.property(start, fc.string(), (sign, rest) => {
      const line = toCreatorCsv([creator({ name: sign + rest })], []).split('UC1,')[1]!
      assert.match(line, /^"?'/)
    }),
  )
})
