/**
 * Runs layers of the tests, by default the first three: `node test/run.ts [unit|int|e2e|dbt|schemathesis]… [FILE…] [--times]`.
 * The engines that all but `unit` need are started once, on free ports and an own folder, and named to the tests by
 * environment variables; each test file then takes databases of its own from `test/support/`. The files of all layers
 * are one queue, so that no core waits for the last file of a layer. `--times` says in the end how long each file took.
 */
import { existsSync, globSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { launchDemoSystem } from './support/demo-system.ts'
import { startTestEngines } from './support/test-engines.ts'

const ON_ENGINES = /\.(int|e2e|dbt|schemathesis)\.test\.ts$/

const LAYERS = {
  unit: { pattern: '{src,test,scripts,web/src}/**/*.test.ts', not: ON_ENGINES },
  int: { pattern: '{src,test}/**/*.int.test.ts', not: /^$/ },
  e2e: { pattern: 'test/**/*.e2e.test.ts', not: /^$/ },
  // These need Python and its packages.
  dbt: { pattern: 'test/**/*.dbt.test.ts', not: /^$/ },
  schemathesis: { pattern: 'test/**/*.schemathesis.test.ts', not: /^$/ },
} as const
type Layer = keyof typeof LAYERS

const ROOT = join(import.meta.dirname, '..')

/** Two cores are never idle so, though some files wait for time-outs, leases and schedules. */
const CONCURRENCY = 3

/** Of a file's longest test; long counts take their time. */
const TIMEOUT_MS = process.env.LONG ? 7_200_000 : 600_000

/** Of the tests without a browser the longest: begun last, one of them would keep all but one core waiting for it. */
const SLOW = [
  'test/dbt/build-parity.dbt.test.ts',
  'src/transform/model-laws.int.test.ts',
  'src/transform/board-laws.int.test.ts',
  'src/serve/leaderboard/leaderboard.int.test.ts',
  'src/transform/models.int.test.ts',
  'src/transform/boards.int.test.ts',
  'src/transform/genre-overview.int.test.ts',
  'src/ingest/all-data-folders.int.test.ts',
  'src/serve/discovery/search.int.test.ts',
  'test/conformance/search-engine/engines.int.test.ts',
  'test/conformance/api/fuzz.int.test.ts',
]
for (const file of SLOW) if (!existsSync(file)) throw new Error(`${file} is called slow and is no more`)

const given = process.argv.slice(2).filter((word) => word !== '--times')
const named = given.filter((word): word is Layer => word in LAYERS)
const layers: readonly Layer[] = named.length > 0 ? named : ['unit', 'int', 'e2e']
const filesGiven = given.filter((word) => !(word in LAYERS))
const unknown = filesGiven.find((word) => !existsSync(word))
if (unknown) throw new Error(`${unknown} is neither a layer (${Object.keys(LAYERS).join(', ')}) nor a file`)
const files = filesGiven.length > 0 ? filesGiven : layers.flatMap(filesOf)

/** All files of a layer. @throws Error where it has none. */
function filesOf(layer: Layer): string[] {
  const { pattern, not } = LAYERS[layer]
  const found = globSync(pattern).filter((file) => !not.test(file) && !file.includes('node_modules'))
  if (found.length === 0) throw new Error(`no test matches ${pattern}`)
  return found
}

const wholeSystems = files.filter((file) => file.endsWith('.e2e.test.ts'))
/** Where a file stands in the queue: what fails soonest, then the longest; whole systems when the one that they share is soon up. */
const place = (file: string): number => {
  if (!ON_ENGINES.test(file)) return 0
  if (SLOW.includes(file)) return 1
  return wholeSystems.includes(file) ? 2 : 3
}

// Half a second of each file, and of each command that it starts, went into compiling what the others compiled.
process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules/.cache/compiled')
const stopped = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopped.abort())
const [engines, demo] = await Promise.all([
  files.some((file) => ON_ENGINES.test(file)) ? startTestEngines(undefined, { clickhouse: 'for-tests' }) : undefined,
  // Saves each file the half minute that a system takes to start; a file alone starts its own when it needs one.
  wholeSystems.length > 1 ? launchDemoSystem() : undefined,
])
let demoFailure: unknown
demo?.ready.catch((error: unknown) => {
  demoFailure = error
  stopped.abort()
})
const tests = run({
  files: files.toSorted((a, b) => place(a) - place(b)).map((file) => resolve(file)),
  concurrency: CONCURRENCY,
  timeout: TIMEOUT_MS,
  signal: stopped.signal,
  env: { ...process.env, ...engines?.env, ...demo?.shared },
})
const seconds = new Map<string, number>()
tests.on('test:complete', ({ file, name, details }) => {
  if (file !== undefined && resolve(name) === file) seconds.set(name, details.duration_ms / 1_000)
})
tests.on('test:summary', ({ file, success }) => {
  if (file === undefined && !success) process.exitCode = 1
})
await pipeline(tests.compose(spec), process.stdout, { end: false })
await Promise.all([engines?.stop(), demo?.stop()])
if (stopped.signal.aborted) process.exitCode = 1
if (demoFailure) console.error('The demo system of the run did not start:', demoFailure)
if (process.argv.includes('--times')) {
  for (const [file, took] of [...seconds].sort(([, a], [, b]) => b - a))
    console.log(took.toFixed(1).padStart(7), relative(ROOT, file))
}
