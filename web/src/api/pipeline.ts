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
