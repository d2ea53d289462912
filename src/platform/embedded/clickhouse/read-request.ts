import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { raise } from './exception.ts'

/** What a request says beside its body. */
export interface ClickHouseRequest {
  /** The `query` parameter; the body is appended to it. */
  query: string
  queryId: string
  database: string | undefined
  defaultFormat: string
  /** Whether the answer may be compressed, as Accept-Encoding asks. */
  compress: boolean
  /** The whole answer is computed before its first byte is sent. */
  waitEndOfQuery: boolean
  /** How long to wait for a place among running queries; 0 for ever. */
  maxWaitMs: number
  session: { id: string; timeoutSeconds: number; mustExist: boolean } | undefined
  /** Values of `{name:Type}`, in ClickHouse's escaped text form. */
  params: [string, string][]
  settings: [string, string][]
}

/** Parameters of ClickHouse's HTTP handler that are no settings and mean nothing here; there are no users. */
const IGNORED = new Set([
  'buffer_size',
  'client_protocol_version',
  'close_session',
  'quota_key',
  'role',
  'stacktrace',
  'user',
  'password',
])

const DEFAULT_SESSION_TIMEOUT_S = 60

/** Reads address and headers the way ClickHouse's HTTP handler does: what is no known parameter is a setting. */
export function readRequest(request: IncomingMessage): ClickHouseRequest {
  const search = new URL(request.url ?? '/', 'http://localhost').searchParams
  const header = (name: string): string | undefined => {
    const value = request.headers[name]
    return Array.isArray(value) ? value[0] : value
  }
  const take = (name: string): string | undefined => {
    const value = search.get(name) ?? undefined
    search.delete(name)
    return value
  }
  const sessionId = take('session_id')
  const timeoutSeconds = Number(take('session_timeout') ?? DEFAULT_SESSION_TIMEOUT_S)
  const mustExist = take('session_check') === '1'
  const read: ClickHouseRequest = {
    query: take('query') ?? '',
    queryId: take('query_id') || header('x-clickhouse-query-id') || randomUUID(),
    database: take('database') || header('x-clickhouse-database') || undefined,
    defaultFormat: take('default_format') ?? header('x-clickhouse-format') ?? 'TabSeparated',
    compress: search.get('enable_http_compression') !== '0',
    waitEndOfQuery: [take('wait_end_of_query'), search.get('http_wait_end_of_query')].includes('1'),
    maxWaitMs: Number(search.get('queue_max_wait_ms') ?? 0),
    session: sessionId ? { id: sessionId, timeoutSeconds, mustExist } : undefined,
    params: [],
    settings: [],
  }
  for (const [name, value] of search) addField(read, name, value)
  if (search.get('compress') === '1' || search.get('decompress') === '1')
    throw raise(48, 'NOT_IMPLEMENTED', 'The native compression of blocks is not supported; use Content-Encoding')
  return read
}

/** Adds a parameter of the address, or a field of a form: a value to bind, the query, or a setting. */
export function addField(request: ClickHouseRequest, name: string, value: string): void {
  if (name === 'query') request.query += value
  else if (name.startsWith('param_')) request.params.push([name.slice('param_'.length), value])
  else if (!IGNORED.has(name) && name !== 'compress' && name !== 'decompress') request.settings.push([name, value])
}
