import type { AssetLink } from '../asset.ts'
import type { StoredAsset } from '../asset-log.ts'

/** One asset to copy. */
export interface TransferTask {
  link: AssetLink
  /** What is stored of it. */
  known: StoredAsset | undefined
  retryCount: number
  /** Whether the task is still ours for as long as a PUT may take. */
  isOurs: () => boolean
}
