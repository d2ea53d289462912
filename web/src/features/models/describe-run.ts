import type { ModelsAnswer } from '../../api/pipeline.ts'
import { formatExact } from '../../ui/format.ts'
import { formatSpan } from '../../ui/format-span.ts'

/** A run in one line: `14 models built; 78 tests passed; 5.1 s`, or what went otherwise. */
export function describeRun(run: NonNullable<ModelsAnswer['lastRun']>): string {
  if (run.status === 'refused') return `refused, nothing was built: ${run.error}`
  const models = [
    `${formatExact(run.modelsBuilt)} ${run.modelsBuilt === 1 ? 'model' : 'models'} built`,
    ...(run.modelsFailed > 0 ? [`${formatExact(run.modelsFailed)} failed`] : []),
    ...(run.modelsSkipped > 0 ? [`${formatExact(run.modelsSkipped)} skipped`] : []),
  ]
  const passed = run.tests - run.testsFailed - run.testsWarned
  const tests = [
    `${formatExact(passed)} ${passed === 1 ? 'test' : 'tests'} passed`,
    ...(run.testsFailed > 0 ? [`${formatExact(run.testsFailed)} failed`] : []),
    ...(run.testsWarned > 0 ? [`${formatExact(run.testsWarned)} warned`] : []),
  ]
  const seconds = (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000
  return [models.join(', '), tests.join(', '), formatSpan(seconds)].join('; ')
}
