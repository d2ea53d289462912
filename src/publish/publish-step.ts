export type PublishStep = 'freeze' | 'validate' | 'compare' | 'export' | 'load' | 'index' | 'snapshot' | 'swap'

/** Hears what begins; what it throws fails the step. */
export type Say = (event: { step: PublishStep; table: string | null; rows?: number }) => void

/** What went wrong, and where. */
export class StepFailure extends Error {
  readonly step: PublishStep
  readonly table: string | null

  constructor(step: PublishStep, table: string | null, cause: unknown) {
    super(`step ${step}${table ? ` of ${table}` : ''}`, { cause })
    this.step = step
    this.table = table
  }
}

/** Runs one step of a table, or of all where none is named. @throws StepFailure. */
export async function inStep<T>(
  say: Say,
  step: PublishStep,
  { table, rows }: { table: string | null; rows?: number },
  work: () => Promise<T>,
): Promise<T> {
  try {
    say({ step, table, ...(rows === undefined ? {} : { rows }) })
    return await work()
  } catch (error) {
    throw error instanceof StepFailure ? error : new StepFailure(step, table, error)
  }
}
