import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ByteLease, createByteBudget } from './byte-budget.ts'

test('what does not fit waits, in order, until bytes are given back', () => {
  const budget = createByteBudget(100)
  const [a, b, c] = [budget.lease(), budget.lease(), budget.lease()]
  const served: string[] = []
  assert.equal(
    a.hold(80, () => undefined),
    true,
  )
  assert.equal(
    b.hold(50, () => served.push('b')),
    false,
  )
  assert.equal(
    c.hold(10, () => served.push('c')),
    false,
  )
  a.release()
  assert.deepEqual(served, ['b', 'c'])
  assert.equal(budget.used(), 60)
})

test('whatever is asked for: everyone is served in the end, and the bound is passed by one transfer at most', () => {
  const MAX = 1_000
  const LARGEST = 400
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 1, max: LARGEST }), { minLength: 1, maxLength: 4 })),
      (transfers) => {
        const budget = createByteBudget(MAX)
        let finished = 0
        const runnable: Array<() => void> = []
        for (const steps of transfers) {
          const lease: ByteLease = budget.lease()
          let total = 0
          const next = (): void => {
            const step = steps.shift()
            if (step === undefined) {
              finished += 1
              lease.release()
              return
            }
            total += step
            if (lease.hold(total, () => runnable.push(next))) runnable.push(next)
            assert.ok(budget.used() <= MAX + LARGEST * 4)
          }
          runnable.push(next)
        }
        for (let go = runnable.shift(); go; go = runnable.shift()) go()
        assert.equal(finished, transfers.length)
        assert.equal(budget.used(), 0)
      },
    ),
    { endOnFailure: true },
  )
})
