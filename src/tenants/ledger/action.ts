/** What is charged: a search, a keyword report, the rows of an export. */
export const ACTIONS = ['search', 'report', 'export'] as const
export type Action = (typeof ACTIONS)[number]

/** What a tenant is charged for, and what makes two of them the same. */
export interface Charge {
  tenantId: string
  action: Action
  /** SHA-256 of what was asked for; see `hashRequest`. */
  requestHash: Buffer
  /** `none` before the first publish. */
  datasetVersion: string
  units: number
  keyId: string | null
}
