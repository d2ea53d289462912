import type { Pool } from '../../src/platform/postgres/pool.ts'
import { servingTables } from '../../src/publish/serving-tables.ts'

/** Forgets everything that was published: views, the tables under them, and the log. */
export async function dropServing(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ relname: string; relkind: string }>(
    "SELECT relname, relkind FROM pg_class WHERE relkind IN ('v', 'r') AND relname ~ $1",
    [`^(${servingTables.map(({ name }) => name).join('|')})(_old_bkp|_older_bkp|__v[0-9]+(_over)?)?$`],
  )
  for (const { relname, relkind } of rows)
    await pool.query(`DROP ${relkind === 'v' ? 'VIEW' : 'TABLE'} IF EXISTS ${relname} CASCADE`)
  await pool.query('DELETE FROM dataset_version')
}
