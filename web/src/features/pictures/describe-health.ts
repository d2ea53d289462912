const STATES: Record<string, string> = {
  stale: 'Stale: an older picture is shown',
  retry: 'Tried again: a placeholder is shown',
  gone: 'Gone: the platform has it no longer',
}

/** What a state means for who looks at a page. */
export function describeState(state: string): string {
  return STATES[state] ?? state
}

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
