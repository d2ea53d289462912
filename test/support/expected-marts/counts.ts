/** How often each known value stands in a list. */
export function counted(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** The values, the most frequent first, ties in order of their bytes. */
export function byFrequency(counts: Map<string, number>): string[] {
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([value]) => value)
}

/** The ten words that stand in most lists. */
export function topWords(lists: readonly string[][]): string[] {
  return byFrequency(counted(lists.flatMap((list) => [...new Set(list)]))).slice(0, 10)
}

/** The mean of the known values; null when there are none. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}
