/**
 * `npm run bench models -- [--profiles N] [--posts N] [--data DIR]`: the time of a full build of all models on N generated profiles
 * (default 2,500,000) with a snapshot a month for a year and N posts each (default 4), of the core run after 1 % new
 * snapshots, and of the ranks of one month; beside them the ranks in plain SQL, one window a rank over all months at once.
 * Data stay in DIR and are used again; without it they are thrown away. Takes 15 GB of disk at the default size.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openClickHouse } from '../src/platform/clickhouse/client.ts'
import { startTestEngines } from '../test/support/test-engines.ts'
import { EngineProcess } from './models/engine-process.ts'
import { measureModels } from './models/measure-models.ts'
import { makeSnapshots } from './models/snapshots.ts'

const DATABASE = 'template' // migrated by startTestEngines

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    profiles: { type: 'string', default: '2500000' },
    posts: { type: 'string', default: '4' },
    data: { type: 'string' },
  },
})
const size = { profiles: Number(values.profiles), posts: Number(values.posts) }
const folder = values.data ?? mkdtempSync(join(tmpdir(), 'bench-models-'))
mkdirSync(folder, { recursive: true })
await prepare()
// Started anew, so that the memory which is told is none of the generator's.
const engines = await startTestEngines(folder)
const clickhouse = openClickHouse(engines.env.TEST_CLICKHOUSE_URL!, DATABASE)
try {
  const result = await measureModels({
    clickhouse,
    database: DATABASE,
    engine: new EngineProcess(engines.clickhousePid),
  })
  console.table(result)
  console.log(JSON.stringify({ bench: 'models', ...size, ...result }))
} finally {
  await clickhouse.close()
  await engines.stop()
  if (values.data === undefined) rmSync(folder, { recursive: true })
}

/** Generates the data, unless the folder has them whole. */
async function prepare(): Promise<void> {
  const made = join(folder, 'made.json')
  const wanted = JSON.stringify(size)
  if (existsSync(made)) {
    if (readFileSync(made, 'utf8') === wanted) return console.log(`data of ${folder} used again`)
    throw new Error(`${folder} holds ${readFileSync(made, 'utf8')}, not ${wanted}: name another folder`)
  }
  const generating = await startTestEngines(folder)
  const clickhouse = openClickHouse(generating.env.TEST_CLICKHOUSE_URL!, DATABASE)
  try {
    await makeSnapshots(clickhouse, size)
  } finally {
    await clickhouse.close()
    await generating.stop()
  }
  writeFileSync(made, wanted)
}
