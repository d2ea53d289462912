import { spawnSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import type { ClickHouseClient } from '../../src/platform/clickhouse/client.ts'
import { type Measured, median } from './measure-search.ts'

/** The captions as one line each, and as a table of DuckDB in memory. */
export async function openFiles(clickhouse: ClickHouseClient, folder: string) {
  const lines = join(folder, 'captions.txt')
  const parquet = join(folder, 'captions.parquet')
  await writeAnswer(clickhouse, 'TabSeparated', lines)
  await writeAnswer(clickhouse, 'Parquet', parquet)
  const duckDb = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()
  await duckDb.run(`CREATE TABLE post AS SELECT * FROM read_parquet('${parquet}')`)
  return {
    duckDb: (keyword: string): Promise<Measured> =>
      median(async () => {
        const answer = await duckDb.runAndReadAll(
          'SELECT count(*)::INTEGER FROM post WHERE regexp_matches(caption, $1)',
          [`(?i)${keyword}\\b`],
        )
        return [{ posts: Number(answer.getRows()[0]![0]) }]
      }),
    /** Undefined: there is no ripgrep on this machine. */
    async ripgrep(keyword: string): Promise<Measured | undefined> {
      if (spawnSync('rg', ['--version']).error) return undefined
      return median(async () => {
        const answer = spawnSync('rg', ['--count', '--ignore-case', `${keyword}\\b`, lines], { encoding: 'utf8' })
        return [{ posts: Number(answer.stdout) }]
      })
    },
  }
}

async function writeAnswer(clickhouse: ClickHouseClient, format: string, file: string): Promise<void> {
  const answer = await clickhouse.exec({ query: `SELECT caption FROM stg_beat_instagram_post FORMAT ${format}` })
  await pipeline(answer.stream, createWriteStream(file))
}
