import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../../core/errors.ts'

/** The mean over a second: one long garbage collection stays far below, a server that only queues does not. */
const MAX_EVENT_LOOP_DELAY_MS = 1_000

/** Refuses work while the event loop lags, so that callers retry rather than wait. Health stays answered. */
export async function registerUnderPressure(
  app: FastifyInstance,
  maxEventLoopDelayMs = MAX_EVENT_LOOP_DELAY_MS,
): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: maxEventLoopDelayMs,
    pressureHandler: async (request, _reply, _type, lagMs) => {
      // Infinite is told where no delay was measured since it was asked for last, as of a process that had no turn meanwhile.
      if (Number.isFinite(lagMs) && !request.url.startsWith('/health/'))
        throw new AppError('OVERLOADED', 'transient', 'Too much work is waiting; try again soon.')
    },
  })
}
