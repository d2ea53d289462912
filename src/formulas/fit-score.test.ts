import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type AudienceTarget, type Brief, type Candidate, fitScore } from './fit-score.ts'

const word = fc.constantFrom('a', 'b', 'c', 'd')
const words = fc.uniqueArray(word)
const share = fc.double({ min: 0, max: 1, noNaN: true })
const brief: fc.Arbitrary<Brief> = fc.record({
  categories: words,
  languages: words,
  countries: words,
  cities: words,
  terms: words,
})
const candidate: fc.Arbitrary<Candidate> = fc.record({
  category: fc.option(word),
  categories: words,
  language: fc.option(word),
  country: fc.option(word),
  city: fc.option(word),
  terms: words,
  audience: fc.array(fc.tuple(fc.option<number>(share), share) as fc.Arbitrary<AudienceTarget>, { maxLength: 3 }),
  authenticity: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
})
const runs = { numRuns: process.env.LONG ? 100_000 : 1000 }

test('score and coverage lie within 0 and 100, and a score is told exactly when something is covered', () => {
  fc.assert(
    fc.property(candidate, brief, (creator, wanted) => {
      const { score, coverage } = fitScore(creator, wanted)
      assert.ok(coverage !== null && coverage >= 0 && coverage <= 100)
      assert.equal(score === null, coverage === 0)
      assert.ok(score === null || (score >= 0 && score <= 100))
    }),
    runs,
  )
})

test('the score never falls when one part of the creator meets the brief better', () => {
  fc.assert(
    fc.property(candidate, brief, fc.nat(5), (creator, wanted, which) => {
      const better: Candidate = { ...creator }
      if (which === 0 && creator.category !== null) better.category = wanted.categories[0] ?? creator.category
      if (which === 1 && creator.language !== null) better.language = wanted.languages[0] ?? creator.language
      if (which === 2 && creator.city !== null) better.city = wanted.cities[0] ?? creator.city
      if (which === 3)
        better.audience = creator.audience.map(([has, least]) => [has === null ? null : has + 0.1, least])
      if (which === 4 && creator.terms.length > 0) better.terms = [...creator.terms, ...wanted.terms.slice(0, 1)]
      if (which === 5 && creator.authenticity !== null) better.authenticity = Math.min(100, creator.authenticity + 5)
      assert.ok((fitScore(better, wanted).score ?? 0) >= (fitScore(creator, wanted).score ?? 0))
    }),
    runs,
  )
})

test('whoever meets all that is asked is at 100, whatever is not told', () => {
  const wanted = { categories: ['a'], languages: ['a'], countries: [], cities: ['a'], terms: ['a', 'b'] }
  const perfect: Candidate = {
    category: 'a',
    categories: ['a'],
    language: null,
    country: null,
    city: 'a',
    terms: ['b', 'a'],
    audience: [[0.5, 0.4]],
    authenticity: null,
  }
  const { score, coverage, reasons } = fitScore(perfect, wanted)
  assert.deepEqual([score, coverage], [100, 75])
  assert.deepEqual(
    reasons.map(({ code, part, matched }) => [code, part, matched]),
    [
      ['category', 1, ['a']],
      ['language', null, []],
      ['location', 1, ['a']],
      ['audience', 1, []],
      ['terms', 1, ['a', 'b']],
      ['authenticity', null, []],
    ],
  )
})
