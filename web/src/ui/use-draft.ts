import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'

const TYPING_MS = 150

export interface Draft {
  text: string
  write: (text: string) => void
  /** Commits at once what was typed last. */
  flush: () => void
}

/**
 * The text of a field while it is typed in, over a value that lives elsewhere (the address). The value follows 150 ms
 * after the last key; the text follows the value when that changes from outside (Back, a removed chip).
 * @param commit takes the text over and tells the value that will come of it, so that `10k` is not rewritten to `10000`
 *   under the typing hand.
 */
export function useDraft(value: string, commit: (text: string) => string): Draft {
  const [state, setState] = useState({ text: value, seen: value, expected: value })
  if (state.seen !== value) {
    setState({ text: value === state.expected ? state.text : value, seen: value, expected: value })
  }
  const commitLater = useDebouncedCallback((text: string) => {
    const expected = commit(text)
    setState((current) => ({ ...current, expected }))
  }, TYPING_MS)
  const write = (text: string) => {
    setState((current) => ({ ...current, text }))
    commitLater(text)
  }
  return { text: state.text, write, flush: commitLater.flush }
}
