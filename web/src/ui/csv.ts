/**
 * Rows as CSV (RFC 4180), with a byte order mark, without which spreadsheets take it for no UTF-8. Figures are exact;
 * unknown is an empty field; sets are joined by `; `.
 */
export function toCsvText(rows: readonly (readonly unknown[])[]): string {
  return `\ufeff${[...rows.map((row) => row.map(csvField).join(',')), ''].join('\r\n')}`
}

/**
 * One field. Text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) gets an
 * apostrophe in front, as OWASP advises; numbers are left as they are.
 */
function csvField(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = Array.isArray(value) ? value.join('; ') : String(value)
  const safe = /^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
