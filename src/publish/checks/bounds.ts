/** How far a version may lie from the one that is served. */
export interface CheckBounds {
  /** Of the served rows of each table, at least so many percent must remain. */
  minRowsPct: number
  /** The share of NULLs of a column may rise by at most so many percentage points. */
  maxNullRisePct: number
  /** Of the shares of a column's values, at most so many percent may move from one value to others (total variation distance). */
  maxShareShiftPct: number
  /** A median may differ from the served one by at most so many percent of the larger of the two. */
  maxMedianShiftPct: number
  /** NULLs and distributions are compared where both versions have at least so many rows: in few, chance moves much. */
  minRowsCompared: number
}
