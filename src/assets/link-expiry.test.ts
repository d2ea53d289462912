import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linkExpiry } from './link-expiry.ts'

const at = (iso: string): Date => new Date(iso)

for (const [what, query, expected] of [
  ["Instagram's hex time", 'stp=dst-jpg_s640x640&_nc_ht=x&oh=00_AfB&oe=6748B5A0', at('2024-11-28T18:25:36.000Z')],
  ["S3's signature 2", 'AWSAccessKeyId=A&Expires=1764288000&Signature=x', at('2025-11-28T00:00:00Z')],
  [
    "S3's signature 4",
    'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20251128T010203Z&X-Amz-Expires=3600&X-Amz-Signature=x',
    at('2025-11-28T02:02:03Z'),
  ],
  ["Google's signature 4", 'X-Goog-Date=20251128T000000Z&X-Goog-Expires=60', at('2025-11-28T00:01:00Z')],
  ["YouTube's streams", 'expire=1764288000&ei=x', at('2025-11-28T00:00:00Z')],
  ["TikTok's pictures", 'x-expires=1764288000&x-signature=x', at('2025-11-28T00:00:00Z')],
  ["Azure's signature", 'sv=2020&se=2025-11-28T00%3A00%3A00Z&sig=x', at('2025-11-28T00:00:00Z')],
  ['milliseconds', 'expires=1764288000000', at('2025-11-28T00:00:00Z')],
  ['the earliest of two', 'Expires=1764288000&exp=1764284400', at('2025-11-27T23:00:00Z')],
  ['no end', 'v=1', undefined],
  ['a word where a time stands', 'oe=utf-8&expires=never&se=sweden', undefined],
  ['a number that is no time', 'oe=00000001&expires=12', undefined],
  ['a moment that does not exist', 'X-Amz-Date=20259999T999999Z&X-Amz-Expires=60', undefined],
] as const)
  test(`the end of a link is read out of it: ${what}`, () => {
    assert.deepEqual(linkExpiry(`https://scontent.cdninstagram.com/v/t51/1.jpg?${query}`), expected)
  })

test('any text gives a moment or nothing, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (url) => {
      const expiry = linkExpiry(url)
      assert.ok(expiry === undefined || !Number.isNaN(expiry.getTime()))
    }),
  )
})
