/** The part of dbt's manifest (schema v12) that is shown. */
interface ManifestNode {
  name: string
  unique_id: string
  resource_type: 'model' | 'test' | 'source' | 'exposure'
  description?: string
  original_file_path: string
  config?: { materialized?: string; severity?: string }
  tags?: string[]
  columns?: Record<string, { description: string }>
  raw_code?: string
  compiled_code?: string
  source_name?: string
  attached_node?: string
  column_name?: string | null
  test_metadata?: { name: string }
  depends_on?: { nodes: string[] }
}

export interface Manifest {
  nodes: Record<string, ManifestNode>
  sources: Record<string, ManifestNode>
  exposures: Record<string, ManifestNode>
}

export type NodeKind = 'source' | 'model' | 'exposure'

export interface TestDefinition {
  name: string
  kind: string
  column: string | null
  severity: 'error' | 'warn'
}

/** A node of the graph as the project defines it. */
export interface NodeDefinition {
  /** A table's, view's or exposure's name. */
  name: string
  kind: NodeKind
  /** `raw` for sources, `serving` for exposures, else the folder below `models/`. */
  layer: string
  description: string
  materialized: string | null
  tags: string[]
  columns: { name: string; description: string }[]
  tests: TestDefinition[]
  path: string
  sql: { raw: string; compiled: string } | null
  /** `source.table`, as freshness names it. */
  sourceName: string | null
  parents: string[]
}

/** Sources, models and exposures of a manifest, each with its tests and parents. */
export function readManifest(manifest: Manifest): NodeDefinition[] {
  const shown = [
    ...Object.values(manifest.sources),
    ...Object.values(manifest.nodes),
    ...Object.values(manifest.exposures),
  ]
  const nodes = shown.filter((node) => node.resource_type !== 'test')
  const names = new Map(nodes.map((node) => [node.unique_id, node.name]))
  const tests = Object.values(manifest.nodes).filter((node) => node.resource_type === 'test')
  return nodes.map((node) => ({
    name: node.name,
    kind: node.resource_type as NodeKind,
    layer: layerOf(node),
    description: node.description ?? '',
    materialized: node.config?.materialized ?? null,
    tags: node.tags ?? [],
    columns: Object.entries(node.columns ?? {}).map(([name, { description }]) => ({ name, description })),
    tests: tests.filter((test) => test.attached_node === node.unique_id).map(readTest),
    path: node.original_file_path,
    sql: node.raw_code === undefined ? null : { raw: node.raw_code, compiled: node.compiled_code ?? '' },
    sourceName: node.source_name === undefined ? null : `${node.source_name}.${node.name}`,
    parents: (node.depends_on?.nodes ?? []).flatMap((id) => names.get(id) ?? []),
  }))
}

function layerOf({ resource_type, original_file_path }: ManifestNode): string {
  if (resource_type === 'source') return 'raw'
  if (resource_type === 'exposure') return 'serving'
  const folders = original_file_path.split('/').slice(1, -1)
  return folders[0] ?? 'models'
}

function readTest(test: ManifestNode): TestDefinition {
  return {
    name: test.name,
    kind: test.test_metadata?.name ?? test.name,
    column: test.column_name ?? null,
    severity: test.config?.severity?.toLowerCase() === 'warn' ? 'warn' : 'error',
  }
}
