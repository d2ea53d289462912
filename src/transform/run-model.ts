import { describeError } from '../core/errors.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import type { DataTest } from './data-tests.ts'
import type { Node } from './graph.ts'
import { buildBeside, dropLeftOvers, swapIn, type Workshop } from './materialise.ts'
import type { Relation } from './relation.ts'
import type { RunLock } from './run-lock.ts'
import type { ModelResult, TestResult } from './transform-result.ts'

/** Failing rows that are shown of a test. */
const SAMPLE_ROWS = 5

/**
 * Builds one model beside the one that serves, tests it there, and swaps it in when no test fails. Whatever goes wrong
 * is told in the result; the last good table keeps serving.
 */
export async function runModel(workshop: Workshop, lock: RunLock, node: Node): Promise<ModelResult> {
  const started = performance.now()
  const result = await attempt(workshop, lock, node)
  return { name: node.name, ...result, durationMs: Math.round(performance.now() - started) }
}

type Outcome = Omit<ModelResult, 'name' | 'durationMs'>

async function attempt(workshop: Workshop, lock: RunLock, node: Node): Promise<Outcome> {
  const tests: TestResult[] = []
  try {
    const built = await buildBeside(workshop, node)
    for (const test of node.tests) tests.push(await runTest(workshop, test, built))
    const failed = tests.filter((test) => test.status === 'failed')
    if (failed.length > 0) {
      await dropLeftOvers(workshop, node.name)
      return { status: 'failed', reason: `${failed.map((test) => test.name).join(', ')} failed`, tests }
    }
    const rows = node.config.materialized === 'view' ? undefined : await countRows(workshop, String(built))
    lock.assertHeld()
    await swapIn(workshop, node.name)
    return { status: 'built', ...(rows === undefined ? {} : { rows }), tests }
  } catch (error) {
    const reason = shorten(describeError(error))
    // The next run drops them too; here it frees the disk sooner, and must not hide the reason.
    await dropLeftOvers(workshop, node.name).catch(() => {})
    return { status: 'failed', reason, tests }
  }
}

/** ClickHouse repeats whole queries in its messages: what is wrong stands first, what it suggests last. */
function shorten(message: string): string {
  return message.length <= 600 ? message : `${message.slice(0, 350)} … ${message.slice(-200)}`
}

async function runTest(workshop: Workshop, test: DataTest, relation: Relation): Promise<TestResult> {
  const query = test.query(String(relation))
  const failures = await countRows(workshop, `(${query})`)
  if (failures === 0) return { name: test.name, status: 'passed', failures, sample: [] }
  const sample = await queryRows<Record<string, unknown>>(
    workshop.client,
    `SELECT * FROM (${query}) LIMIT ${SAMPLE_ROWS}`,
  )
  return { name: test.name, status: test.severity === 'warn' ? 'warned' : 'failed', failures, sample }
}

async function countRows({ client }: Workshop, from: string): Promise<number> {
  const [row] = await queryRows<{ rows: number }>(client, `SELECT count() AS rows FROM ${from}`)
  return row!.rows
}
