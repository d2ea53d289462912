import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { signMediaLink } from './sign-media-link.ts'
import { startMediaOrigin } from './start-media-origin.ts'

const secret = 'origin-secret'
let origin: Awaited<ReturnType<typeof startMediaOrigin>>
before(async () => {
  origin = await startMediaOrigin({ host: '127.0.0.1', port: 0, secret })
})
after(() => origin.stop())

const soon = (): Date => new Date(Date.now() + 60_000)
function link(id: string, query: Record<string, string> = {}, expiresAt = soon()): string {
  return signMediaLink({ origin: origin.url, secret, id, expiresAt, query })
}
async function bytesAt(url: string): Promise<Buffer> {
  const answer = await fetch(url)
  assert.equal(answer.status, 200)
  return Buffer.from(await answer.arrayBuffer())
}

test('a valid link gives a small JPEG, the same for one id and another for another', async () => {
  const answer = await fetch(link('creator_1'))
  assert.equal(answer.headers.get('content-type'), 'image/jpeg')
  assert.ok(answer.headers.get('last-modified'))
  const bytes = Buffer.from(await answer.arrayBuffer())
  assert.equal(answer.headers.get('content-length'), String(bytes.length))
  const { format, width, height } = await sharp(bytes).metadata()
  assert.deepEqual([format, width, height], ['jpeg', 320, 320])
  assert.ok((await bytesAt(link('creator_1'))).equals(bytes))
  assert.ok(!(await bytesAt(link('creator_2'))).equals(bytes))
  for (let n = 0; n < 20; n++) {
    const size = (await bytesAt(link(`size-${n}`))).length
    assert.ok(size >= 1_500 && size <= 25_000, `${size} bytes`)
  }
})

test('the link is the one that SQL can make: oe in hex, oh a plain SHA-256', () => {
  const signed = signMediaLink({ origin: 'http://o', secret: 's', id: 'a', expiresAt: new Date(1_800_000_000_000) })
  // printf 's:/media/a.jpg:6b49d200' | sha256sum
  assert.equal(
    signed,
    'http://o/media/a.jpg?oe=6b49d200&oh=7413167f5879571d324bab081d4415d24024b88f4a220a498805314dbfccef50',
  )
})

test('a link that expired, was tampered with or is unsigned is refused', async () => {
  const expired = await fetch(link('a', {}, new Date(Date.now() - 1000)))
  assert.deepEqual([expired.status, await expired.text()], [403, 'URL signature expired'])
  const later = link('a').replace(/oe=[0-9a-f]+/, `oe=${Math.floor(Date.now() / 1000 + 1e6).toString(16)}`)
  for (const url of [later, link('a').replace('/a.jpg', '/b.jpg'), `${origin.url}/media/a.jpg`]) {
    const answer = await fetch(url)
    assert.deepEqual([answer.status, await answer.text()], [403, 'URL signature mismatch'])
  }
  assert.equal((await fetch(`${origin.url}/elsewhere`)).status, 404)
  assert.throws(() => link('../a'), /media id/)
})

test('an unchanged picture costs no body', async () => {
  const etag = (await fetch(link('a'))).headers.get('etag')!
  const answer = await fetch(link('a'), { headers: { 'if-none-match': etag } })
  assert.deepEqual([answer.status, (await answer.arrayBuffer()).byteLength], [304, 0])
  const lastModified = (await fetch(link('a'))).headers.get('last-modified')!
  assert.equal((await fetch(link('a'), { headers: { 'if-modified-since': lastModified } })).status, 304)
})

test('a thumbnail in YouTube’s shape needs no signature', async () => {
  const bytes = await bytesAt(`${origin.url}/vi/dQw4w9WgXcQ/hqdefault.jpg`)
  assert.ok(bytes.equals(await bytesAt(link('dQw4w9WgXcQ'))))
})

for (const [type, format] of [
  ['png', 'png'],
  ['webp', 'webp'],
  ['gif', 'gif'],
  ['jpg', 'jpeg'],
] as const) {
  test(`type=${type} gives that format`, async () => {
    assert.equal((await sharp(await bytesAt(link('a', { type }))).metadata()).format, format)
  })
}

test('latency, status and redirects come as asked', async () => {
  const start = performance.now()
  await bytesAt(link('a', { latency: '150' }))
  assert.ok(performance.now() - start >= 145)
  const busy = await fetch(link('a', { status: '429', 'retry-after': '1' }))
  assert.deepEqual([busy.status, busy.headers.get('retry-after')], [429, '1'])
  await busy.body?.cancel()
  const hopped = await fetch(link('a', { redirect: '3' }))
  assert.ok(hopped.redirected && Buffer.from(await hopped.arrayBuffer()).equals(await bytesAt(link('a'))))
  const away = await fetch(link('a', { 'redirect-to': 'http://169.254.169.254/' }), { redirect: 'manual' })
  assert.deepEqual([away.status, away.headers.get('location')], [302, 'http://169.254.169.254/'])
})

test('lies: text that is called a picture, half a picture, a wrong type', async () => {
  for (const [lie, start] of [
    ['html', '<!doctype html>'],
    ['json', '{'],
    ['expired-text', 'URL signature expired'],
  ]) {
    const answer = await fetch(link('a', { lie: lie! }))
    assert.equal(answer.headers.get('content-type'), 'image/jpeg')
    assert.ok((await answer.text()).startsWith(start!))
  }
  const whole = await bytesAt(link('a'))
  const half = await bytesAt(link('a', { lie: 'truncated' }))
  assert.ok(half.length < whole.length && half.equals(whole.subarray(0, half.length)))
  assert.equal((await fetch(link('a', { lie: 'wrong-type' }))).headers.get('content-type'), 'text/html')
  assert.equal((await bytesAt(link('a', { lie: 'short-length' }))).length, whole.length - 1000)
})

test('a body that is longer announced than sent, or reset, breaks the transfer', async () => {
  for (const query of [{ lie: 'long-length' }, { reset: '1' }])
    await assert.rejects(fetch(link('a', query)).then((answer) => answer.arrayBuffer()))
})

test('slow sends so many bytes a second', async () => {
  const start = performance.now()
  const bytes = await bytesAt(link('a', { slow: '5000' }))
  const seconds = (performance.now() - start) / 1000
  assert.ok(bytes.length / seconds < 6_000, `${bytes.length / seconds} bytes/s`)
})
