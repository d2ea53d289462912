import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { generatePopulation } from '../../src/ingest/generator/generate-population.ts'
import { queryRows } from '../../src/platform/clickhouse/client.ts'
import { readProject } from '../../src/transform/project.ts'
import { openRenderer } from '../../src/transform/render.ts'
import { RunStartedAt } from '../../src/transform/run-started-at.ts'
import { runTransform } from '../../src/transform/run-transform.ts'
import { testClickHouse } from '../support/test-databases.ts'
import { differenceOf } from './compare-relations.ts'
import { prepareDbt, runDbt } from './dbt-environment.ts'

const projectDir = join(import.meta.dirname, '../../dbt')
const project = readProject(projectDir)
const models = [...project.models.values()]

const dbt = await prepareDbt()
const [ours, dbts] = [await testClickHouse(), await testClickHouse()]
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
  const { models: results } = await runTransform({ projectDir, clickhouse: ours.client, database: ours.database })
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
  const renderer = openRenderer(project, {
    database: dbts.database,
    vars: {},
    runStartedAt: new RunStartedAt(new Date()),
  })
  const normal = (sql: string): string => sql.replace(/\s+/g, ' ').trim()
  for (const model of models) {
    const compiled = readFileSync(join(folder, 'compiled', project.name, model.file.path), 'utf8')
    const incremental = continued && renderer.model(model, false).config.materialized === 'incremental'
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
