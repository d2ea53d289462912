import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely'
import { AppError } from '../core/errors.ts'
import type { Pool } from '../platform/postgres/pool.ts'

/** The door to the serving tables. */
export interface ServingDatabase {
  /** What stands before the key in a picture's URL. */
  cdnBaseUrl: string
  /**
   * The rows of a statement that joins them to `version`, which has one row as long as something is published.
   * @throws AppError `NO_DATASET` when there is none.
   */
  rows<Row>(statement: RawBuilder<Row>): Promise<[Row, ...Row[]]>
  /** The rows of a statement; none when its table does not exist. */
  rowsIfThere<Row>(statement: RawBuilder<Row>): Promise<Row[]>
}

const UNDEFINED_TABLE = '42P01'

/** Opens the door over a pool that stays the caller's. */
export function openServingDatabase(pool: Pool, cdnBaseUrl: string): ServingDatabase {
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const rowsIfThere = async <Row>(statement: RawBuilder<Row>): Promise<Row[]> => {
    const { rows } = await statement.execute(kysely).catch((error: Error) => {
      // The tables come with the first publish, those kept from before with the next ones.
      if ('code' in error && error.code === UNDEFINED_TABLE) return { rows: [] }
      throw error
    })
    return rows
  }
  return {
    cdnBaseUrl,
    rowsIfThere,
    async rows<Row>(statement: RawBuilder<Row>) {
      const [first, ...rest] = await rowsIfThere(statement)
      if (first === undefined) throw noDataset()
      return [first, ...rest]
    },
  }
}

function noDataset(): AppError {
  return new AppError('NO_DATASET', 'transient', 'No data set is published yet: run transform and publish.')
}

/**
 * The data set that is served. Tables are swapped by rename in the transaction that changes this row, so a statement
 * that reads both sees one version of both, whichever side of the swap it falls on.
 */
export const version = sql`
  version AS (SELECT id::text AS dataset_version, as_of FROM dataset_version WHERE status = 'PUBLISHED')`

/** What `version` adds to each row. */
export interface VersionRow {
  dataset_version: string
  as_of: Date | null
}
