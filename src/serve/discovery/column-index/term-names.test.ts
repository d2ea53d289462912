import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newIndexMemory } from './index-memory.ts'
import { nameReader, storeNames, termsHolding, termsNamed } from './term-names.ts'

const name = fc.string({ unit: fc.constantFrom(...'aAbBéÉıİकि日😀 '), maxLength: 6 })

test('terms are found by their whole name and by a part of it in any case, and keep the names that they came with', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 40 }), name, (names, asked) => {
      const stored = storeNames(newIndexMemory(), names)
      assert.deepEqual([...names.keys()].map(nameReader(stored)), names)
      const wanted = asked.toLowerCase()
      const where = (holds: (lower: string) => boolean): number[] =>
        [...names.keys()].filter((term) => holds(names[term]!.toLowerCase()))
      assert.deepEqual(
        termsNamed(stored, asked).toSorted((a, b) => a - b),
        where((lower) => lower === wanted),
      )
      assert.deepEqual(
        termsHolding(stored, asked).toSorted((a, b) => a - b),
        where((lower) => lower.includes(wanted)),
      )
      for (const [term, each] of names.entries()) assert.ok(termsNamed(stored, each).includes(term))
    }),
  )
})
