import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { problemResponses } from '../problem.ts'
import { askerOf, OPERATOR_ACTION } from './operator-action.ts'
import type { PipelineDoor } from './pipeline-door.ts'
import { ScheduleParams, ScheduleRunAnswer, SchedulesAnswer } from './schedules.schema.ts'

const tags = ['pipeline']

/** `/pipeline-service/api/schedules`: what runs by itself, and what a person can do about it. */
export const schedulesRoute: FastifyPluginAsyncTypebox<{ door: PipelineDoor }> = async (app, { door }) => {
  app.get('/schedules', {
    schema: {
      tags,
      operationId: 'listSchedules',
      summary: 'What runs by itself, and how it stands',
      response: { 200: SchedulesAnswer, ...problemResponses(503) },
    },
    handler: async () => ({ timezone: door.timezone, schedules: await door.schedules() }),
  })
  app.post('/schedules/:schedule/trigger', {
    config: OPERATOR_ACTION,
    schema: {
      tags,
      operationId: 'triggerSchedule',
      summary: 'Have a schedule run once, also while it is paused',
      params: ScheduleParams,
      response: { 202: ScheduleRunAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async (request, reply) =>
      reply.code(202).send({ run: await door.trigger(request.params.schedule, askerOf(request)) }),
  })
  for (const [action, operationId, summary] of [
    ['pause', 'pauseSchedule', 'Let a schedule begin nothing by itself; what runs goes on'],
    ['resume', 'resumeSchedule', 'Let a paused schedule go on with its next tick'],
  ] as const)
    app.post(`/schedules/:schedule/${action}`, {
      config: OPERATOR_ACTION,
      schema: {
        tags,
        operationId,
        summary,
        params: ScheduleParams,
        response: {
          200: Type.Object({ schedule: Type.Ref('Schedule#') }, { description: 'The schedule.' }),
          ...problemResponses(400, 404, 503),
        },
      },
      handler: async (request) => {
        const { schedule: name } = request.params
        await door[action](name, askerOf(request))
        return { schedule: (await door.schedules()).find((schedule) => schedule.name === name)! }
      },
    })
}
