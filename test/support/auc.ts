/**
 * Area under the ROC curve: the chance that a positive has a higher value than a negative, a tie being a half (Mann and
 * Whitney, 1947). NaN where there is none of either.
 */
export function auc(rows: ReadonlyArray<{ value: number; positive: boolean }>): number {
  const sorted = rows.toSorted((a, b) => a.value - b.value)
  const positives = sorted.filter(({ positive }) => positive).length
  let rankSum = 0
  for (let start = 0; start < sorted.length; ) {
    let end = start
    while (end < sorted.length && sorted[end]!.value === sorted[start]!.value) end++
    // Those that are equal share the mean of their ranks, which count from 1.
    rankSum += ((start + 1 + end) / 2) * sorted.slice(start, end).filter(({ positive }) => positive).length
    start = end
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives))
}
