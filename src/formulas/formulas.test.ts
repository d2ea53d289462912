import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inputKinds, testFormulaSettings } from '../../test/support/formula-inputs.ts'
import { formulas } from './catalogue.ts'
import { log2, log10 } from './logarithm.ts'
import { reach } from './reach.ts'
import { tier } from './tier.ts'

for (const { id, known, compute } of formulas) {
  test(`${id} gives its known values`, () => {
    for (const [args, value] of known) assert.equal(compute(args, testFormulaSettings), value, JSON.stringify(args))
  })
}

test('no formula gives NaN or an infinite number, and only differences fall below 0', () => {
  for (const { id, inputs, compute } of formulas) {
    const mayBeNegative = id.startsWith('growth') || id === 'rank_change'
    fc.assert(
      fc.property(fc.tuple(...inputs.map(({ kind }) => inputKinds[kind].arbitrary)), (args) => {
        const value = compute(args, testFormulaSettings)
        if (typeof value === 'number') assert.ok(Number.isFinite(value) && (mayBeNegative || value >= 0), id)
      }),
      { numRuns: process.env.LONG ? 100_000 : 300 },
    )
  }
})

test('ids are unique, and every input is documented', () => {
  assert.equal(new Set(formulas.map(({ id }) => id)).size, formulas.length)
  for (const { id, inputs, macro } of formulas) {
    assert.ok(macro.includes(`{% macro ${id}(`), id)
    for (const { name, meaning } of inputs) assert.ok(macro.includes(name) && meaning.length > 3, `${id} ${name}`)
  }
})

test('reach beyond what its estimate can tell is 0, never below', () => {
  assert.equal(reach({ postType: 'IMAGE', reach: null, plays: null, likes: 2 ** 53, followers: null }), 0)
})

test('the bounds of the tiers can be configured', () => {
  assert.equal(tier(10, { microFrom: 5, macroFrom: 10, megaFrom: 20 }), 'MACRO')
})

test('logarithms agree with the known ones and are exact at powers', () => {
  for (let power = 0; power <= 53; power++) assert.equal(log2(2 ** power), power)
  for (let power = 0; power <= 15; power++) assert.equal(log10(10 ** power), power)
  for (let x = 1; x < 2 ** 53; x = x * 1.37 + 1) assert.ok(Math.abs(log2(x) - Math.log2(x)) < 1e-14)
})
