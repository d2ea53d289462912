/**
 * JSON.parse that keeps the digits of whole numbers beyond 2^53, as text.
 * @throws SyntaxError as JSON.parse does.
 */
export function parseJson(text: string): unknown {
  // Only a text that may hold such a number pays for the slow way.
  return /\d{16}/.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text)
}

function keepDigits(_key: string, value: unknown, context?: { source: string }): unknown {
  const inexact = typeof value === 'number' && !Number.isSafeInteger(value)
  return inexact && context && /^\d+$/.test(context.source) ? context.source : value
}

export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
