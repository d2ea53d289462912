import { composeText } from './compose-text.ts'
import type { Derived } from './derived.ts'
import { isMailHost } from './mail-hosts.ts'

interface Mentions extends Derived {
  /** Handles, lower-cased (both platforms ignore case), without `@`, each once, in the order of the text. */
  readonly mentions: readonly string[]
}

/**
 * A handle that starts in ASCII stays in it, so that `@nameさん` is `name`; YouTube's handles may be of another script.
 * Before it stands no part of an e-mail address, of a URL's path or of a word.
 */
const MENTION = /(?<![\p{L}\p{M}\p{N}_.+@/-])[@＠]([a-z0-9_][a-z0-9_.-]*|[\p{L}\p{N}][\p{L}\p{M}\p{N}_.·-]*)/giu
/** Of both Instagram and YouTube. */
const LONGEST_HANDLE = 30

const NONE: Mentions = { derived: true, mentions: [] }

/** The accounts that a caption or biography mentions (`@a.b_c`). E-mail addresses and `@gmail.com` alone are none. */
export function findMentions(text: string): Mentions {
  if (!text.includes('@') && !text.includes('＠')) return NONE
  const found = new Set<string>()
  for (const [, written] of composeText(text).matchAll(MENTION)) {
    const handle = written!.replace(/[.·-]+$/u, '').toLowerCase()
    if (handle !== '' && [...handle].length <= LONGEST_HANDLE && !isMailHost(handle)) found.add(handle)
  }
  return { derived: true, mentions: [...found] }
}
