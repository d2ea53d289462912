/**
 * JSON.parse that keeps the digits of whole numbers beyond 2^53, as text.
 * @throws SyntaxError as JSON.parse does.
 */
export function parseJson(text: string): unknown {
  // Only a text that may hold such a number pays for the slow way.
  return hasLongNumber(text) ? JSON.parse(text, keepDigits) : JSON.parse(text)
}

const LONG_NUMBER = 16

/** Whether 16 digits stand in a row, one of which then stands at a 16th place: a tenth of what `/\d{16}/` costs. */
function hasLongNumber(text: string): boolean {
  for (let at = LONG_NUMBER - 1; at < text.length; at += LONG_NUMBER) {
    if (!isDigit(text, at)) continue
    let start = at
    while (isDigit(text, start - 1)) start--
    let end = at + 1
    while (end - start < LONG_NUMBER && isDigit(text, end)) end++
    if (end - start >= LONG_NUMBER) return true
  }
  return false
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

function keepDigits(_key: string, value: unknown, context?: { source: string }): unknown {
  const inexact = typeof value === 'number' && !Number.isSafeInteger(value)
  return inexact && context && /^\d+$/.test(context.source) ? context.source : value
}

export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
