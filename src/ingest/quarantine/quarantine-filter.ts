/** Which records of the quarantine are meant; what is absent means all. */
export interface QuarantineFilter {
  /** The source file as it was named, or the `quarantineId` of an API answer. */
  file?: string
  mapping?: string
  /** A part of the reason. */
  reason?: string
}

/** The condition on `raw_quarantine FINAL` that the filter stands for; a record whose newest version is resolved has left. */
export const QUARANTINED = `resolved_at IS NULL
  AND ({file:String} = '' OR source_file = {file:String})
  AND ({mapping:String} = '' OR mapping = {mapping:String})
  AND ({reason:String} = '' OR position(reason, {reason:String}) > 0)`

/** The bound values of that condition. */
export function filterParams(filter: QuarantineFilter): Record<string, string> {
  return { file: filter.file ?? '', mapping: filter.mapping ?? '', reason: filter.reason ?? '' }
}
