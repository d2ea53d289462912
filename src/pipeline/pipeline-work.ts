import type { RefreshOptions } from './refresh.ts'

/** What the steps of the pipeline work on and with. */
export interface PipelineWork extends Omit<RefreshOptions, 'onTransform' | 'onPublish'> {
  /** The bucket of a kind of entity. */
  bucketOf: (entityType: string) => string
}
