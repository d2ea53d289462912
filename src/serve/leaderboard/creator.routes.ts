import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { AppError } from '../../core/errors.ts'
import type { FormulaSettings } from '../../formulas/formula.ts'
import { invalidRequest, problemResponses } from '../problem.ts'
import { BOARD_METRICS, type GroupCondition, sortKeyOf } from './board.ts'
import { CreatorParams, MovementAnswer, MovementQuery, SeriesAnswer } from './creator.schema.ts'
import { readCreatorSeries } from './creators.query.ts'
import { explainMovement } from './explain-movement.ts'
import { ranksBy, readRows } from './page.query.ts'
import { ofOneVersion, takeBoard } from './read-board.ts'
import type { BoardSources } from './standing.ts'

/** What is told of one creator of a board. */
export const creatorRoutes: FastifyPluginAsyncTypebox<{
  sources: BoardSources
  formulaSettings: FormulaSettings
}> = async (app, { sources, formulaSettings }) => {
  app.get('/platform/:platform/:profileId/movement', {
    config: { feature: 'leaderboard' },
    schema: {
      tags: ['leaderboard'],
      operationId: 'getRankMovement',
      summary: 'Why a rank changed',
      description:
        "Splits a change of rank into what the creator's own figure did and what others did, and says why one entered or left.",
      params: CreatorParams,
      querystring: MovementQuery,
      response: { 200: MovementAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async ({ params: { platform, profileId }, query }) => {
      const sortKey = sortKeyOf(query.sortBy)
      const conditions = (['category', 'language'] as const).flatMap((group): GroupCondition[] =>
        query[group] === undefined ? [] : [{ group, values: [query[group]], out: false }],
      )
      const month = query.month?.padEnd(10, '-01')
      return ofOneVersion(async (isFresh) => {
        const taken = await takeBoard(sources, { platform, sortKey, month, conditions, history: false }, isFresh)
        if (!taken) return undefined
        const { standing, head } = taken
        if (!standing) throw notRanked(platform, profileId)
        const read = await readRows(sources.database, standing.board, { ids: [profileId] }, standing)
        const [row] = read.rows
        if (read.datasetVersion !== head.datasetVersion || !row) return undefined
        if (!row.isThere && !row.instagram?.handle && !row.youtube?.handle) throw notRanked(platform, profileId)
        const { metric } = BOARD_METRICS[sortKey]
        const { rank, previousRank } = ranksBy(metric, row)
        const movement = await explainMovement(sources, standing, { row, sortKey, gates: formulaSettings.rising })
        return (
          movement && {
            dataset_version: head.datasetVersion,
            as_of: head.asOf,
            month: standing.board.month,
            sortBy: sortKey,
            rank,
            previousRank,
            rankChange: rank === null || previousRank === null ? null : previousRank - rank,
            ...movement,
          }
        )
      })
    },
  })

  app.get('/cross-platform/:creatorId/series', {
    config: { feature: 'leaderboard' },
    schema: {
      tags: ['leaderboard'],
      operationId: 'getCreatorSeries',
      summary: 'Followers of a creator by date, with the parts',
      params: Type.Object({ creatorId: CreatorParams.properties.profileId }),
      response: { 200: SeriesAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async ({ params: { creatorId } }) => {
      const [, platform, profileId] = /^(INSTAGRAM|YOUTUBE):(.+)$/.exec(creatorId) ?? []
      if (!platform || !profileId)
        throw invalidRequest([{ place: '{creatorId}', message: 'is a platform and an id, as INSTAGRAM:123' }])
      const series = await readCreatorSeries(sources.database, { platform: platform as 'INSTAGRAM', profileId })
      if (series.points.length === 0) throw notRanked('ALL', creatorId)
      const { datasetVersion, asOf, ...answer } = series
      return { dataset_version: datasetVersion, as_of: asOf, ...answer }
    },
  })
}

function notRanked(platform: string, profileId: string): AppError {
  return new AppError('PROFILE_NOT_FOUND', 'user', `${platform} has no ${JSON.stringify(profileId)} on its boards.`)
}
