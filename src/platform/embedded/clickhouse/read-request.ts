import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a request says beside its body. */
export interface ClickHouseRequest {
  /** The `query` parameter; the body is appended to it. */
  query: string
  queryId: string
  database: string | undefined
  defaultFormat: string
  compress: boolean
  waitEndOfQuery: boolean
  session: { id: string; timeoutSeconds: number; mustExist: boolean } | undefined
  /** Values of `{name:Type}`, in ClickHouse's escaped text form. */
  params: [string, string][]
  settings: [string, string][]
}

/** Parameters that steer the transport and mean nothing to the engine; a real server takes them as settings of its HTTP layer. */
const TRANSPORT_SETTINGS = new Set([
  'send_progress_in_http_headers',
  'http_headers_progress_interval_ms',
  'http_response_buffer_size',
  'buffer_size',
  'compress',
  'decompress',
  'quota_key',
  'stacktrace',
  'client_protocol_version',
  'role',
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
    compress: take('enable_http_compression') === '1',
    waitEndOfQuery: take('wait_end_of_query') === '1',
    session: sessionId ? { id: sessionId, timeoutSeconds, mustExist } : undefined,
    params: [],
    settings: [],
  }
  for (const [name, value] of search) {
    if (name.startsWith('param_')) read.params.push([name.slice('param_'.length), value])
    else if (!TRANSPORT_SETTINGS.has(name)) read.settings.push([name, value])
  }
  return read
}
