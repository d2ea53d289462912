/** SQLSTATE classes and codes of a server that is not there, is starting or stopping, or has no room. Source: PostgreSQL's appendix A. */
const UNAVAILABLE_STATES = /^(08...|57P0.|53300|53400)$/
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
])
/** `pg` reports these with a message alone. */
const PG_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Whether an error says that PostgreSQL cannot be reached now, rather than that the statement is wrong. */
export function isPostgresUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError && error.errors.some(isPostgresUnavailable)) return true
  const code = 'code' in error ? String(error.code) : ''
  return UNAVAILABLE_STATES.test(code) || NETWORK_CODES.has(code) || PG_MESSAGES.test(error.message)
}
