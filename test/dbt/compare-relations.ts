import { type ClickHouseClient, queryRows, quoteIdentifier } from '../../src/platform/clickhouse/client.ts'

/**
 * How a table or view of one database differs from its namesake in another: columns with their types and order, then rows,
 * each as often as it stands. @returns undefined where it does not, else a line with the first difference.
 */
export async function differenceOf(
  client: ClickHouseClient,
  name: string,
  databases: { ours: string; dbts: string },
): Promise<string | undefined> {
  const columns = async (database: string): Promise<string[]> =>
    (
      await queryRows<{ name: string; type: string }>(
        client,
        'SELECT name, type FROM system.columns WHERE database = {database:String} AND table = {name:String} ORDER BY position',
        { database, name },
      )
    ).map((column) => `${column.name} ${column.type}`)
  const [ours, dbts] = [await columns(databases.ours), await columns(databases.dbts)]
  if (ours.length === 0 || dbts.length === 0) return `${name}: built only by ${ours.length === 0 ? 'dbt' : 'us'}`
  const index = Array.from({ length: Math.max(ours.length, dbts.length) }).findIndex((_, i) => ours[i] !== dbts[i])
  if (index >= 0) return `${name}: column ${index + 1}: ours ${ours[index] ?? 'none'}, dbt's ${dbts[index] ?? 'none'}`
  // A row as its JSON text, so that NULL equals NULL and columns of every type can be compared.
  const rows = (database: string): string =>
    `SELECT formatRowNoNewline('JSONEachRow', *) AS row, count() AS times FROM ${quoteIdentifier(database)}.${quoteIdentifier(name)} GROUP BY row`
  const only = async (one: string, other: string): Promise<{ row: string; times: number }[]> =>
    queryRows(client, `SELECT * FROM (${rows(one)} EXCEPT ${rows(other)}) ORDER BY row LIMIT 1`)
  const [onlyOurs] = await only(databases.ours, databases.dbts)
  const [onlyDbts] = await only(databases.dbts, databases.ours)
  if (!onlyOurs && !onlyDbts) return undefined
  const show = (row: typeof onlyOurs): string => (row ? `${row.row} (${row.times} times)` : 'no other row')
  return `${name}: the first differing row:\n  ours  ${show(onlyOurs)}\n  dbt's ${show(onlyDbts)}`
}
