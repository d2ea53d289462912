import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languages } from '../generator/words/languages.ts'
import { findSponsoredSignals } from './find-sponsored-signals.ts'
import { SPONSORED_WORDS } from './sponsored-words.ts'

test('marks of paid posts are found with their language as evidence', () => {
  const examples: [string, string, string][] = [
    ['New shoes! #ad', '#ad', 'en'],
    ['In PAID\nPartnership with Acme', 'paid partnership', 'en'],
    ['So soft #Gifted', '#gifted', 'en'],
    ['Anzeige | Mein neuer Schuh', 'anzeige |', 'de'],
    ['Trop contente #PartenariatRémunéré', '#partenariatrémunéré', 'fr'],
    ['Colaboración pagada con Acme', 'colaboración pagada', 'es'],
    ['Amei! #publi', '#publi', 'pt'],
    ['Che bello #adv', '#adv', 'it'],
    ['Lekker #advertentie', '#advertentie', 'nl'],
    ['Mój krem #WspółpracaReklamowa', '#współpracareklamowa', 'pl'],
    ['Новый крем. На правах рекламы', 'на правах рекламы', 'ru'],
    ['Yeni ayakkabım #işbirliği', '#işbirliği', 'tr'],
    ['Kemitraan berbayar dengan Acme', 'kemitraan berbayar', 'id'],
    ['यह वीडियो Acme द्वारा प्रायोजित है', 'द्वारा प्रायोजित', 'hi'],
    ['Acme உடன் கட்டணக் கூட்டணி.', 'கட்டணக் கூட்டணி', 'ta'],
    ['شراكة مدفوعة مع Acme', 'شراكة مدفوعة', 'ar'],
    ['新しい靴です #PR', '#pr', 'ja'],
    ['새 신발 #협찬', '#협찬', 'ko'],
    ['本视频为付费合作内容', '付费合作', 'zh'],
  ]
  for (const [text, signal, language] of examples) {
    const { sponsored, signals } = findSponsoredSignals(text)
    assert.ok(sponsored, text)
    assert.deepEqual(signals[0], { signal, language }, text)
  }
})

test('look-alikes and denials are no signals', () => {
  for (const text of [
    '',
    '#adventure #adidas #addicted',
    'ad',
    'I love ads',
    'new #PR at the gym, 120 kg!',
    'This is not sponsored by anyone',
    'keine bezahlte Werbung',
    '#notsponsored #unbezahltewerbung',
    'unbezahlte Werbung',
    'paid partnerships are how we live',
    'a gifted child',
    'un publicista',
  ])
    assert.deepEqual(findSponsoredSignals(text).signals, [], text)
})

test('a denial hides only the phrase that it stands before', () => {
  assert.ok(findSponsoredSignals('The last one was not a paid partnership. This one: paid partnership').sponsored)
})

test('each mark of the table is found in a text that holds it', () => {
  for (const { hashtags, phrases } of SPONSORED_WORDS) {
    for (const tag of hashtags)
      assert.ok(
        findSponsoredSignals(`😀 #${tag.toUpperCase()}`).signals.some(
          ({ signal }) => signal === `#${tag}`.normalize('NFC'),
        ) || tag !== tag.toUpperCase().toLowerCase(),
        tag,
      )
    for (const phrase of phrases) assert.ok(findSponsoredSignals(`😀 ${phrase} Acme`).sponsored, phrase)
  }
})

test('what the generator writes under a paid post is found in each of its languages', () => {
  for (const { code, sponsored } of languages) assert.ok(findSponsoredSignals(sponsored).sponsored, code)
})

test('no text makes it throw, and text without letters is never sponsored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) =>
      assert.equal(findSponsoredSignals(text).derived, true),
    ),
  )
  fc.assert(
    fc.property(fc.array(fc.constantFrom('#', '1', '_', ' ', '🔥')), (parts) =>
      assert.equal(findSponsoredSignals(parts.join('')).sponsored, false),
    ),
  )
})
