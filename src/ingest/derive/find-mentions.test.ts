import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findMentions } from './find-mentions.ts'

const mentions = (text: string) => findMentions(text).mentions

test('handles are found whole, lower-cased, once and in order', () => {
  const examples: [string, string[]][] = [
    ['with @A.b_c and @zara, @a.b_c', ['a.b_c', 'zara']],
    ['📸 @photo.by.me.', ['photo.by.me']],
    ['(@one)@two', ['one', 'two']],
    ['@山田太郎 @ピザ', ['山田太郎', 'ピザ']],
    ['@annaさんと', ['anna']],
    ['@தமிழ்சமையல் நன்றி', ['தமிழ்சமையல்']],
    ['thanks @my-channel!', ['my-channel']],
  ]
  for (const [text, expected] of examples) assert.deepEqual(mentions(text), expected, text)
})

test('e-mail addresses, paths and lone signs are no mentions', () => {
  for (const text of [
    'anna@example.com',
    'anna.b+shop@mail.example.co.uk',
    'anna @gmail.com',
    'https://youtube.com/@anna',
    '@',
    '@ anna',
    '@@',
    `@${'a'.repeat(31)}`,
    'dinner 2@home',
  ])
    assert.deepEqual(mentions(text), [], text)
})

test('what is found is found again, and no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.array(fc.constantFrom('@', 'A', 'é', 'ए', 'ि', '1', '_', '.', '-', ' ')).map((parts) => parts.join('')),
      ),
      (text) => {
        const found = mentions(text)
        assert.deepEqual(mentions(found.map((handle) => `@${handle}`).join(' ')), found)
      },
    ),
  )
})
