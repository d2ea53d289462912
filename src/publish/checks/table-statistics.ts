/** What is known of a version's table after it is gone, to compare the next one with. */
export interface TableStatistics {
  rows: number
  /** Rows in which a column is NULL. */
  nulls: Record<string, number>
  /** Rows in which a count is below zero or a figure is no finite number. */
  outOfRange: Record<string, number>
  /** null: no row has a value. */
  medians: Record<string, number | null>
  /** Of each value its share of the rows, 0 to 1; the rarest are one, called `…`. NULL is called `NULL`. */
  shares: Record<string, Record<string, number>>
}
