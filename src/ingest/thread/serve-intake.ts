import type { MessagePort } from 'node:worker_threads'
import { giveChunks } from '../../raw/native/chunk-pool.ts'
import type { BatchOutput } from '../batch-inserter.ts'
import { RecordIntake } from '../record-intake.ts'
import {
  asBlock,
  asBuffers,
  movable,
  packFailure,
  type ThreadNews,
  type ThreadOrder,
  type ThreadTask,
} from './intake-thread-protocol.ts'

/** Carries out, in the thread that was made for it, what comes through its port. */
export function serveIntake(port: MessagePort, { file, options, isDry }: ThreadTask): void {
  /** Of each table one batch at most waits to be taken. */
  const untaken = new Map<string, (isTaken: boolean) => void>()

  const output: BatchOutput = {
    async send(table, batch) {
      const taken = new Promise<boolean>((resolve) => untaken.set(table, resolve))
      tell({ op: 'batch', table, batch }, movable(batch.chunks))
      if (!(await taken)) throw new Error(`the batch before could not be inserted into ${table}`)
    },
  }

  const intake = new RecordIntake(file, options, isDry ? null : output)
  let hasFailed = false
  /** Orders are carried out one after the other, though a batch is waited for within one. */
  let last: Promise<void> = Promise.resolve()

  function tell(news: ThreadNews, moved: ArrayBuffer[] = []): void {
    port.postMessage(news, moved)
  }

  async function carryOut(order: ThreadOrder): Promise<void> {
    const done = { op: 'done' as const, quarantined: intake.quarantined }
    try {
      // What stopped the reading is known to who orders; the blocks that were on their way are not read.
      if (order.op === 'block' && !hasFailed) await intake.takeBlock(asBlock(order.block))
      const notices = order.op === 'end' ? await intake.end() : []
      if (order.op === 'finish') await intake.finish()
      tell({
        ...done,
        notices,
        quarantined: intake.quarantined,
        ...(order.op === 'finish' ? { state: intake.state() } : {}),
      })
    } catch (error) {
      hasFailed = true
      tell({ ...done, state: intake.state(), failure: packFailure(error) })
    }
  }

  port.on('message', (order: ThreadOrder) => {
    if (order.op === 'sent') untaken.get(order.table)?.(order.isTaken)
    else if (order.op === 'chunks') giveChunks(asBuffers(order.chunks))
    else last = last.then(() => carryOut(order))
  })
}
