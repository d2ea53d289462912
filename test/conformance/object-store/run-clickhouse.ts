/** ClickHouse in a process of its own: `node run-clickhouse.ts <SQL>…` runs the statements and prints what they answer. */
import { query } from 'chdb'

for (const statement of process.argv.slice(2)) process.stdout.write(query(statement, 'TabSeparated'))
