import type { Derived } from './derived.ts'
import { isMailHost } from './mail-hosts.ts'

interface Contact extends Derived {
  readonly hasEmail: boolean
  readonly hasUrl: boolean
}

/** As much of a text as is looked at: YouTube's longest channel description has 1,000 characters, its longest of a video 5,000. */
const LONGEST_TEXT = 5000

const ADDRESS = /[\p{L}\p{N}_%+-][\p{L}\p{N}._%+-]{0,63}[@＠](?:[\p{L}\p{N}-]{1,63}[.．]){1,4}\p{L}{2,24}/giu
/** `name [at] domain (dot) com`, `name(at)domain.com`: brackets are written around `at` for nothing else. */
const BRACKETED =
  /[\p{L}\p{N}_%+-]{1,64}\s?[[({<]\s?(?:at|@|arroba|ät)\s?[\])}>]\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:[[({<]\s?(?:dot|\.|punkt|punto|ponto|point)\s?[\])}>]|\sdot\s|\.)\s?\p{L}{2,24}){1,3}/giu
/** `name at domain dot com`: only with both words, because "look at example.com" names no address. */
const SPOKEN =
  /[\p{L}\p{N}._%+-]{1,64}\s(?:at|arroba)\s[\p{L}\p{N}-]{1,63}(?:\s(?:dot|punto|ponto|point)\s\p{L}{2,24}){1,3}/giu
/** `name @ gmail.com`. */
const SPACED = /[\p{L}\p{N}_]\s{0,2}[@＠]\s{0,2}([\p{L}\p{N}-]{1,63}(?:\.\p{L}{2,24}){1,2})/giu

/** How addresses are written, each with what none of its kind lacks: to look for that first makes a text without an address five times as fast. */
const WRITTEN = [
  { hint: /[@＠]/u, address: ADDRESS },
  { hint: /[[({<]\s?(?:at|@|arroba|ät)\s?[\])}>]/iu, address: BRACKETED },
  { hint: /\s(?:at|arroba)\s/iu, address: SPOKEN },
]

const LINK = /https?:\/\/[^\s/]{2,}|(?<![\p{L}\p{N}])www\.[\p{L}\p{N}-]{1,63}\.\p{L}{2,}/iu
/** A domain without a scheme; after an ending that is also a word ("love you.me too") only with a path. */
const BARE_DOMAIN =
  /(?<![@＠\p{L}\p{N}_.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:(?:com|net|org|info|biz|io|tv|gg|ee|ly|ai|app|dev|shop|store|link|bio|online|site|blog|xyz|page|studio|agency|uk|de|fr|es|nl|pl|ru|ua|br|mx|ar|jp|kr|cn|au|ca|eu|co)(?![\p{L}\p{N}_.@-])|(?:me|in|is|it|to|so|be|at|no|us|id|my|do)\/\S)/iu

/**
 * Whether a biography gives an e-mail address, written as such or as people hide it from robots, and whether it gives a URL
 * with or without its scheme. The domain of an address is no URL.
 */
export function findContact(text: string): Contact {
  const start = text.slice(0, LONGEST_TEXT).normalize('NFC')
  const withoutAddresses = WRITTEN.reduce(
    (rest, { hint, address }) => (hint.test(rest) ? rest.replace(address, ' ') : rest),
    start,
  )
  const spaced = [...withoutAddresses.matchAll(SPACED)].some(([, domain]) => isMailHost(domain!))
  return {
    derived: true,
    hasEmail: withoutAddresses !== start || spaced,
    hasUrl: LINK.test(withoutAddresses) || BARE_DOMAIN.test(withoutAddresses.replace(SPACED, ' ')),
  }
}
