import { DBOSWorkflowConflictError } from '@dbos-inc/dbos-sdk'

/** Whether an error says that another process works on it now, as after a lease that ended: it is to be passed on as it is. */
export function isTakenOver(error: unknown): boolean {
  return error instanceof DBOSWorkflowConflictError
}
