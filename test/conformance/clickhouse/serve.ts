import { startClickHouse } from '../../../src/platform/embedded/clickhouse/start-clickhouse.ts'

/** A process that is the embedded ClickHouse on the folder given; it prints its port, and ends with its parent. */
const server = await startClickHouse({ dataDir: process.argv[2]!, host: '127.0.0.1', port: 0, sessions: 4 })
console.log(server.port)
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)))
process.stdin.once('end', () => process.exit(1)).resume()
