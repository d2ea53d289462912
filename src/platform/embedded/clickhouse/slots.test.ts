import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ClickHouseException } from './exception.ts'
import { Slots } from './slots.ts'

const never = new AbortController().signal

describe('slots of running queries', () => {
  it('lets no more run than there are, and the others in the order they came', async () => {
    const slots = new Slots(2)
    const order: number[] = []
    let running = 0
    await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const release = await slots.take(0, never)
        order.push(i)
        assert.ok(++running <= 2)
        await new Promise((resolve) => setImmediate(resolve))
        running--
        release()
        release()
      }),
    )
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    )
  })

  it('forgets who waited too long or went away', async () => {
    const slots = new Slots(1)
    const release = await slots.take(0, never)
    const gone = new AbortController()
    const left = slots.take(0, gone.signal)
    gone.abort()
    await assert.rejects(left, ClickHouseException)
    await assert.rejects(
      slots.take(5, never),
      (error) => error instanceof ClickHouseException && error.exceptionCode === 202,
    )
    const next = slots.take(0, never)
    release()
    ;(await next)()
  })
})
