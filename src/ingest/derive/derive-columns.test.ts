import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { derivedColumns } from '../../raw/raw-tables.ts'
import { deriveColumns } from './derive-columns.ts'

const RUNS = process.env.LONG ? 5000 : 200
type Row = Record<string, unknown>
const post = (row: Row): Row => {
  const made = { platform: 'YOUTUBE', post_type: 'VIDEO', ...row }
  return { ...made, ...deriveColumns.raw_post_snapshot!.derive(made) }
}
const profile = (row: Row): Row => {
  const made = { platform: 'INSTAGRAM', ...row }
  return { ...made, ...deriveColumns.raw_profile_snapshot!.derive(made) }
}
const derived = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).filter(([name]) => Object.values(derivedColumns).some((columns) => name in columns)),
  )

test('a post tells language, hashtags, mentions and sponsored signals of title and caption together', () => {
  assert.deepEqual(
    derived(post({ title: 'मेरा नया वीडियो देखिए और अपने दोस्तों को बताइए #Shorts', caption: '@acme के साथ #ad #shorts' })),
    {
      derived_language: 'hi',
      derived_hashtags: ['shorts', 'ad'],
      derived_mentions: ['acme'],
      derived_sponsored_signals: ['#ad'],
    },
  )
})

test('what the source says stays as it is and is not derived beside it', () => {
  const said = { language: 'mr', post_type: 'REEL', is_sponsored: false, title: 'मेरा नया वीडियो देखिए' }
  assert.deepEqual(post(said), { platform: 'YOUTUBE', ...said })
  const home = { language: 'en', country: 'IN', city: 'Pune', biography: 'Mumbai 🇮🇳' }
  assert.deepEqual(derived(profile(home)), { derived_has_email: false })
})

test('a type that the source does not give comes from the duration and says that it is derived', () => {
  const typeOf = (row: Row): unknown[] => {
    const { post_type, post_type_is_derived } = post({ post_type: undefined, ...row })
    return [post_type, post_type_is_derived]
  }
  assert.deepEqual(typeOf({ duration_s: 60 }), ['SHORT', true])
  assert.deepEqual(typeOf({}), ['VIDEO', true])
  assert.deepEqual(typeOf({ platform: 'INSTAGRAM', duration_s: '59' }), ['REEL', true])
  assert.deepEqual(typeOf({ platform: 'INSTAGRAM' }), [undefined, undefined])
})

test('a biography tells language, place, mentions and whether it gives an e-mail address', () => {
  const biography = 'Fitness coach who loves good food.\n📍 Bombay\nmail: a@b.example, with @acme'
  assert.deepEqual(derived(profile({ biography })), {
    derived_language: 'en',
    derived_country: 'IN',
    derived_state: 'Maharashtra',
    derived_city: 'Mumbai',
    derived_has_email: true,
    derived_mentions: ['acme'],
  })
  assert.deepEqual(derived(profile({})), {}, 'without a biography nothing is known')
})

test('a place in another country than the source names is none', () => {
  assert.equal(profile({ biography: '📍 Bombay', country: 'US' }).derived_city, undefined)
  assert.equal(profile({ biography: '📍 Bombay', country: 'IN' }).derived_city, 'Mumbai')
})

test('a few letters of which nobody can be sure get no language', () => {
  assert.equal(post({ title: 'Come Undone' }).derived_language, undefined)
})

test('only columns of their own are added, and the same row always gets the same', () => {
  const text = fc.option(fc.string({ unit: 'binary', maxLength: 200 }), { nil: undefined })
  fc.assert(
    fc.property(text, text, (title, caption) => {
      const [first, second] = [post({ title, caption }), post({ title, caption })]
      assert.deepEqual(first, second)
      assert.deepEqual({ ...first, ...derived(first) }, { ...post({}), title, caption, ...derived(first) })
    }),
    { numRuns: RUNS },
  )
})
