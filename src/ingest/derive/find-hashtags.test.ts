import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findHashtags } from './find-hashtags.ts'

const tags = (text: string) => findHashtags(text).hashtags

test('hashtags of any script are found whole, lower-cased, once and in order', () => {
  const examples: [string, string[]][] = [
    ['Love #Travel #food #TRAVEL', ['travel', 'food']],
    ['#दिवाली की #शुभकामनाएं', ['दिवाली', 'शुभकामनाएं']],
    ['#தமிழ் #சமையல்_குறிப்பு!', ['தமிழ்', 'சமையல்_குறிப்பு']],
    ['#東京 ＃カフェ巡り、#맛집', ['東京', 'カフェ巡り', '맛집']],
    ['#اليوم_الوطني، #می‌خواهم', ['اليوم_الوطني', 'می‌خواهم']],
    ['#cafe\u0301 #café', ['café']],
    ['#love#life', ['love', 'life']],
    ['#2024goals #100daysofcode #snake_case', ['2024goals', '100daysofcode', 'snake_case']],
    ['(#one),#two.#three', ['one', 'two', 'three']],
    ['#best-of #it’s', ['best', 'it']],
  ]
  for (const [text, expected] of examples) assert.deepEqual(tags(text), expected, text)
})

test('numbers, URL fragments, entities, keycaps and signs inside words are no hashtags', () => {
  for (const text of [
    '#1',
    '#2024',
    '#_',
    'C#major',
    'https://example.com/#about',
    '&#39;',
    '#️⃣',
    '# space',
    '#',
    'we are #1 now',
  ]) {
    assert.deepEqual(tags(text), [], text)
  }
})

test('what is found is found again, and no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.array(fc.constantFrom('#', 'İ', 'ß', 'ए', 'ि', '1', '_', ' ', '\u200d')).map((parts) => parts.join('')),
      ),
      (text) => {
        const found = tags(text)
        assert.deepEqual(tags(found.map((tag) => `#${tag}`).join(' ')), found)
        assert.equal(new Set(found).size, found.length)
      },
    ),
  )
})
