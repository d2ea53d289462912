import { type ClickHouseClient, queryRows, quoteIdentifier } from '../platform/clickhouse/client.ts'
import type { Fields } from './fields.ts'
import type { Node } from './graph.ts'
import { Relation } from './relation.ts'
import type { Renderer } from './render.ts'

const UNKNOWN_IDENTIFIER = '47'

/** Where models are built. */
export interface Workshop {
  client: ClickHouseClient
  database: string
  renderer: Renderer
  fullRefresh: boolean
}

/** The names of one model's tables: what readers see, what is being built, an incremental run's rows, and the keys of these. */
function relationsOf(database: string, name: string): Record<'live' | 'next' | 'delta' | 'keys', Relation> {
  return {
    live: new Relation(database, name),
    next: new Relation(database, `${name}__new`),
    delta: new Relation(database, `${name}__delta`),
    keys: new Relation(database, `${name}__keys`),
  }
}

/** What a model became, beside the one that serves. */
export interface Built {
  /** The whole of it. */
  whole: Relation
  /** The rows that an incremental run recomputed; all others are those that serve. */
  increment?: Relation
  /** Whether one serves, whose place it will take. */
  replaces: boolean
}

/**
 * Builds a model beside the one that serves; nothing that readers see changes. Left-overs of a killed run are replaced.
 */
export async function buildBeside(workshop: Workshop, node: Node): Promise<Built> {
  const { live, next, delta, keys } = relationsOf(workshop.database, node.name)
  const engines = await enginesOf(workshop, [live, next, delta, keys])
  for (const leftOver of [next, delta, keys]) {
    if (engines.has(leftOver.identifier)) await run(workshop, `DROP TABLE ${leftOver}`)
  }
  const engine = engines.get(live.identifier)
  const replaces = engine !== undefined
  const continues = node.config.materialized === 'incremental' && !workshop.fullRefresh && replaces && engine !== 'View'
  if (node.config.materialized === 'view') {
    await run(workshop, `CREATE VIEW ${next} AS (\n${workshop.renderer.model(node.model, false).text}\n)`)
  } else if (continues && (await buildIncrement(workshop, node))) {
    return { whole: next, increment: delta, replaces }
  } else {
    await fill(workshop, node, next, await createEmpty(workshop, node, next, false))
  }
  return { whole: next, replaces }
}

/** Puts what was built in the place of what serves, in one step; then drops the old. */
export async function swapIn(workshop: Workshop, name: string, { replaces, increment }: Built): Promise<void> {
  const { live, next } = relationsOf(workshop.database, name)
  await run(workshop, replaces ? `EXCHANGE TABLES ${next} AND ${live}` : `RENAME TABLE ${next} TO ${live}`)
  for (const old of [...(replaces ? [next] : []), ...(increment ? [increment] : [])]) {
    await run(workshop, `DROP TABLE ${old}`)
  }
}

/** Drops what a run that ended early left beside the model. */
export async function dropLeftOvers(workshop: Workshop, name: string): Promise<void> {
  const { next, delta, keys } = relationsOf(workshop.database, name)
  for (const relation of [next, delta, keys]) await run(workshop, `DROP TABLE IF EXISTS ${relation}`)
}

/**
 * Puts new rows in the place of the old ones of their key on a copy of the serving table. The copy shares its parts with
 * the original (`CLONE AS` links files), so it costs as good as nothing, and readers never see a state between deleting
 * and inserting, which two statements on the table itself would show.
 * @returns false where columns or keys changed and the whole table must be built anew.
 */
async function buildIncrement(workshop: Workshop, node: Node): Promise<boolean> {
  const { live, next, delta } = relationsOf(workshop.database, node.name)
  let statements: Statements
  try {
    ;[statements] = await both(
      createEmpty(workshop, node, delta, true),
      run(workshop, `CREATE TABLE ${next} CLONE AS ${live}`),
    )
  } catch (error) {
    // It asks its own table for a column that is new: the whole is built, or says what is wrong.
    if ((error as { code?: string }).code !== UNKNOWN_IDENTIFIER) throw error
    await dropLeftOvers(workshop, node.name)
    return false
  }
  const shapes = await Promise.all([live, delta].map((relation) => shapeOf(workshop, relation)))
  if (JSON.stringify(shapes[0]) !== JSON.stringify(shapes[1])) {
    await dropLeftOvers(workshop, node.name)
    return false
  }
  await fill(workshop, node, delta, statements)
  await putIn(workshop, node)
  return true
}

