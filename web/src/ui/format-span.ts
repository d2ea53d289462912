/** A span of time in its largest fitting unit: `0.42 s`, `12 s`, `3.5 min`, `36 h`, `4 days`. */
export function formatSpan(seconds: number): string {
  if (seconds < 10) return `${Number(seconds.toFixed(2))} s`
  if (seconds < 120) return `${Math.round(seconds)} s`
  if (seconds < 7_200) return `${Number((seconds / 60).toFixed(1))} min`
  if (seconds < 172_800) return `${Number((seconds / 3_600).toFixed(1))} h`
  return `${Number((seconds / 86_400).toFixed(1))} days`
}
