import { hash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely'
import pLimit from 'p-limit'
import { AppError } from '../core/errors.ts'
import { asTenant } from '../platform/postgres/as-tenant.ts'
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
  /**
   * The same of a statement that is asked often and joins much, so that planning it costs more than running it: each connection
   * prepares it once. Values must be bound, since every other text is another statement. A publish makes its tables be looked up anew.
   */
  preparedRows<Row>(statement: RawBuilder<Row>): Promise<[Row, ...Row[]]>
  /**
   * `preparedRows` of a statement whose text, too, is made once: for a long text whose answer is short, found by keys alone. Of these a
   * few run at once for each core, since they hardly ever wait: with eight on two cores all took a seventh longer.
   * @param shape all that the text depends on. @param build is given what stands for each of the values.
   */
  shapedRows<Row, Values extends object>(
    shape: string,
    values: Values,
    build: (value: (name: keyof Values & string) => RawBuilder<unknown>) => RawBuilder<Row>,
  ): Promise<[Row, ...Row[]]>
  /** `rowsIfThere` of a statement that is prepared as in `preparedRows`. */
  preparedRowsIfThere<Row>(statement: RawBuilder<Row>): Promise<Row[]>
  /** The rows of a statement over what a tenant keeps, which sees nothing else. */
  tenantRows<Row>(tenantId: string, statement: RawBuilder<Row>): Promise<Row[]>
  /** The rows of a statement; none when its table does not exist. */
  rowsIfThere<Row>(statement: RawBuilder<Row>): Promise<Row[]>
}

const UNDEFINED_TABLE = '42P01'

const SHAPED_AT_ONCE = 2 * availableParallelism()

/** Stands for a value in a statement's text. */
class Slot {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

interface Shaped {
  name: string
  text: string
  /** Values, or what stands for them. */
  parameters: readonly unknown[]
}

/** Opens the door over a pool that stays the caller's. */
export function openServingDatabase(pool: Pool, cdnBaseUrl: string): ServingDatabase {
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const rowsIfThere = <Row>(statement: RawBuilder<Row>): Promise<Row[]> =>
    statement.execute(kysely).then(({ rows }) => rows, noneBeforePublish)
  const shapeOf = (statement: RawBuilder<unknown>): Shaped => {
    const { sql: text, parameters } = statement.compile(kysely)
    return { name: hash('sha256', text, 'hex').slice(0, 32), text, parameters }
  }
  const runPrepared = <Row>({ name, text }: Shaped, values: unknown[]): Promise<Row[]> =>
    pool.query({ name, text, values }).then((result) => result.rows as Row[], noneBeforePublish)
  const preparedRowsIfThere = async <Row>(statement: RawBuilder<Row>): Promise<Row[]> => {
    const shaped = shapeOf(statement)
    return runPrepared<Row>(shaped, [...shaped.parameters])
  }
  const shapes = new Map<string, Shaped>()
  const inTurn = pLimit(SHAPED_AT_ONCE)
  const someRows = <Row>([first, ...rest]: Row[]): [Row, ...Row[]] => {
    if (first === undefined) throw noDataset()
    return [first, ...rest]
  }
  return {
    cdnBaseUrl,
    rowsIfThere,
    async tenantRows<Row>(tenantId: string, statement: RawBuilder<Row>) {
      const { sql: text, parameters } = statement.compile(kysely)
      const { rows } = await asTenant(pool, tenantId, (client) => client.query(text, [...parameters]))
      return rows as Row[]
    },
    rows: async (statement) => someRows(await rowsIfThere(statement)),
    preparedRowsIfThere,
    preparedRows: async (statement) => someRows(await preparedRowsIfThere(statement)),
    async shapedRows<Row, Values extends object>(
      shape: string,
      values: Values,
      build: (value: (name: keyof Values & string) => RawBuilder<unknown>) => RawBuilder<Row>,
    ) {
      const known = shapes.get(shape) ?? shapeOf(build((name) => sql`${new Slot(name)}`))
      shapes.set(shape, known)
      const bound = known.parameters.map((each) =>
        each instanceof Slot ? (values as Record<string, unknown>)[each.name] : each,
      )
      return someRows(await inTurn(() => runPrepared<Row>(known, bound)))
    },
  }
}

/** The tables come with the first publish, those kept from before with the next ones. */
function noneBeforePublish(error: Error): never[] {
  if ('code' in error && error.code === UNDEFINED_TABLE) return []
  throw error
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
