import { describeError } from '../../core/errors.ts'
import { type AssetLink, parseAssetLink } from '../asset.ts'
import type { StoredAsset } from '../asset-log.ts'
import type { ClaimedTask } from '../queue/task.ts'
import type { TransferResult } from '../transfer/transfer.ts'

/** A task that this worker holds: claimed, and its end not recorded yet. */
export interface HeldTask {
  task: ClaimedTask
  link: AssetLink
  known: StoredAsset | undefined
  /** Moments of `performance.now()`. */
  claimedAt: number
  leaseEndsAt: number
}

/** A task whose end is to be recorded. */
export interface EndedTask {
  task: ClaimedTask
  /** Whether nothing was stored of the asset when the task was claimed. */
  isNew?: boolean
  result: Omit<TransferResult, 'server'>
}

/** The link that a task is about, or its end when it is none. */
export function readLink(task: ClaimedTask): AssetLink | EndedTask {
  try {
    return parseAssetLink(task.params)
  } catch (error) {
    return { task, result: { outcome: { status: 'FAILED', reason: describeError(error) } } }
  }
}

/** `host` or `host:port` of a link: whom the transfer will ask first. */
export function hostOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? 'none'
}
