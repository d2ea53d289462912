import { enableCompileCache, flushCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadTask } from './intake-thread-protocol.ts'

// A thread has a cache of its own, which is not written when it is ended; without it, it takes twice as long to start.
enableCompileCache()
const { serveIntake } = await import('./serve-intake.ts')
serveIntake(parentPort!, workerData as ThreadTask)
flushCompileCache()
