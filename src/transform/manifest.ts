import { createHash } from 'node:crypto'
import type { DataTest } from './data-tests.ts'
import type { Fields } from './fields.ts'
import type { Node } from './graph.ts'
import type { OpenProject } from './open-project.ts'
import type { FreshnessRule, SourceTable } from './sources.ts'

/** The part of dbt's manifest (schema v12) that describes models, tests, sources, exposures and what needs what. */
export interface Manifest {
  metadata: Fields
  /** Models and data tests by unique id. */
  nodes: Record<string, Fields>
  sources: Record<string, Fields>
  exposures: Record<string, Fields>
  parent_map: Record<string, string[]>
  child_map: Record<string, string[]>
}

const SCHEMA = 'https://schemas.getdbt.com/dbt/manifest/v12.json'

/**
 * Describes a project as `dbt parse` does. The same project gives the same manifest: no time stands in it.
 * @see https://schemas.getdbt.com/dbt/manifest/v12/
 */
export function renderManifest(open: OpenProject, { database }: { database: string }): Manifest {
  const { project, graph } = open
  const modelId = (name: string): string => `model.${project.name}.${name}`
  const sourceId = (name: string): string => `source.${project.name}.${name}`
  const nodes: Manifest['nodes'] = {}
  for (const node of graph.values()) {
    const parents = [...node.sqlSources.map(sourceId), ...node.sqlParents.map(modelId)]
    nodes[modelId(node.name)] = modelNode(open, node, database, parents)
    for (const test of node.tests) {
      const own = testNode(project.name, node, test, [
        ...test.sources.map(sourceId),
        ...[...new Set([node.name, ...test.refs])].map(modelId),
      ])
      nodes[own.unique_id] = own
    }
  }
  const sources = project.sources.map((table) => sourceNode(open, table, database))
  const exposures = project.exposures.map(({ models, owner, ...exposure }) => ({
    ...identity('exposure', project.name, exposure.name, exposure.path),
    type: exposure.type,
    description: exposure.description,
    owner: { name: owner, email: null },
    refs: models.map(refOf),
    depends_on: { macros: [], nodes: models.map(modelId) },
  }))
  const all = [...Object.values(nodes), ...exposures] as { unique_id: string; depends_on: { nodes: string[] } }[]
  return {
    metadata: { dbt_schema_version: SCHEMA, project_name: project.name, adapter_type: 'clickhouse' },
    nodes,
    sources: byId(sources),
    exposures: byId(exposures),
    ...relativesOf(all, [...sources.map((source) => source.unique_id), ...all.map((one) => one.unique_id)]),
  }
}

function modelNode({ project, renderer }: OpenProject, node: Node, database: string, parents: string[]): Fields {
  const { name, model, config } = node
  return {
    ...identity('model', project.name, name, model.file.path),
    database: '',
    schema: database,
    alias: name,
    fqn: [
      project.name,
      ...model.file.path
        .replace(/\.sql$/, '')
        .split('/')
        .slice(1),
    ],
    checksum: { name: 'sha256', checksum: sha256(model.file.text) },
    config: {
      enabled: true,
      materialized: config.materialized,
      tags: config.tags,
      engine: config.engine,
      order_by: config.orderBy,
      partition_by: config.partitionBy,
      unique_key: config.uniqueKey,
      settings: config.settings,
      query_settings: config.querySettings,
    },
    tags: config.tags,
    description: model.properties?.description ?? '',
    columns: Object.fromEntries(
      (model.properties?.columns ?? []).map(({ name: column, description, dataType }) => [
        column,
        { name: column, description, data_type: dataType ?? null },
      ]),
    ),
    patch_path: model.properties ? `${project.name}://${model.properties.path}` : null,
    language: 'sql',
    raw_code: model.file.text,
    compiled: true,
    compiled_code: renderer.model(model, false).text,
    relation_name: `\`${database}\`.\`${name}\``,
    refs: node.sqlParents.map(refOf),
    sources: node.sqlSources.map((source) => source.split('.')),
    depends_on: { macros: [], nodes: parents },
  }
}

function testNode(project: string, node: Node, test: DataTest, parents: string[]): Fields & { unique_id: string } {
  const { name, kind, column, args, severity } = test
  // dbt's own ids end in a hash, too, since two models may have tests of one name.
  const suffix = sha256(`${node.name} ${name}`).slice(0, 10)
  const own = identity('test', project, name, node.model.properties!.path)
  return {
    ...own,
    unique_id: `${own.unique_id}.${suffix}`,
    config: { enabled: true, severity: severity === 'warn' ? 'WARN' : 'ERROR' },
    column_name: column ?? null,
    attached_node: `model.${project}.${node.name}`,
    test_metadata: { name: kind, kwargs: { ...args, ...(column ? { column_name: column } : {}) }, namespace: null },
    depends_on: { macros: [], nodes: parents },
  }
}

function sourceNode({ project, renderer }: OpenProject, table: SourceTable, database: string) {
  const relation = renderer.source(table)
  return {
    ...identity('source', project.name, `${table.source}.${table.table}`, table.path),
    name: table.table,
    source_name: table.source,
    identifier: table.table,
    database: '',
    schema: relation.schema || database,
    relation_name: String(relation),
    description: table.description,
    loaded_at_field: table.freshness?.loadedAt ?? null,
    freshness: table.freshness ? freshnessOf(table.freshness) : null,
  }
}

function freshnessOf({ warnAfterS, errorAfterS, filter }: FreshnessRule): Fields {
  const span = (seconds: number | undefined): Fields | null =>
    seconds === undefined ? null : { count: seconds / 60, period: 'minute' }
  return { warn_after: span(warnAfterS), error_after: span(errorAfterS), filter: filter ?? null }
}

function identity(type: string, project: string, name: string, path: string) {
  return {
    name,
    resource_type: type,
    package_name: project,
    unique_id: `${type}.${project}.${name}`,
    path: path.split('/').slice(1).join('/'),
    original_file_path: path,
  }
}

function refOf(name: string): Fields {
  return { name, package: null, version: null }
}

function relativesOf(
  all: readonly { unique_id: string; depends_on: { nodes: string[] } }[],
  ids: readonly string[],
): Pick<Manifest, 'parent_map' | 'child_map'> {
  const none = (): Record<string, string[]> => Object.fromEntries(ids.map((id) => [id, []]))
  const relatives = { parent_map: none(), child_map: none() }
  for (const { unique_id, depends_on } of all) {
    for (const parent of depends_on.nodes) {
      relatives.parent_map[unique_id]?.push(parent)
      relatives.child_map[parent]?.push(unique_id)
    }
  }
  return relatives
}

function byId<One extends { unique_id: string }>(all: readonly One[]): Record<string, One> {
  return Object.fromEntries(all.map((one) => [one.unique_id, one]))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
