import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ClickHouseClient, queryRows } from '../platform/clickhouse/client.ts'
import type { Fields } from './fields.ts'
import { type Manifest, renderManifest } from './manifest.ts'
import { openProject, type ProjectOptions } from './open-project.ts'

const CATALOG_SCHEMA = 'https://schemas.getdbt.com/dbt/catalog/v1.json'

interface ColumnRow {
  table: string
  name: string
  type: string
  comment: string
  position: number
  engine: string
}

/**
 * Writes what `dbt docs generate` writes, without building anything: `target/manifest.json` (the project) and
 * `target/catalog.json` (the columns of the tables and views that stand in the database). @returns the files.
 */
export async function writeDocs(options: ProjectOptions & { clickhouse: ClickHouseClient }): Promise<string[]> {
  const manifest = renderManifest(openProject(options), options)
  const catalog = await readCatalog(manifest, options.clickhouse, options.database)
  const folder = join(options.projectDir, 'target')
  mkdirSync(folder, { recursive: true })
  const generated_at = new Date().toISOString()
  return Object.entries({ manifest, catalog }).map(([name, { metadata, ...rest }]) => {
    const file = join(folder, `${name}.json`)
    writeFileSync(file, `${JSON.stringify({ metadata: { ...metadata, generated_at }, ...rest }, null, 2)}\n`)
    return file
  })
}

async function readCatalog(manifest: Manifest, client: ClickHouseClient, database: string) {
  const rows = await queryRows<ColumnRow>(
    client,
    `SELECT c.table AS table, c.name AS name, c.type AS type, c.comment AS comment, c.position AS position, t.engine AS engine
     FROM system.columns AS c JOIN system.tables AS t ON t.database = c.database AND t.name = c.table
     WHERE c.database = {database:String} ORDER BY c.table, position`,
    { database },
  )
  const entries = (nodes: Record<string, Fields>): Record<string, Fields> =>
    Object.fromEntries(
      Object.entries(nodes).flatMap(([id, node]) => {
        const columns = rows.filter((row) => row.table === node.name)
        if (node.resource_type === 'test' || columns.length === 0) return []
        return [[id, catalogEntry(id, database, columns)]]
      }),
    )
  return {
    metadata: { dbt_schema_version: CATALOG_SCHEMA },
    nodes: entries(manifest.nodes),
    sources: entries(manifest.sources),
    errors: null,
  }
}

function catalogEntry(id: string, schema: string, columns: readonly ColumnRow[]): Fields {
  const [{ table, engine } = { table: '', engine: '' }] = columns
  return {
    unique_id: id,
    metadata: {
      type: engine === 'View' ? 'view' : 'table',
      schema,
      name: table,
      database: '',
      comment: null,
      owner: '',
    },
    columns: Object.fromEntries(
      columns.map(({ name, type, comment, position }) => [name, { name, type, index: position, comment }]),
    ),
    stats: {},
  }
}
