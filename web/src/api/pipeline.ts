import type { components, paths } from './schema.gen.ts'

type ModelPath = paths['/pipeline-service/api/models/{name}']['get']

/** A source, a model or what reads models. */
export type PipelineNode = components['schemas']['PipelineNode']
export type ModelTest = PipelineNode['tests'][number]
export type ModelAnswer = ModelPath['responses'][200]['content']['application/json']
export type ModelRun = ModelAnswer['runs'][number]

export type ModelsAnswer = paths['/pipeline-service/api/models']['get']['responses'][200]['content']['application/json']
export type ModelEdge = ModelsAnswer['edges'][number]

export type PublishRecord =
  paths['/pipeline-service/api/publishes']['get']['responses'][200]['content']['application/json']['publishes'][number]

export type Schedule = components['schemas']['Schedule']
export type ScheduleRun = components['schemas']['ScheduleRun']
export type ScheduleRunDetail =
  paths['/pipeline-service/api/schedule-runs/{schedule}/{run}']['get']['responses'][200]['content']['application/json']
export type FreshItem =
  paths['/pipeline-service/api/freshness']['get']['responses'][200]['content']['application/json']['items'][number]

/** Whether a run goes on no more. */
export function hasRunEnded({ state }: Pick<ScheduleRun, 'state'>): boolean {
  return state === 'DONE' || state === 'FAILED' || state === 'CANCELLED' || state === 'SKIPPED'
}

/** A run's place in addresses. */
export function runParams(id: string): { schedule: string; run: string } {
  const [schedule = '', run = ''] = id.split('/')
  return { schedule, run }
}
