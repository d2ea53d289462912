import { QUERY_ID_SETTING } from './engine.ts'
import { raise } from './exception.ts'
import type { ClickHouseRequest } from './read-request.ts'
import type { SessionThread } from './session-thread.ts'
import { quoteName, quoteString } from './sql-tokens.ts'

/** Puts database, settings and parameters of a request in force. @throws ClickHouseException, for an unknown setting say. */
export async function applyRequest(thread: SessionThread, request: ClickHouseRequest): Promise<void> {
  const settings = [...request.settings, [QUERY_ID_SETTING, request.queryId] as const]
  const statements = [
    ...(request.database ? [`USE ${quoteName(request.database)}`] : []),
    `SET ${settings.map(([name, value]) => `${plainName(name)} = ${quoteString(value)}`).join(', ')}`,
    ...request.params.map(([name, value]) => `SET param_${plainName(name)} = ${quoteString(value)}`),
  ]
  await thread.run(statements.join('; '))
}

/** Names of settings and parameters are words; anything else would become SQL. */
function plainName(name: string): string {
  if (/^\w+$/.test(name)) return name
  throw raise(115, 'UNKNOWN_SETTING', `Unknown setting '${name}'`)
}

/**
 * For a client's session, which outlives the request: the SQL that undoes what `applyRequest` will do, so that only
 * the client's own SET and USE last, as with ClickHouse.
 */
export async function undoOf(thread: SessionThread, request: ClickHouseRequest, verb: string): Promise<string[]> {
  const undo: string[] = []
  if (request.database && verb !== 'USE') {
    const database = await readText(thread, 'SELECT currentDatabase()')
    undo.push(`USE ${quoteName(database)}`)
  }
  if (request.settings.length > 0 && verb !== 'SET') {
    const names = request.settings.map(([name]) => quoteString(name)).join(', ')
    const rows = await readText(
      thread,
      `SELECT name, if(changed, value, NULL) FROM system.settings WHERE name IN (${names}) FORMAT JSONCompactEachRow`,
    )
    for (const line of rows.split('\n').filter(Boolean)) {
      const [name, value] = JSON.parse(line) as [string, string | null]
      undo.push(`SET ${plainName(name)} = ${value === null ? 'DEFAULT' : quoteString(value)}`)
    }
  }
  return undo
}

async function readText(thread: SessionThread, sql: string): Promise<string> {
  const { bytes } = await thread.run(sql, 'TSVRaw')
  return Buffer.from(bytes ?? [])
    .toString('utf8')
    .trimEnd()
}
