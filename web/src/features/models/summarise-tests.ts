import type { ModelTest } from '../../api/pipeline.ts'

/** `12 tests passed`, or what else became of them: `12 tests: 1 failed, 2 warned`. */
export function summariseTests(tests: readonly Pick<ModelTest, 'status'>[]): string {
  const count = (status: ModelTest['status']): number => tests.filter((test) => test.status === status).length
  const all = `${tests.length} ${tests.length === 1 ? 'test' : 'tests'}`
  const bad = [
    { status: 'failed', word: 'failed' },
    { status: 'warned', word: 'warned' },
    { status: null, word: 'not run yet' },
  ] as const
  const told = bad.flatMap(({ status, word }) => (count(status) > 0 ? [`${count(status)} ${word}`] : []))
  return told.length === 0 ? `${all} passed` : `${all}: ${told.join(', ')}`
}
