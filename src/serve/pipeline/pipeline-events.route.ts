import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { changeEvents, EVENTS_ANSWER, sendEvents, type Watched } from '../change-events.ts'
import { problemResponses } from '../problem.ts'
import type { PipelineDoor } from './pipeline-door.ts'

const LOOK_EVERY_MS = 1_000
/** Any number of viewers cost one look: the next comes after this. */
const SHARED_FOR_MS = 800
/** Of runs, those are told that go on, wait, or ended so long ago at most. */
const ENDED_WITHIN_MS = 300_000
const MAX_RUNS = 200

/** `GET /pipeline-service/api/events`: the whole pipeline as it goes on. */
export const pipelineEventsRoute: FastifyPluginAsyncTypebox<{
  door: PipelineDoor
  /** The queue and the state of pictures. */
  readQueue: () => Promise<unknown>
}> = async (app, { door, readQueue }) => {
  const ending = new AbortController()
  app.addHook('preClose', async () => ending.abort())
  const watched: Watched[] = [
    {
      event: 'schedules',
      look: shared(async () => ({ timezone: door.timezone, schedules: await door.schedules() })),
    },
    {
      event: 'runs',
      look: shared(async () => {
        const since = new Date(Date.now() - ENDED_WITHIN_MS)
        return { runs: await door.runs({ since, limit: MAX_RUNS }) }
      }),
    },
    { event: 'queue', look: shared(readQueue) },
  ]
  app.get('/events', {
    compress: false, // events must not wait for a buffer to fill
    schema: {
      tags: ['pipeline'],
      operationId: 'followPipeline',
      summary: 'The pipeline as it goes on, as server-sent events',
      description: `Events: \`schedules\` (as listSchedules answers), \`runs\` (that go on, wait or ended within five minutes, as listScheduleRuns answers), \`queue\` (as getAssetsHealth answers), each when it has changed.`,
      response: { 200: EVENTS_ANSWER, ...problemResponses(503) },
    },
    handler: async (_, reply) =>
      sendEvents(reply, changeEvents(watched, { everyMs: LOOK_EVERY_MS, signal: ending.signal })),
  })
}

/** The same answer for all who ask at about the same time. */
function shared<T>(look: () => Promise<T>): () => Promise<T> {
  let latest: Promise<T> | undefined
  let lookedAt = 0
  return () => {
    if (latest === undefined || Date.now() - lookedAt > SHARED_FOR_MS) {
      lookedAt = Date.now()
      latest = look()
    }
    return latest
  }
}
