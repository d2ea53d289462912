import { describeFreshness } from './check-freshness.ts'
import type { ModelResult, TestResult, TransformEvent, TransformResult } from './transform-result.ts'

/** A result as lines for a person: one for each model, under it the tests that failed with their first rows, a sum. */
export function renderReport(result: TransformResult): string[] {
  const count = (status: ModelResult['status']): number =>
    result.models.filter((model) => model.status === status).length
  const tests = result.models.reduce((sum, model) => sum + model.tests.length, 0)
  return [
    ...result.models.flatMap(renderModelResult),
    `${count('built')} built, ${count('failed')} failed, ${count('skipped')} skipped; ${tests} tests; ${seconds(result.durationMs)}`,
  ]
}

/** What a person hears while a run goes on. */
export function renderEvent(event: TransformEvent): string[] {
  switch (event.type) {
    case 'finished':
      return renderModelResult(event.result)
    case 'warning':
      return [`warning: ${event.message}`]
    case 'freshness':
      return event.result.status === 'pass'
        ? []
        : [`${event.result.status.padEnd(7)} source ${event.result.source}: ${describeFreshness(event.result)}`]
    case 'started':
      return []
  }
}

/** The lines of one model. */
export function renderModelResult(model: ModelResult): string[] {
  const rows = model.rows === undefined ? '' : `, ${model.rows.toLocaleString('en')} rows`
  const reason = model.reason === undefined ? '' : `: ${model.reason}`
  return [
    `${model.status.padEnd(7)} ${model.name} (${seconds(model.durationMs)}${rows})${reason}`,
    ...model.tests.filter((test) => test.status !== 'passed').flatMap(renderTest),
  ]
}

function renderTest(test: TestResult): string[] {
  return [
    `  ${test.status} ${test.name}: ${test.failures.toLocaleString('en')} rows, the first:`,
    ...test.sample.map((row) => `    ${JSON.stringify(row)}`),
  ]
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}
