import type { RefreshOptions } from './refresh.ts'

/** What the steps of the pipeline work on and with. */
export interface PipelineWork extends Omit<RefreshOptions, 'onTransform' | 'onPublish'> {
  /** The bucket of a kind of entity. */
  bucketOf: (entityType: string) => string
  /** Share of the stored objects that a verification reads, in percent. */
  verifyPct: number
}
