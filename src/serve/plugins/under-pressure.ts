import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../../core/errors.ts'

/** Two seconds: a garbage collection or a busy two-core machine stays far below, a server that only queues does not. */
const MAX_EVENT_LOOP_DELAY_MS = 2_000

/** Refuses work while the event loop lags, so that callers retry rather than wait. Health stays answered. */
export async function registerUnderPressure(app: FastifyInstance): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: MAX_EVENT_LOOP_DELAY_MS,
    pressureHandler: (request) => {
      if (!request.url.startsWith('/health/'))
        throw new AppError('OVERLOADED', 'transient', 'Too much work is waiting; try again soon.')
    },
  })
}
