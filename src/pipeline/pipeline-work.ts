import type { RefreshOptions } from './refresh.ts'

/** What the steps of the pipeline work on and with. */
export type PipelineWork = Omit<RefreshOptions, 'onTransform' | 'onPublish'>
