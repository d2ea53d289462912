import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePostUrl, postUrl } from './post-url.ts'

const INSTAGRAM = { platform: 'INSTAGRAM', postId: '2317006284167526179' }
const YOUTUBE = { platform: 'YOUTUBE', postId: 'dQw4w9WgXcQ' }

test('every form of a link to a post names the same post', () => {
  for (const url of [
    'https://www.instagram.com/p/CAnqPB-Jzcj/',
    'http://instagram.com/p/CAnqPB-Jzcj',
    ' https://m.instagram.com/reel/CAnqPB-Jzcj/?igsh=abc&img_index=2#top ',
    'https://www.instagram.com/reels/CAnqPB-Jzcj/',
    'https://www.instagram.com/tv/CAnqPB-Jzcj/',
    'https://www.instagram.com/some.handle_1/p/CAnqPB-Jzcj/',
    'https://www.instagram.com/stories/some.handle/2317006284167526179/',
    'HTTPS://WWW.INSTAGRAM.COM/p/CAnqPB-Jzcj/',
  ])
    assert.deepEqual(parsePostUrl(url), INSTAGRAM, url)
  for (const url of [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=42s',
    'https://youtu.be/dQw4w9WgXcQ?si=x',
    'https://youtube.com/shorts/dQw4w9WgXcQ',
    'https://www.youtube.com/live/dQw4w9WgXcQ?feature=share',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  ])
    assert.deepEqual(parsePostUrl(url), YOUTUBE, url)
})

test('what is no link to a post is refused with a sentence', () => {
  for (const url of [
    '',
    'CAnqPB-Jzcj',
    'instagram.com/p/CAnqPB-Jzcj',
    'javascript:alert(1)//instagram.com/p/CAnqPB-Jzcj',
    'file:///p/CAnqPB-Jzcj',
    'https://instagram.com.evil.test/p/CAnqPB-Jzcj',
    'https://evil.test/https://www.instagram.com/p/CAnqPB-Jzcj',
    'https://user@www.instagram.com/p/CAnqPB-Jzcj',
    'https://www.instagram.com:8443/p/CAnqPB-Jzcj',
    'https://www.instagram.com/share/p/BAabcdefgh',
    'https://www.instagram.com/p/CAnqPB-JzcjCAnqPB-Jzcj/',
    'https://www.instagram.com/p/../p/CAnqPB-Jzcj/x',
    'https://www.instagram.com/some.handle/',
    'https://www.youtube.com/watch?v=short',
    'https://www.youtube.com/@handle',
    'https://youtu.be/dQw4w9WgXcQ/more',
  ])
    assert.equal(typeof parsePostUrl(url), 'string', url)
})

test('the page of a post leads back to it', () => {
  const instagram = fc
    .bigInt({ min: 1n, max: 64n ** 11n - 1n })
    .map((id) => ({ platform: 'INSTAGRAM' as const, postId: String(id) }))
  const youtube = fc
    .string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 11, maxLength: 11 })
    .map((postId) => ({ platform: 'YOUTUBE' as const, postId }))
  fc.assert(fc.property(fc.oneof(instagram, youtube), (post) => assert.deepEqual(parsePostUrl(postUrl(post)!), post)))
  assert.equal(postUrl({ platform: 'INSTAGRAM', postId: 'ig_demo_1' }), null)
})
