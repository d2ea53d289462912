import { describeError } from '../../src/core/errors.ts'
import { startClickHouse } from '../../src/platform/embedded/clickhouse/start-clickhouse.ts'
import { reportFailed, reportReady } from '../../src/platform/embedded/node-child.ts'

/** A process that is the embedded ClickHouse of the tests: `clickhouse-process.ts FOLDER PORT`. */
const [dataDir, port] = process.argv.slice(2)

/**
 * For thousands of statements over few rows: compiling expressions costs more than it saves (a seventh of the CPU of a
 * full build of the models), and nothing outlives the machine.
 */
const SETTINGS = {
  compile_expressions: '0',
  compile_aggregate_expressions: '0',
  compile_sort_description: '0',
  fsync_metadata: '0',
}

try {
  const server = await startClickHouse({ dataDir: dataDir!, host: '127.0.0.1', port: Number(port), settings: SETTINGS })
  reportReady(server.port, () => server.stop())
} catch (error) {
  reportFailed({ code: 'PART_FAILED', message: describeError(error) })
  throw error
}
