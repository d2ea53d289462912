import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { generatePopulation } from '../../src/ingest/generator/generate-population.ts'
import { queryRows } from '../../src/platform/clickhouse/client.ts'
import { renderManifest } from '../../src/transform/manifest.ts'
import { openProject } from '../../src/transform/open-project.ts'
import { runTransform } from '../../src/transform/run-transform.ts'
import { testClickHouse } from '../support/test-databases.ts'
import { differenceOf } from './compare-relations.ts'
import { prepareDbt, runDbt } from './dbt-environment.ts'

const projectDir = join(import.meta.dirname, '../../dbt')
const dbt = await prepareDbt()
const [ours, dbts] = [await testClickHouse(), await testClickHouse()]
// As dbt sees the project: in its database.
const { project, renderer, graph } = openProject({ projectDir, database: dbts.database })
const models = [...project.models.values()]
const folder = mkdtempSync(join(tmpdir(), 'dbt-'))
after(() => rmSync(folder, { recursive: true }))

const { hostname, port } = new URL(dbts.url)
writeFileSync(
  join(folder, 'profiles.yml'),
  readFileSync(join(projectDir, 'profiles.yml.example'), 'utf8')
    .replace(/host: .*/, `host: ${hostname}`)
    .replace(/port: .*/, `port: ${port}`)
    .replace(/schema: .*/, `schema: ${dbts.database}`),
)
const places = ['--project-dir', projectDir, '--profiles-dir', folder, '--target-path', folder, '--log-path', folder]

/** The same raw rows for both, to the moment at which each came in. */
async function deliver(asOf: string): Promise<void> {
  await generatePopulation({ clickhouse: ours.client, creators: 2_000, seed: 1, asOf: new Date(asOf) })
  const tables = await queryRows<{ name: string }>(
    ours.client,
    "SELECT name FROM system.tables WHERE database = currentDatabase() AND name LIKE 'raw%'",
  )
  for (const { name } of tables) {
    await dbts.client.command({ query: `CREATE OR REPLACE TABLE ${name} CLONE AS ${ours.database}.${name}` })
  }
}

async function buildBoth(program: string): Promise<void> {
  // In batches, of which dbt knows nothing.
  const { models: results } = await runTransform({
    projectDir,
    clickhouse: ours.client,
    database: ours.database,
    vars: { batched_from_rows: 0 },
  })
  assert.deepEqual(
    results.filter((model) => model.status !== 'built'),
    [],
  )
  await runDbt(program, ['build', ...places])
}

async function assertSameTables(): Promise<void> {
  const differences: string[] = []
  for (const { name } of models) {
    const difference = await differenceOf(ours.client, name, { ours: ours.database, dbts: dbts.database })
    if (difference) differences.push(difference)
  }
  assert.equal(differences.join('\n'), '')
}

/** Each model's SQL as dbt rendered it last is ours, but for white space. */
function assertSameSql(continued: boolean): void {
  const normal = (sql: string): string => sql.replace(/\s+/g, ' ').trim()
  for (const model of models) {
    const compiled = readFileSync(join(folder, 'compiled', project.name, model.file.path), 'utf8')
    const incremental = continued && graph.get(model.name)?.config.materialized === 'incremental'
    assert.equal(
      normal(renderer.model(model, incremental).text),
      normal(compiled),
      `${model.file.path} renders otherwise`,
    )
  }
}

test('dbt builds the unchanged project, from the same SQL, into the same tables as the runner: anew, then as more rows come in', async (t) => {
  if ('missing' in dbt) {
    console.log(`stepping aside: ${dbt.missing}`)
    return t.skip(dbt.missing)
  }
  await deliver('2026-11-20T00:00:00Z')
  await buildBoth(dbt.program)
  assertSameSql(false)
  await assertSameTables()
  await deliver('2026-11-24T00:00:00Z')
  await buildBoth(dbt.program)
  assertSameSql(true)
  await assertSameTables()
})

interface DescribedModel {
  resource_type: string
  description: string
  tags: string[]
  raw_code: string
  original_file_path: string
  config: { materialized: string }
  columns: Record<string, { description: string }>
  depends_on: { nodes: string[] }
}

/** What both manifests say of models and exposures, in one shape. */
function describe(manifest: { nodes: object; sources: object; exposures: object; child_map: object }) {
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
  const nodes = Object.entries(manifest.nodes as Record<string, DescribedModel>)
  const models = nodes
    .filter(([, node]) => node.resource_type === 'model')
    .map(([id, node]) => {
      const columns = Object.entries(node.columns).map(([name, { description }]) => [name, oneLine(description)])
      const { description, tags, raw_code, original_file_path, config, depends_on } = node
      const told = [oneLine(description), [...tags].sort(), raw_code.trim(), original_file_path, config.materialized]
      return [id, [...told, columns, [...depends_on.nodes].sort()]]
    })
  const exposures = Object.entries(manifest.exposures as Record<string, DescribedModel>).map(([id, node]) => {
    return [id, [oneLine(node.description), node.depends_on.nodes]]
  })
  const tests = nodes.filter(([, node]) => node.resource_type === 'test')
  return {
    models: Object.fromEntries(models),
    exposures: Object.fromEntries(exposures),
    sources: Object.keys(manifest.sources).sort(),
    testReads: tests.map(([, node]) => [...node.depends_on.nodes].sort().join(' ')).sort(),
  }
}

test("the project's manifest says of models, tests, sources and exposures what dbt's own says", async (t) => {
  if ('missing' in dbt) return t.skip(dbt.missing)
  await runDbt(dbt.program, ['parse', ...places])
  const theirs = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const own = renderManifest({ project, renderer, graph }, { database: dbts.database })
  assert.equal(own.metadata.dbt_schema_version, theirs.metadata.dbt_schema_version)
  assert.deepEqual(describe(own), describe(theirs))
})

test('sources are as fresh to dbt as to the runner', async (t) => {
  if ('missing' in dbt) return t.skip(dbt.missing)
  await runDbt(dbt.program, ['source', 'freshness', ...places])
  const { results } = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8'))
  const { freshness } = await runTransform({ projectDir, clickhouse: dbts.client, database: dbts.database })
  const theirs = results.map(({ unique_id, status }: Record<string, string>) => [unique_id, status]).sort()
  assert.ok(freshness.length > 0)
  assert.deepEqual(freshness.map(({ source, status }) => [`source.${project.name}.${source}`, status]).sort(), theirs)
})