/** What two works give, once both have ended: a statement that goes on would meet what is done about the other's error. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other])
  return [await one, await other]
}

/** The rows of an increment in the place of those of their keys. Its parts are linked: what was written and sorted once is not written again. */
async function putIn(workshop: Workshop, { name, config }: Node): Promise<void> {
  const { next, delta } = relationsOf(workshop.database, name)
  const { uniqueKey, partitionBy } = config
  const partitions = decidesPartition(uniqueKey, partitionBy) ? await partitionsOf(workshop, delta) : undefined
  const keyInPartition = uniqueKey.filter((column) => !partitionBy.includes(column))
  if (partitions && keyInPartition.length === 0) {
    for (const id of partitions) await run(workshop, `ALTER TABLE ${next} REPLACE PARTITION ID '${id}' FROM ${delta}`)
    return
  }
  // Each statement takes every part of the table to a new version, so of many partitions one deletes in all. Of few it is faster
  // to look for a shorter key.
  if (partitions && partitions.length <= 2) {
    for (const id of partitions) await deleteKeys(workshop, name, keyInPartition, [id])
  } else {
    await deleteKeys(workshop, name, uniqueKey, partitions)
  }
  await run(workshop, `ALTER TABLE ${next} ATTACH PARTITION ALL FROM ${delta}`)
}

/** Deletes rows of which the increment has the key, in some partitions or in all. */
async function deleteKeys(
  workshop: Workshop,
  name: string,
  columns: readonly string[],
  partitions?: readonly string[],
): Promise<void> {
  const { next, delta, keys } = relationsOf(workshop.database, name)
  const key = columns.map(quoteIdentifier).join(', ')
  const within = partitions ? `_partition_id IN (${partitions.map((id) => `'${id}'`).join(', ')})` : 'true'
  // One that is named costs a third less than one in the condition.
  const where = partitions?.length === 1 ? `IN PARTITION ID '${partitions[0]}' WHERE` : `WHERE ${within} AND`
  // A set that lies ready: of a subquery each of twenty parts would make its own, which took half of the time.
  await run(
    workshop,
    `CREATE TABLE ${keys} ENGINE = Set SETTINGS persistent = 0 AS SELECT ${key} FROM ${delta} WHERE ${within}`,
  )
  await run(workshop, `DELETE FROM ${next} ${where} (${key}) IN ${keys}`)
  await run(workshop, `DROP TABLE ${keys}`)
}

