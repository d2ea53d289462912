import { describeError } from '../core/errors.ts'
import type { DataTest } from './data-tests.ts'
import type { Node } from './graph.ts'
import { type Built, buildBeside, dropLeftOvers, swapIn, type Workshop } from './materialise.ts'
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
    const { onIncrement, onWhole } = divideTests(node, built)
    const tell = (result: TestResult): unknown => tests.push(result)
    if (built.increment) await runTests(workshop.client, onIncrement, built.increment, true, tell)
    await runTests(workshop.client, onWhole, built.whole, false, tell)
    const failed = tests.filter((test) => test.status === 'failed')
    if (failed.length > 0) {
      await dropLeftOvers(workshop, node.name)
      return { status: 'failed', reason: `${failed.map((test) => test.name).join(', ')} failed`, tests }
    }
    const rows = node.config.materialized === 'view' ? undefined : await countRows(workshop.client, String(built.whole))
    await lock.assertHeld()
    await swapIn(workshop, node.name, built)
    return { status: 'built', ...(rows === undefined ? {} : { rows }), tests }
  } catch (error) {
    const reason = shorten(describeError(error))
    // The next run drops them too; here it frees the disk sooner, and must not hide the reason.
    await dropLeftOvers(workshop, node.name).catch(() => {})
    return { status: 'failed', reason, tests }
  }
}

/**
 * Of an increment its own rows tell as much as the whole model, which passed when it was built, and cost a hundredth to ask:
 * of tests that look at one row at a time; of references, whose targets lose no rows between full builds; and of uniqueness
 * over the key by which rows were replaced, since equal rows are in the increment together.
 */
function divideTests(node: Node, built: Built): { onIncrement: DataTest[]; onWhole: DataTest[] } {
  const tells = ({ kind, column, args, rowCondition }: DataTest): boolean => {
    if (rowCondition !== undefined || kind === 'relationships') return true
    const distinct = kind === 'unique' ? [column] : kind === 'unique_combination_of_columns' ? args.columns : []
    return (
      Array.isArray(distinct) && distinct.length > 0 && node.config.uniqueKey.every((key) => distinct.includes(key))
    )
  }
  const onIncrement = built.increment ? node.tests.filter(tells) : []
  return { onIncrement, onWhole: node.tests.filter((test) => !onIncrement.includes(test)) }
}

/** ClickHouse repeats whole queries in its messages: what is wrong stands first, what it suggests last. */
function shorten(message: string): string {
  return message.length <= 600 ? message : `${message.slice(0, 350)} … ${message.slice(-200)}`
}
