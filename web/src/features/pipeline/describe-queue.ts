/** How long the oldest waits, in the largest unit that tells two digits. */
export function describeWait(seconds: number | null): string {
  if (seconds === null) return ''
  const units = [
    ['d', 86_400],
    ['h', 3_600],
    ['min', 60],
  ] as const
  const [unit, size] = units.find(([, each]) => seconds >= 2 * each) ?? ['s', 1]
  return `${Math.round(seconds / size)} ${unit}`
}

/** Tasks a second, over the last five minutes. */
export function describeRate(perSecond: number | null): string {
  if (perSecond === null) return ''
  return `${perSecond >= 10 ? Math.round(perSecond) : Math.round(perSecond * 10) / 10} a second`
}
