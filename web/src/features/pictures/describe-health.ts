const STATES: Record<string, string> = {
  stale: 'Stale: an older picture is shown',
  retry: 'Tried again: a placeholder is shown',
  gone: 'Gone: the platform has it no longer',
}

/** What a state means for who looks at a page. */
export function describeState(state: string): string {
  return STATES[state] ?? state
}

/**
 * The share of pictures that are shown as the platform shows them now, in percent; null where none is known.
 * @param stored all that are stored, stale ones too.
 */
export function shareOk(stored: number, troubled: readonly { state: string; assets: number }[]): number | null {
  const count = (...states: string[]) =>
    troubled.reduce((sum, { state, assets }) => sum + (states.includes(state) ? assets : 0), 0)
  const all = stored + count('retry', 'gone')
  return all === 0 ? null : ((stored - count('stale')) / all) * 100
}
