/** What is no word character, as RE2 writes it. */
export const NO_WORD_CHARACTER = '[^\\p{L}\\p{M}\\p{N}_]'
/** Stands between the searched fields of a post; no keyword holds it, it is no word character and composes with nothing. */
const BETWEEN_FIELDS = '\\0'

/** `foldCase` in ClickHouse; broken UTF-8, which its normal form refuses, becomes U+FFFD first. */
function foldedSql(text: string): string {
  return `normalizeUTF8NFC(caseFoldUTF8(normalizeUTF8NFC(toValidUTF8(${text}))))`
}

/** The folded text of the fields that are searched on a platform: a caption; or title, description and tags. */
export function foldedFieldsSql(platform: 'INSTAGRAM' | 'YOUTUBE'): string {
  if (platform === 'INSTAGRAM') return foldedSql("ifNull(caption, '')")
  return foldedSql(
    `arrayStringConcat(arrayConcat([ifNull(title, ''), ifNull(caption, '')], tags), '${BETWEEN_FIELDS}')`,
  )
}

/** The words of a folded text, each once: its longest runs of word characters. */
export function wordsSql(folded: string): string {
  const spaced = `replaceRegexpAll(${folded}, '${NO_WORD_CHARACTER.replaceAll('\\', '\\\\')}+', ' ')`
  return `arrayDistinct(arrayFilter(word -> word != '', splitByChar(' ', ${spaced})))`
}
