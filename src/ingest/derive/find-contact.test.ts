import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findContact } from './find-contact.ts'

test('e-mail addresses are found as written and as people hide them', () => {
  for (const bio of [
    'Collab: anna.b+work@example.com',
    '📧anna@mail.example.co.in',
    'anna [at] example [dot] com',
    'anna(at)example.com',
    'anna {at} example {dot} co {dot} in',
    'anna at example dot com',
    'anna @ gmail.com',
    'anna @gmail.com',
    'anna＠example.com',
    'kontakt: anna[ät]example[punkt]de',
    'anna arroba example punto com',
    'почта: анна@пример.рф',
  ])
    assert.equal(findContact(bio).hasEmail, true, bio)
})

test('mentions, scores and sentences are no e-mail addresses', () => {
  for (const bio of [
    '',
    '@anna',
    'DJ @ Berlin',
    'look at example.com',
    'meet me at the dot',
    'anna@home',
    '@gmail',
    'open at 9 dot',
  ])
    assert.equal(findContact(bio).hasEmail, false, bio)
})

test('URLs are found with and without their scheme', () => {
  for (const bio of [
    'https://example.com',
    'www.example.org/a',
    '👇 linktr.ee/anna',
    'youtu.be/abc',
    'shop: my-shop.co.uk',
    'amazon.in/shop/anna',
    'Example.com',
    'anna@example.com | example.com',
  ])
    assert.equal(findContact(bio).hasUrl, true, bio)
})

test('addresses, handles and sentences are no URLs', () => {
  for (const bio of [
    '',
    'anna@example.com',
    '@anna.com',
    'anna @ gmail.com',
    'love you.me too',
    'Mom. Wife. Baker.',
    'v1.2',
    'anna (at) example (dot) com',
    'Dr.Anna',
  ])
    assert.equal(findContact(bio).hasUrl, false, bio)
})

test('no text makes it throw, and what is found in a text is found in a longer one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      findContact(text)
      assert.equal(findContact(`${text} anna@example.com`).hasEmail, true)
      assert.equal(findContact(`${text} https://example.com`).hasUrl, true)
    }),
  )
})

test('a text made to mislead takes milliseconds', () => {
  for (const text of [
    'a'.repeat(5000),
    'a.'.repeat(2500),
    'a@'.repeat(2500),
    'a at '.repeat(1000),
    `a [at] ${'b dot '.repeat(800)}`,
    'a-'.repeat(2500),
    '@ '.repeat(2500),
  ]) {
    const start = performance.now()
    findContact(text)
    assert.ok(performance.now() - start < 500, text.slice(0, 10))
  }
})
