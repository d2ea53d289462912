/** What ClickHouse writes with a backslash within quotes; any other character behind one is itself. */
const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', 0: '\0' }

/**
 * A list or an object that stands in a table as text: JSON (`["a","b"]`), or as ClickHouse writes arrays and maps (`['a','b']`,
 * `{'IN':0.61}`). Any other value is given back as it is, for the column's parser to refuse.
 */
export function parseLiteral(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value
  try {
    return JSON.parse(value[1] === "'" ? toJson(value) : value)
  } catch {
    return value
  }
}

function toJson(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what must be escaped in JSON
  if (!/["\\\u0000-\u001f]/.test(text)) return text.replaceAll("'", '"')
  return text.replace(/'((?:[^'\\]|\\.)*)'/gs, (_quoted, inner: string) =>
    JSON.stringify(inner.replace(/\\(.)/gs, (_escape, character: string) => ESCAPED[character] ?? character)),
  )
}
