import { AppError, describeError } from '../../../core/errors.ts'
import { type Bind, newBindings } from '../../../platform/clickhouse/bindings.ts'
import { type ClickHouseClient, queryRows, quoteIdentifier } from '../../../platform/clickhouse/client.ts'
import { type Field, relevance } from '../fields.ts'
import type { Position } from '../search-engine.ts'
import type { ChangesRequest, IndexCondition, IndexRequest, SearchIndex } from '../search-index.ts'
import { relevanceSql } from './edits-of.ts'
import { frozenMart } from './frozen-mart.ts'
import { allOf } from './to-predicate.ts'

/**
 * Searches in ClickHouse, for data sets beyond one machine's memory: publish keeps the account marts of each kept version as
 * `mart_…__v{version}`. One statement counts, one finds ids, one more counts each facet.
 */
export function openClickHouseIndex(clickhouse: ClickHouseClient): SearchIndex {
  return {
    knows: ({ field }) => field.type !== 'members',
    async open({ version }) {
      for (const platform of ['INSTAGRAM', 'YOUTUBE'] as const)
        await clickhouse.command({ query: `DESCRIBE TABLE ${frozenMart(platform, version)}` })
    },
    close: async () => undefined,
    async search(version, platform, request) {
      const table = frozenMart(platform, version)
      const [total, positions, ...facets] = await answered(
        Promise.all([
          countRows(clickhouse, table, request.conditions),
          findRows(clickhouse, table, request),
          ...request.facets.map((field) => countFacet(clickhouse, table, field, request.conditions)),
        ]),
      )
      return {
        total,
        positions,
        facets: Object.fromEntries(request.facets.map(({ column }, at) => [column, facets[at]!])),
      }
    },
    countChanges: (version, platform, request) =>
      answered(countChanged(clickhouse, frozenMart(platform, version), request)),
    end: async () => undefined,
  }
}

async function answered<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked
  } catch (cause) {
    throw new AppError('SEARCH_INDEX_FAILED', 'transient', `ClickHouse cannot search: ${describeError(cause)}`, {
      cause,
    })
  }
}

/** All changes in one pass over the rows. */
async function countChanged(
  clickhouse: ClickHouseClient,
  table: string,
  { conditions, changes }: ChangesRequest,
): Promise<number[]> {
  const { bind, params } = newBindings()
  const counts = changes.map(({ at, instead }) => {
    const changed = instead ? conditions.with(at, instead) : conditions.toSpliced(at, 1)
    return `countIf(${allOf(changed, bind)})`
  })
  const [row] = await queryRows<{ counts: number[] }>(
    clickhouse,
    `SELECT [${counts.join(', ')}] AS counts FROM ${table}`,
    params,
  )
  return row!.counts
}

async function countRows(
  clickhouse: ClickHouseClient,
  table: string,
  conditions: readonly IndexCondition[],
): Promise<number> {
  const { bind, params } = newBindings()
  const where = allOf(conditions, bind)
  const [row] = await queryRows<{ total: number }>(
    clickhouse,
    `SELECT count() AS total FROM ${table} WHERE ${where}`,
    params,
  )
  return row!.total
}

async function findRows(
  clickhouse: ClickHouseClient,
  table: string,
  { conditions, sort, limit, after }: IndexRequest,
): Promise<Position[]> {
  const { bind, params } = newBindings()
  const isTime = sort.field.type === 'time'
  const query = conditions.find(({ operator }) => operator === 'RESEMBLES')?.values[0]
  const isByRelevance = sort.field.name === relevance.name && query !== undefined
  const column = isByRelevance ? relevanceSql(String(query), bind) : quoteIdentifier(sort.field.column)
  const value = isTime ? `toUnixTimestamp64Milli(${column})` : column
  const where = allOf(conditions, bind)
  const rows = await queryRows<{ value: number | null; id: string }>(
    clickhouse,
    `SELECT toFloat64(${value}) AS value, profile_id AS id FROM ${table}
     WHERE ${where} AND ${after ? beyond(value, sort.direction, after, isTime, bind) : 'true'}
     ORDER BY ${value} ${sort.direction} NULLS LAST, profile_id
     LIMIT ${bind(limit, 'UInt32')}`,
    params,
  )
  return rows.map((row) => [valueText(row.value, isTime), row.id])
}

/** Rows behind a position in the order: by value, unknown last, then by id. */
function beyond(value: string, direction: 'ASC' | 'DESC', [text, id]: Position, isTime: boolean, bind: Bind): string {
  const isLater = `profile_id > ${bind(id, 'String')}`
  if (text === null) return `(${value} IS NULL AND ${isLater})`
  const bound = bind(isTime ? Date.parse(text) : Number(text), 'Float64')
  const isBehind = direction === 'ASC' ? '>' : '<'
  return `(${value} IS NULL OR ${value} ${isBehind} ${bound} OR (${value} = ${bound} AND ${isLater}))`
}

function valueText(value: number | null, isTime: boolean): string | null {
  if (value === null) return null
  return isTime ? new Date(value).toISOString().replace('Z', '000Z') : String(value)
}

async function countFacet(
  clickhouse: ClickHouseClient,
  table: string,
  { column, type }: Field,
  conditions: readonly IndexCondition[],
): Promise<[string, number][]> {
  const { bind, params } = newBindings()
  const others = conditions.filter(({ field }) => field.column !== column)
  const term = type === 'texts' ? `arrayJoin(${quoteIdentifier(column)})` : quoteIdentifier(column)
  const rows = await queryRows<{ value: string; count: number }>(
    clickhouse,
    `SELECT toString(assumeNotNull(term)) AS value, count() AS count
     FROM (SELECT ${term} AS term FROM ${table} WHERE ${allOf(others, bind)})
     WHERE isNotNull(term) GROUP BY term`,
    params,
  )
  return rows.map(({ value, count }) => [value, count])
}
