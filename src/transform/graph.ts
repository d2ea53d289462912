import { userError } from '../core/errors.ts'
import { type DataTest, readDataTests } from './data-tests.ts'
import { type ModelConfig, readModelConfig } from './model-config.ts'
import type { Model, Project } from './project.ts'
import type { Renderer } from './render.ts'

/** A model with what it needs before it can be built and tested. */
export interface Node {
  name: string
  model: Model
  config: ModelConfig
  /** Models that its SQL or its tests read. */
  parents: string[]
  /** Sources that its SQL or its tests read, as `source.table`. */
  sources: string[]
  /** Those of them that its SQL reads. */
  sqlParents: string[]
  sqlSources: string[]
  tests: DataTest[]
}

/** All models, parents before children. */
export type Graph = Map<string, Node>

/** Renders every model once and orders them. @throws AppError user for an unknown reference or a cycle, naming the models. */
export function buildGraph(project: Project, renderer: Renderer): Graph {
  const nodes = new Map<string, Node>()
  for (const model of project.models.values()) {
    const rendered = renderer.model(model, false)
    const tests = readDataTests(model, renderer)
    const parents = new Set([...rendered.refs, ...tests.flatMap((test) => test.refs)])
    // A test may compare a model with itself; its SQL may not read itself but by `this`.
    if (!rendered.refs.has(model.name)) parents.delete(model.name)
    nodes.set(model.name, {
      name: model.name,
      model,
      config: readModelConfig(project, model, rendered.config),
      parents: [...parents].sort(),
      sources: [...new Set([...rendered.sources, ...tests.flatMap((test) => test.sources)])].sort(),
      sqlParents: [...rendered.refs].sort(),
      sqlSources: [...rendered.sources].sort(),
      tests,
    })
  }
  for (const { name, models, path } of project.exposures) {
    const unknown = models.find((model) => !nodes.has(model))
    if (unknown) throw userError('TRANSFORM_PROJECT', `${path}: exposure ${name} reads ${unknown}, which is no model`)
  }
  return order(nodes)
}

function order(nodes: Map<string, Node>): Graph {
  const ordered: Graph = new Map()
  const visit = (node: Node, path: string[]): void => {
    if (ordered.has(node.name)) return
    const start = path.indexOf(node.name)
    if (start >= 0) {
      const cycle = [...path.slice(start), node.name].join(' -> ')
      throw userError('TRANSFORM_CYCLE', `models need each other: ${cycle}`, { cycle })
    }
    for (const parent of node.parents) visit(nodes.get(parent)!, [...path, node.name])
    ordered.set(node.name, node)
  }
  for (const name of [...nodes.keys()].sort()) visit(nodes.get(name)!, [])
  return ordered
}
