import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { userError } from '../../core/errors.ts'
import { changeEvents, EVENTS_ANSWER, sendEvents } from '../change-events.ts'
import { problemResponses } from '../problem.ts'
import { askerOf, OPERATOR_ACTION } from './operator-action.ts'
import type { PipelineDoor } from './pipeline-door.ts'
import {
  ScheduleRunAnswer,
  ScheduleRunDetail,
  ScheduleRunParams,
  ScheduleRunsAnswer,
  ScheduleRunsQuery,
} from './schedules.schema.ts'

const tags = ['pipeline']
const LINES = 500
const LOOK_EVERY_MS = 500
const HOUR_MS = 3_600_000
const ENDED = ['DONE', 'FAILED', 'CANCELLED', 'SKIPPED']

/** `/pipeline-service/api/schedule-runs`: what the schedules did, and what a person can do about it. */
export const scheduleRunsRoute: FastifyPluginAsyncTypebox<{ door: PipelineDoor }> = async (app, { door }) => {
  const ending = new AbortController()
  app.addHook('preClose', async () => ending.abort())
  app.get('/schedule-runs', {
    schema: {
      tags,
      operationId: 'listScheduleRuns',
      summary: 'The last runs of the schedules',
      querystring: ScheduleRunsQuery,
      response: { 200: ScheduleRunsAnswer, ...problemResponses(400, 503) },
    },
    handler: async ({ query: { schedule, state, sinceHours, limit = 100 } }) => {
      const since = sinceHours === undefined ? undefined : new Date(Date.now() - sinceHours * HOUR_MS)
      return { runs: await door.runs({ schedule, state, since, limit }) }
    },
  })
  const find = async ({ schedule, run }: { schedule: string; run: string }): Promise<ScheduleRunDetail> => {
    const found = await door.run(`${schedule}/${run}`, LINES)
    if (!found) throw userError('NO_SUCH_RUN', `There is no run ${schedule}/${run}.`)
    return found
  }
  app.get('/schedule-runs/:schedule/:run', {
    schema: {
      tags,
      operationId: 'getScheduleRun',
      summary: 'One run: its steps, why it failed, its log',
      params: ScheduleRunParams,
      response: { 200: ScheduleRunDetail, ...problemResponses(400, 404, 503) },
    },
    handler: ({ params }) => find(params),
  })
  app.get('/schedule-runs/:schedule/:run/events', {
    compress: false, // events must not wait for a buffer to fill
    schema: {
      tags,
      operationId: 'followScheduleRun',
      summary: 'A run as it goes on, as server-sent events',
      description: 'Each event `run` holds what the run itself answers; the stream ends with the run.',
      params: ScheduleRunParams,
      response: { 200: EVENTS_ANSWER, ...problemResponses(400, 404, 503) },
    },
    handler: async ({ params }, reply) => {
      const { run } = await find(params)
      const watched = [{ event: 'run', look: () => door.run(run.id, LINES) }]
      const hasEnded = (latest: unknown) => ENDED.includes((latest as ScheduleRunDetail).run.state)
      return sendEvents(reply, changeEvents(watched, { everyMs: LOOK_EVERY_MS, hasEnded, signal: ending.signal }))
    },
  })
  for (const [action, operationId, summary] of [
    ['cancel', 'cancelScheduleRun', 'End a run that has not ended'],
    ['retry', 'retryScheduleRun', 'Have a run begin again that did not go well'],
  ] as const)
    app.post(`/schedule-runs/:schedule/:run/${action}`, {
      config: OPERATOR_ACTION,
      schema: {
        tags,
        operationId,
        summary,
        params: ScheduleRunParams,
        response: { 200: ScheduleRunAnswer, ...problemResponses(400, 404, 409, 503) },
      },
      handler: async (request) => {
        const { schedule, run } = request.params
        return { run: await door[action](`${schedule}/${run}`, askerOf(request)) }
      },
    })
}
