import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseLine } from './enqueue-lines.ts'

const REACHABLE = { privateHosts: new Set<string>(), allowedHosts: [] }
const GOOD = {
  platform: 'INSTAGRAM',
  entityType: 'post',
  entityId: '1',
  assetType: 'thumbnail',
  url: 'https://a.example/1.jpg',
}

test('a good line becomes a link', () => {
  const { seenAt, ...link } = parseLine(JSON.stringify({ ...GOOD, priority: 5 }), REACHABLE)
  assert.deepEqual(link, { ...GOOD, priority: 5 })
  assert.ok(Date.now() - seenAt.getTime() < 60_000)
})

for (const [what, line, reason] of [
  ['no JSON', '{', /not JSON/],
  ['a list', '[]', /not a JSON object/],
  ['null', 'null', /not a JSON object/],
  ['a field that is not there', { ...GOOD, color: 1 }, /there is no field "color"/],
  ['a priority that is no number', { ...GOOD, priority: 'high' }, /priority must be/],
  ['a missing URL', { ...GOOD, url: undefined }, /url of the asset is not valid/],
  ['an id with ../', { ...GOOD, entityId: '../../etc/passwd' }, /entityId of the asset is not valid/],
  ['an id with a NUL', { ...GOOD, entityId: 'a\0' }, /entityId of the asset is not valid/],
  ['an id of 300 characters', { ...GOOD, entityId: 'a'.repeat(300) }, /entityId of the asset is not valid/],
  ['an id of other letters that fold to ours', { ...GOOD, entityId: '\u212a1' }, /entityId of the asset is not valid/],
  ['an id that is a number', { ...GOOD, entityId: 1 }, /entityId of the asset is not valid/],
  ['a platform in small letters', { ...GOOD, platform: 'instagram' }, /platform of the asset is not valid/],
  ['an unknown platform', { ...GOOD, platform: 'TIKTOK' }, /platform of the asset is not valid/],
  ['an unknown kind of entity', { ...GOOD, entityType: 'channel' }, /entityType of the asset is not valid/],
  ['an inherited name as kind', { ...GOOD, entityType: 'constructor' }, /entityType of the asset is not valid/],
  ['an unknown kind of asset', { ...GOOD, assetType: 'banner' }, /assetType of the asset is not valid/],
  ['another scheme', { ...GOOD, url: 'file:///etc/passwd' }, /scheme file is not fetched/],
  ['credentials', { ...GOOD, url: 'https://u:p@a.example/' }, /credentials/],
  ['a private address', { ...GOOD, url: 'http://10.0.0.1/' }, /not an address of the open internet/],
  ['a private address as one number', { ...GOOD, url: 'http://2130706433/' }, /not an address of the open internet/],
  ['a private address in hex', { ...GOOD, url: 'http://0x7f.1/' }, /not an address of the open internet/],
  ['a private address in octal', { ...GOOD, url: 'http://0177.0.0.1/' }, /not an address of the open internet/],
  ['the metadata service', { ...GOOD, url: 'http://169.254.169.254/' }, /not an address of the open internet/],
  ['loopback in IPv6', { ...GOOD, url: 'http://[::1]/' }, /not an address of the open internet/],
  ['a private IPv4 inside IPv6', { ...GOOD, url: 'http://[::ffff:10.0.0.1]/' }, /not an address of the open internet/],
] as const)
  test(`a line is refused with its reason: ${what}`, () => {
    const text = typeof line === 'string' ? line : JSON.stringify(line)
    assert.throws(() => parseLine(text, REACHABLE), { name: 'AppError', message: reason })
  })
