import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import type { FormulaSettings } from '../../formulas/formula.ts'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { readGroupFilters } from '../group-filter.ts'
import { invalidRequest, problemResponses } from '../problem.ts'
import { openServingDatabase } from '../serving-database.ts'
import { type BoardPlatform, type Group, type GroupCondition, sortKeyOf } from './board.ts'
import { creatorRoutes } from './creator.routes.ts'
import { dayRoutes } from './day.routes.ts'
import { openKnownMonths } from './known-months.ts'
import {
  BoardAnswer,
  BoardBody,
  BoardQuery,
  GroupText,
  PlatformParam,
  sharedBoardSchemas,
} from './leaderboard.schema.ts'
import type { NameFinder } from './name-finder.ts'
import { openNarrowedBoards } from './narrowed-boards.ts'
import { type BoardRequest, readBoard } from './read-board.ts'
import type { BoardSources } from './standing.ts'
import { toFacets, toRow } from './to-answer.ts'

const DESCRIPTION = `A month's ranks. Rows carry the ranks and figures of the month and of the month before, and who
their creators are now; a finished month stays as it was. A rank is 1 + the number certainly ahead, so that ties share it, as do
YouTube's rounded counts that cannot be told apart; \`place\` counts them through.`

/** Everything below `/leaderboard-service/api/leaderboard`. */
export const leaderboardRoutes: FastifyPluginAsyncTypebox<{
  pool: Pool
  cdnBaseUrl: string
  findNames: NameFinder
  /** undefined: there are no boards of days. */
  clickhouse?: ClickHouseClient
  formulaSettings: FormulaSettings
}> = async (app, { pool, cdnBaseUrl, findNames, clickhouse, formulaSettings }) => {
  for (const schema of sharedBoardSchemas) app.addSchema(schema)
  const database = openServingDatabase(pool, cdnBaseUrl)
  const sources: BoardSources = {
    database,
    months: openKnownMonths(database),
    narrowed: openNarrowedBoards(database),
    findNames,
  }
  const schema = {
    tags: ['leaderboard'],
    description: DESCRIPTION,
    querystring: BoardQuery,
    body: BoardBody,
    response: { 200: BoardAnswer, ...problemResponses(400, 404, 503) },
  }
  const answer = (
    platform: BoardPlatform,
    query: Static<typeof BoardQuery>,
    body: BoardBody,
    own: GroupCondition[] = [],
  ) => answerBoard(sources, toBoardRequest(platform, query, body, own))

  app.post('/platform/:platform', {
    config: { scope: 'read', feature: 'leaderboard' },
    schema: {
      ...schema,
      operationId: 'getLeaderboard',
      summary: 'Board of a platform',
      params: Type.Object({ platform: PlatformParam }),
    },
    handler: async ({ params, query, body }) => answer(params.platform, query, body),
  })
  app.post('/cross-platform', {
    config: { scope: 'read', feature: 'leaderboard' },
    schema: {
      ...schema,
      operationId: 'getCrossPlatformLeaderboard',
      summary: 'Board of creators, linked profiles being one',
    },
    handler: async ({ query, body }) => answer('ALL', query, body),
  })
  const OfPlatform = Type.Object(
    { ...BoardQuery.properties, platform: Type.Optional(PlatformParam) },
    { additionalProperties: false },
  )
  const within = (group: Group, value: string): GroupCondition[] => [{ group, values: [value], out: false }]
  app.post('/category/:category', {
    config: { scope: 'read', feature: 'leaderboard' },
    schema: {
      ...schema,
      operationId: 'getCategoryLeaderboard',
      summary: 'Board of a category',
      querystring: OfPlatform,
      params: Type.Object({ category: GroupText }),
    },
    handler: async ({ params, query, body }) =>
      answer(query.platform ?? 'ALL', query, body, within('category', params.category)),
  })
  app.post('/language/:language', {
    config: { scope: 'read', feature: 'leaderboard' },
    schema: {
      ...schema,
      operationId: 'getLanguageLeaderboard',
      summary: 'Board of a language',
      querystring: OfPlatform,
      params: Type.Object({ language: GroupText }),
    },
    handler: async ({ params, query, body }) =>
      answer(query.platform ?? 'ALL', query, body, within('language', params.language)),
  })
  await app.register(creatorRoutes, { sources, formulaSettings })
  if (clickhouse) await app.register(dayRoutes, { database, clickhouse })
}

async function answerBoard(sources: BoardSources, request: BoardRequest): Promise<Static<typeof BoardAnswer>> {
  const { platform, sortKey, size, offset } = request
  const { datasetVersion, asOf, board, scope, months, count, rows, facets } = await readBoard(sources, request)
  const look = { platform, sortKey, cdnBaseUrl: sources.database.cdnBaseUrl }
  return {
    dataset_version: datasetVersion,
    as_of: asOf,
    platform,
    month: board?.month ?? null,
    months,
    sortBy: sortKey,
    scope: scope === '' ? 'platform' : (scope.slice(1) as 'category'),
    count,
    page: Math.floor(offset / size) + 1,
    size,
    leaderboard: rows.map((row) => toRow(row, look)),
    ...(facets ? { facets: toFacets(facets) } : {}),
  }
}

function toBoardRequest(
  platform: BoardPlatform,
  query: Static<typeof BoardQuery>,
  body: BoardBody,
  own: readonly GroupCondition[],
): BoardRequest {
  const filters = readGroupFilters(body.filters ?? [])
  const months = filters.filter(({ field }) => field === 'month')
  if (months.some(({ values, out }) => out || values.length !== 1 || !/^\d{4}-\d\d(-01)?$/.test(values[0]!)))
    throw invalidRequest([{ place: '/filters', message: 'month is one month by EQ, as 2026-11' }])
  const conditions = filters.flatMap(({ field, values, out }): GroupCondition[] =>
    field === 'month' ? [] : [{ group: field, values, out }],
  )
  const month = query.month ?? months[0]?.values[0]
  return {
    platform,
    sortKey: sortKeyOf(query.sortBy),
    month: month?.padEnd(10, '-01'),
    conditions: [...own, ...conditions],
    direction: query.sortDir,
    offset: (query.page - 1) * query.size,
    size: query.size,
    query: body.query,
    history: query.history,
    facets: query.facets,
  }
}
