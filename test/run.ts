/**
 * Runs one layer of the tests: `node test/run.ts unit|int|e2e|dbt|schemathesis [FILE…]`. The engines that all but `unit` need are started
 * once, on free ports and an own folder, and named to the tests by environment variables; each test file then takes
 * databases of its own from `test/support/`.
 */
import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { startDemoSystem } from './support/demo-system.ts'
import { startTestEngines } from './support/test-engines.ts'

const LAYERS = {
  unit: {
    pattern: '{src,test,scripts,web/src}/**/*.test.ts',
    not: /\.(int|e2e|dbt|schemathesis)\.test\.ts$/,
    engines: false,
    concurrency: 2,
  },
  int: { pattern: '{src,test}/**/*.int.test.ts', not: /^$/, engines: true, concurrency: 2 },
  e2e: { pattern: 'test/**/*.e2e.test.ts', not: /^$/, engines: true, concurrency: 2 },
  // Needs Python and its packages.
  dbt: { pattern: 'test/**/*.dbt.test.ts', not: /^$/, engines: true, concurrency: 1 },
  schemathesis: { pattern: 'test/**/*.schemathesis.test.ts', not: /^$/, engines: true, concurrency: 1 },
} as const

/** Of a file's longest test; long counts take their time. */
const TIMEOUT_MS = process.env.LONG ? 7_200_000 : 600_000

const [layer, ...given] = process.argv.slice(2)
if (!(layer && layer in LAYERS)) throw new Error('usage: node test/run.ts unit|int|e2e|dbt|schemathesis [FILE…]')
const { pattern, not, engines, concurrency } = LAYERS[layer as keyof typeof LAYERS]
const files =
  given.length > 0 ? given : globSync(pattern).filter((file) => !not.test(file) && !file.includes('node_modules'))
if (files.length === 0) throw new Error(`no test matches ${pattern}`)

const [running, demo] = await Promise.all([
  engines ? startTestEngines() : undefined,
  // Saves each file the half minute that a system takes to start; a file alone starts its own when it needs one.
  layer === 'e2e' && files.length > 1 ? startDemoSystem() : undefined,
])
const child = spawn(
  process.execPath,
  ['--test', `--test-concurrency=${concurrency}`, `--test-timeout=${TIMEOUT_MS}`, ...files.sort()],
  {
    stdio: 'inherit',
    env: { ...process.env, ...running?.env, ...demo?.shared },
  },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
const code = await new Promise<number>((resolve) => child.once('exit', (exit) => resolve(exit ?? 1)))
await Promise.all([running?.stop(), demo?.stop()])
process.exitCode = code
