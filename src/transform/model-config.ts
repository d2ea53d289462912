import { userError } from '../core/errors.ts'
import type { Fields } from './fields.ts'
import { readFields } from './fields.ts'
import type { Model, Project } from './project.ts'

export interface ModelConfig {
  materialized: 'view' | 'table' | 'incremental'
  tags: string[]
  engine: string
  orderBy: string[]
  partitionBy: string[]
  /** Columns whose rows an incremental run replaces. */
  uniqueKey: string[]
  /** Settings of the table. */
  settings: Fields
  /** Settings of the query that fills it. */
  querySettings: Fields
  /** A query that gives what `var('batch')` is in each of the statements that fill it; undefined where one statement does. */
  batches: string | undefined
}

const KNOWN = [
  'materialized',
  'tags',
  'engine',
  'order_by',
  'partition_by',
  'unique_key',
  'incremental_strategy',
  'settings',
  'query_settings',
  'meta',
]

/**
 * A model's configuration by dbt's rules: what its folder says in dbt_project.yml, then its property file, then its own
 * `config()`; the nearer wins, tags add up.
 * @throws AppError user, naming the model and the key.
 */
export function readModelConfig(project: Project, model: Model, inFile: Fields): ModelConfig {
  const layers = [...folderLayers(project, model), model.properties?.config ?? {}, inFile]
  for (const layer of layers) readFields(layer, `${model.file.path}: config`, KNOWN)
  const merged: Fields = Object.assign({}, ...layers)
  const config: ModelConfig = {
    materialized: (merged.materialized ?? 'view') as ModelConfig['materialized'],
    tags: [...new Set(layers.flatMap((layer) => listed(layer.tags)))],
    engine: String(merged.engine ?? 'MergeTree()'),
    orderBy: listed(merged.order_by),
    partitionBy: listed(merged.partition_by),
    uniqueKey: listed(merged.unique_key),
    settings: (merged.settings ?? {}) as Fields,
    querySettings: (merged.query_settings ?? {}) as Fields,
    batches: readFields(merged.meta ?? {}, `${model.file.path}: config: meta`, ['batches']).batches as
      | string
      | undefined,
  }
  check(config, merged, model.file.path)
  return config
}

function folderLayers(project: Project, model: Model): Fields[] {
  const layers: Fields[] = []
  let tree: Fields | undefined = project.folderConfig
  // The first folder of the path is the model path itself, which the tree does not name.
  for (const folder of model.file.path.split('/').slice(1)) {
    if (!tree) break
    layers.push(
      Object.fromEntries(
        Object.entries(tree)
          .filter(([key]) => key.startsWith('+'))
          .map(([key, value]) => [key.slice(1), value]),
      ),
    )
    tree = tree[folder] as Fields | undefined
  }
  return layers
}

function check(config: ModelConfig, merged: Fields, path: string): void {
  const refuse = (reason: string): never => {
    throw userError('TRANSFORM_PROJECT', `${path}: config: ${reason}`)
  }
  if (!['view', 'table', 'incremental'].includes(config.materialized)) {
    refuse(`materialized is view, table or incremental, not ${config.materialized}`)
  }
  if (config.materialized !== 'incremental') return
  if ((merged.incremental_strategy ?? 'delete+insert') !== 'delete+insert') {
    refuse(`incremental_strategy is delete+insert, not ${merged.incremental_strategy}`)
  }
  if (config.uniqueKey.length === 0) refuse('an incremental model needs a unique_key')
}

function listed(value: unknown): string[] {
  if (value === undefined || value === null) return []
  return (Array.isArray(value) ? value : [value]).map(String)
}
