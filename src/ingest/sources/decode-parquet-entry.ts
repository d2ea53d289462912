/** A process that decodes the Parquet file on its standard input (by position), a step for each `next`; its argument is the size. */
import { Worker } from 'node:worker_threads'
import { decodeParquet } from './decode-parquet.ts'

/** While a damaged page keeps this thread busy for ever, another must see that the parent is gone. */
const watchdog = `const parent = process.ppid
setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 1000)`
new Worker(watchdog, { eval: true }).unref()

const steps = decodeParquet(0, Number(process.argv[2]))
process.on('message', () => void sendUntilBatch())
process.on('disconnect', () => process.exit())

/** A window is told before it is unpacked, so that the parent knows what takes so long. */
async function sendUntilBatch(): Promise<void> {
  for (;;) {
    const { value } = await steps.next()
    if (!value) return
    process.send!(value)
    if (value.kind !== 'window') return
  }
}
