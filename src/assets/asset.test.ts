import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assetKey, parseAssetLink } from './asset.ts'

const link = {
  entityType: 'profile',
  entityId: '123',
  platform: 'INSTAGRAM',
  assetType: 'picture',
  url: 'https://example.com/a.jpg',
} as const

test('keys follow assets/{entity_type}s/{platform}/{entity_id}.{ext}', () => {
  assert.equal(assetKey(link, 'jpg'), 'assets/profiles/instagram/123.jpg')
  assert.equal(assetKey({ ...link, entityType: 'story' }, 'mp4'), 'assets/storys/instagram/123.mp4')
  assert.equal(
    assetKey({ ...link, entityType: 'profile_relationship' }, 'webp'),
    'assets/profile_relationships/instagram/123.webp',
  )
})

test('channels whose ids differ only by case keep apart', () => {
  const youtube = { ...link, platform: 'YOUTUBE', entityType: 'post' } as const
  assert.notEqual(assetKey({ ...youtube, entityId: 'abC' }, 'jpg'), assetKey({ ...youtube, entityId: 'aBc' }, 'jpg'))
})

test('an id that could leave its folder, and unknown platforms and types, are refused by name', () => {
  const bad: Array<[string, unknown]> = [
    ['entityId', '../../etc/passwd'],
    ['entityId', 'a/b'],
    ['entityId', 'a\0b'],
    ['entityId', ''],
    ['entityId', 'x'.repeat(300)],
    ['entityId', '%2e%2e%2f'],
    ['platform', 'MYSPACE'],
    ['entityType', 'folder'],
    ['assetType', 'virus'],
    ['url', 'no url'],
    ['url', 5],
  ]
  for (const [field, value] of bad) {
    assert.throws(
      () => parseAssetLink({ ...link, [field]: value }),
      (error: Error & { details: { field: string } }) => error.details.field === field,
    )
  }
  assert.deepEqual(parseAssetLink({ ...link }), link)
})
