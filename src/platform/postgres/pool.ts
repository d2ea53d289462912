import pg from 'pg'

export type { Pool, PoolClient } from 'pg'
/** Anything that runs a statement: a pool, or one client inside a transaction. */
export type Queryable = Pick<pg.Pool, 'query'>

// bigint and numeric arrive as text by default; every count we keep is far below 2^53.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** A connection pool. Dropped idle connections (a server restart) are replaced silently on the next query. */
export function openPostgres(url: string, options: { max?: number; name?: string } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.name ?? 'creatorscope',
    connectionTimeoutMillis: 5_000,
    types,
  })
  // A client that is in use when its server goes away says so in the query that runs; its event, unheard, would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {}) // an idle client lost its server; the pool already removed it, and the next query reports for itself
  return pool
}

/** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => {
      broken = rollbackError
    })
    throw error
  } finally {
    client.release(broken)
  }
}
