/** All characters before U+0300 are as NFC has them, in whatever order. */
const MAY_CHANGE = /[\u0300-\uffff]/

let last = ''
let lastComposed = ''

/** A text in Unicode's NFC. The last one is kept, because hashtags, mentions and phrases are looked for in the same text. */
export function composeText(text: string): string {
  if (text === last) return lastComposed
  last = text
  lastComposed = MAY_CHANGE.test(text) ? text.normalize('NFC') : text
  return lastComposed
}
