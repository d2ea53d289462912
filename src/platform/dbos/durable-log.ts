import type { DLogger } from '@dbos-inc/dbos-sdk'
import type { Logger } from '../../core/log.ts'

/** DBOS's own lines in our log: what it tells of its daily work is for debugging. */
export function durableLog(log: Logger): DLogger {
  return {
    info: (entry) => log.debug(String(entry)),
    debug: (entry) => log.trace(String(entry)),
    warn: (entry) => log.warn(String(entry)),
    error: (entry, metadata) => log.error({ stack: metadata?.stack }, String(entry)),
  }
}

/** For a client, every error of which is thrown. */
export const silentLogger: DLogger = { info() {}, debug() {}, warn() {}, error() {} }
