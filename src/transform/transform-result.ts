/** What became of one data test. */
export interface TestResult {
  name: string
  status: 'passed' | 'failed' | 'warned'
  /** Rows that fail it. */
  failures: number
  /** The first of them. */
  sample: Record<string, unknown>[]
}

/** What became of one model. */
export interface ModelResult {
  name: string
  status: 'built' | 'failed' | 'skipped'
  durationMs: number
  /** Rows of the model as it serves now; absent for views and for what was not built. */
  rows?: number
  /** Why it failed or was skipped. */
  reason?: string
  tests: TestResult[]
}

export interface TransformResult {
  /** Every selected model was built and no test of severity error failed. */
  ok: boolean
  durationMs: number
  /** Parents before children. */
  models: ModelResult[]
}

export type TransformEvent = { type: 'started'; name: string } | { type: 'finished'; result: ModelResult }
