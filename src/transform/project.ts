import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { userError } from '../core/errors.ts'
import type { Exposure } from './exposures.ts'
import { type Fields, readFields } from './fields.ts'
import { type ModelProperties, type Properties, readProperties } from './properties.ts'
import type { SourceTable } from './sources.ts'

/** A text file of the project; `path` is relative to the project folder. */
export interface ProjectFile {
  path: string
  text: string
}

export interface Model {
  name: string
  file: ProjectFile
  properties: ModelProperties | undefined
}

/** A dbt project as it stands in its folder, read and not yet rendered. */
export interface Project {
  name: string
  vars: Fields
  /** The `models:` tree of dbt_project.yml: configuration by folder. */
  folderConfig: Fields
  models: Map<string, Model>
  sources: SourceTable[]
  exposures: Exposure[]
  macros: ProjectFile[]
}

/**
 * Reads `dbt_project.yml`, models, macros, generic tests and property files.
 * @throws AppError user, naming the file, for what is missing, doubled or not understood.
 */
export function readProject(folder: string): Project {
  const file = readFile(folder, 'dbt_project.yml')
  const fields = readFields(parseYaml(file), file.path, [
    'name',
    'version',
    'config-version',
    'profile',
    'require-dbt-version',
    'model-paths',
    'macro-paths',
    'test-paths',
    'target-path',
    'clean-targets',
    'flags',
    'vars',
    'models',
  ])
  const name = String(fields.name)
  const paths = (key: string, fallback: string): string[] => (fields[key] as string[] | undefined) ?? [fallback]
  const modelPaths = paths('model-paths', 'models')
  const testPaths = paths('test-paths', 'tests')
  refuseSingularTests(folder, testPaths)
  const properties = mergeProperties(
    listFiles(folder, modelPaths, '{yml,yaml}').map((path) => {
      const yaml = readFile(folder, path)
      return readProperties(parseYaml(yaml), path)
    }),
  )
  const vars = (fields.vars ?? {}) as Fields
  return {
    name,
    vars: { ...vars, ...((vars[name] as Fields | undefined) ?? {}) },
    folderConfig: ((fields.models as Fields | undefined)?.[name] ?? {}) as Fields,
    models: readModels(folder, modelPaths, properties.models),
    sources: properties.sources,
    exposures: properties.exposures,
    macros: [
      ...listFiles(folder, paths('macro-paths', 'macros'), 'sql'),
      ...listFiles(
        folder,
        testPaths.map((path) => join(path, 'generic')),
        'sql',
      ),
    ].map((path) => readFile(folder, path)),
  }
}

function readModels(folder: string, modelPaths: string[], properties: ModelProperties[]): Map<string, Model> {
  const models = new Map<string, Model>()
  for (const path of listFiles(folder, modelPaths, 'sql')) {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.sql'.length)
    const twin = models.get(name)
    if (twin) throw userError('TRANSFORM_PROJECT', `model ${name} stands twice: ${twin.file.path} and ${path}`)
    models.set(name, {
      name,
      file: readFile(folder, path),
      properties: properties.find((entry) => entry.name === name),
    })
  }
  for (const { name, path } of properties) {
    if (!models.has(name))
      throw userError('TRANSFORM_PROJECT', `${path} describes model ${name}, which has no .sql file`)
  }
  return models
}

function mergeProperties(all: Properties[]): Properties {
  const merged = {
    models: all.flatMap((one) => one.models),
    sources: all.flatMap((one) => one.sources),
    exposures: all.flatMap((one) => one.exposures),
  }
  for (const [index, { name, path }] of merged.models.entries()) {
    const first = merged.models.findIndex((entry) => entry.name === name)
    if (first !== index) {
      throw userError(
        'TRANSFORM_PROJECT',
        `model ${name} is described twice: ${merged.models[first]?.path} and ${path}`,
      )
    }
  }
  return merged
}

function refuseSingularTests(folder: string, testPaths: string[]): void {
  const [path] = listFiles(folder, testPaths, 'sql').filter((file) => !/(^|\/)generic\//.test(file))
  if (path)
    throw userError('TRANSFORM_PROJECT', `${path}: only generic tests are supported; put it under tests/generic`)
}

function listFiles(folder: string, paths: string[], extension: string): string[] {
  return paths.flatMap((path) => globSync(`${path}/**/*.${extension}`, { cwd: folder })).sort()
}

function readFile(folder: string, path: string): ProjectFile {
  const full = join(folder, path)
  if (!existsSync(full)) throw userError('TRANSFORM_PROJECT', `${full} does not exist`)
  return { path, text: readFileSync(full, 'utf8') }
}

function parseYaml(file: ProjectFile): unknown {
  try {
    return parse(file.text)
  } catch (cause) {
    throw userError('TRANSFORM_PROJECT', `${file.path}: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}
