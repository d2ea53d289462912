import { describeError } from '../core/errors.ts'
import type { Node } from './graph.ts'
import { buildBeside, dropLeftOvers, swapIn, type Workshop } from './materialise.ts'
import type { RunLock } from './run-lock.ts'
import { countRows, runTests } from './run-tests.ts'
import type { ModelResult, TestResult } from './transform-result.ts'

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
    await runTests(workshop.client, node.tests, built, (result) => tests.push(result))
    const failed = tests.filter((test) => test.status === 'failed')
    if (failed.length > 0) {
      await dropLeftOvers(workshop, node.name)
      return { status: 'failed', reason: `${failed.map((test) => test.name).join(', ')} failed`, tests }
    }
    const rows = node.config.materialized === 'view' ? undefined : await countRows(workshop.client, String(built))
    await lock.assertHeld()
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