/** Whether rows of one key are always in one partition: it is told by columns of the key alone. */
function decidesPartition(uniqueKey: readonly string[], partitionBy: readonly string[]): boolean {
  const columns = partitionBy.flatMap((expression) => expression.match(/\b[a-z]\w*\b(?!\()/gi) ?? [])
  return columns.length > 0 && columns.every((column) => uniqueKey.includes(column))
}

/** Ids of the partitions that a table has. */
async function partitionsOf({ client }: Workshop, { schema, identifier }: Relation): Promise<string[]> {
  const parts = await queryRows<{ partition_id: string }>(
    client,
    `SELECT DISTINCT partition_id FROM system.parts WHERE active AND database = {schema:String} AND table = {identifier:String}`,
    { schema, identifier },
  )
  return parts.map(({ partition_id: id }) => id)
}

/** What fills a table. */
interface Statements {
  settings: Fields
  /** Of each statement what `var('batch')` is; undefined in one that gives all rows. */
  batches: (string | undefined)[]
  incremental: boolean
}

/** Creates a model's table without rows. @returns what fills it. */
async function createEmpty(
  workshop: Workshop,
  node: Node,
  relation: Relation,
  incremental: boolean,
): Promise<Statements> {
  const { engine, orderBy, partitionBy, settings } = node.config
  const { text, config } = workshop.renderer.model(node.model, incremental)
  const clauses = [
    `ENGINE = ${engine}`,
    `ORDER BY (${orderBy.length > 0 ? orderBy.join(', ') : 'tuple()'})`,
    ...(partitionBy.length > 0 ? [`PARTITION BY (${partitionBy.join(', ')})`] : []),
    settingsClause(settings),
  ]
  // A model may fill its increments by other settings than the whole, and in other batches.
  const { query_settings: ofQuery, meta } = config as { query_settings?: Fields; meta?: { batches?: string } }
  const [, batches] = await both(
    run(workshop, `CREATE TABLE ${relation} ${clauses.join(' ')} EMPTY AS (\n${text}\n)`),
    batchesOf(workshop, (meta ?? node.config).batches),
  )
  return { settings: ofQuery ?? node.config.querySettings, batches, incremental }
}

async function batchesOf({ client }: Workshop, query: string | undefined): Promise<Statements['batches']> {
  if (query === undefined) return [undefined]
  const rows = await queryRows<Record<string, unknown>>(client, query)
  return rows.flatMap((row) => Object.values(row)).map((batch) => (batch === null ? undefined : String(batch)))
}

/** Fills a new table by one statement, or by one for each batch that the model names, so that memory holds one of them. */
async function fill(workshop: Workshop, { model }: Node, relation: Relation, given: Statements): Promise<void> {
  const { settings, batches, incremental } = given
  for (const batch of batches) {
    const { text } = workshop.renderer.model(model, incremental, batch)
    await run(workshop, `INSERT INTO ${relation}\n${text}\n${settingsClause(settings)}`)
  }
}

function settingsClause(settings: Fields): string {
  const entries = Object.entries(settings).map(
    ([name, value]) => `${quoteIdentifier(name)} = ${typeof value === 'string' ? `'${value}'` : value}`,
  )
  return entries.length > 0 ? `SETTINGS ${entries.join(', ')}` : ''
}

/** The engines of those that there are, by name. */
async function enginesOf({ client, database }: Workshop, relations: readonly Relation[]): Promise<Map<string, string>> {
  const rows = await queryRows<{ name: string; engine: string }>(
    client,
    'SELECT name, engine FROM system.tables WHERE database = {database:String} AND name IN {names:Array(String)}',
    { database, names: relations.map(({ identifier }) => identifier) },
  )
  return new Map(rows.map(({ name, engine }) => [name, engine]))
}

/** What two tables must have alike for parts of one to be parts of the other. */
async function shapeOf(workshop: Workshop, { schema, identifier }: Relation): Promise<unknown[]> {
  return queryRows(
    workshop.client,
    `SELECT sorting_key, partition_key, columns.name AS name, columns.type AS type
     FROM system.tables AS tables INNER JOIN system.columns AS columns ON columns.database = tables.database AND columns.table = tables.name
     WHERE tables.database = {schema:String} AND tables.name = {identifier:String} ORDER BY columns.position`,
    { schema, identifier },
  )
}

/** @throws Error that shows the line of the model's SQL, where that is no SQL. */
async function run({ client }: Workshop, query: string): Promise<void> {
  try {
    await client.command({ query })
  } catch (error) {
    throw placeSyntaxError(query, error)
  }
}

/**
 * ClickHouse tells where SQL goes wrong by a position in bytes from 1, of the whole statement; its client cuts off the rest.
 * The SQL of a model begins on the second line of a statement.
 */
function placeSyntaxError(query: string, error: unknown): unknown {
  const [, position] = /^Syntax error: failed at position (\d+)/.exec((error as Error).message) ?? []
  if (position === undefined) return error
  const line = Buffer.from(query)
    .subarray(0, Number(position) - 1)
    .toString()
    .split('\n').length
  return new Error(`syntax error in line ${line - 1} of the compiled SQL: ${query.split('\n')[line - 1]?.trim()}`, {
    cause: error,
  })
}
