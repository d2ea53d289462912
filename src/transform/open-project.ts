import type { Fields } from './fields.ts'
import { buildGraph, type Graph } from './graph.ts'
import { type Project, readProject } from './project.ts'
import { openRenderer, type Renderer } from './render.ts'
import { RunStartedAt } from './run-started-at.ts'

export interface ProjectOptions {
  /** The folder of dbt_project.yml. */
  projectDir: string
  /** Where sources stand and models are built. */
  database: string
  /** Laid over the vars of dbt_project.yml. */
  vars?: Fields
}

/** A project that is read, and whose models are known and in order. */
export interface OpenProject {
  project: Project
  renderer: Renderer
  graph: Graph
}

/** @throws AppError user for a project that cannot be understood, naming the file. */
export function openProject({ projectDir, database, vars = {} }: ProjectOptions): OpenProject {
  const project = readProject(projectDir)
  const renderer = openRenderer(project, { database, vars, runStartedAt: new RunStartedAt(new Date()) })
  return { project, renderer, graph: buildGraph(project, renderer) }
}
