/** What became of one data test. */
export interface TestResult {
  name: string
  kind: string
  /** Absent: the test is on the whole model. */
  column?: string
  severity: 'error' | 'warn'
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

/** How old the newest row of a source is, against its rule. */
export interface FreshnessResult {
  /** Source and table, joined by a dot. */
  source: string
  /** `error` stops the models that read it. */
  status: 'pass' | 'warn' | 'error'
  /** Absent: there are no rows, or it could not be told. */
  newestAt?: Date
  ageS?: number
  warnAfterS?: number
  errorAfterS?: number
  /** Why it could not be told. */
  reason?: string
}

export interface TransformResult {
  runId: string
  /** Every selected model was built and no test of severity error failed. */
  ok: boolean
  durationMs: number
  /** Parents before children. */
  models: ModelResult[]
  /** Of the sources that the selected models read and that have a rule. */
  freshness: FreshnessResult[]
  /** What went wrong beside the models. */
  warnings: string[]
}

export type TransformEvent =
  | { type: 'freshness'; result: FreshnessResult }
  | { type: 'started'; name: string }
  | { type: 'finished'; result: ModelResult }
  | { type: 'warning'; message: string }
