/** ClickHouse error codes that pass by themselves: time-outs, load, memory, network, too many parts, read-only, Keeper. */
const TRANSIENT_CODES = new Set(['159', '202', '203', '209', '210', '241', '242', '252', '279', '319', '364', '999'])

/** Whether what ClickHouse's client threw may pass by itself. */
export function isTransient(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string') return false
  // Node's network errors are named E…; ClickHouse's codes are numbers.
  return /^E[A-Z]/.test(code) || TRANSIENT_CODES.has(code)
}
