import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { AppError } from '../../core/errors.ts'
import { growth } from '../../formulas/growth.ts'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import { isTransient } from '../../platform/clickhouse/is-transient.ts'
import { Choice } from '../choice.ts'
import { defaulted } from '../defaulted.ts'
import { envelope } from '../envelope.ts'
import { pictureUrl } from '../picture.ts'
import { invalidRequest, problemResponses } from '../problem.ts'
import type { ServingDatabase } from '../serving-database.ts'
import { DAY_FIGURES, type DayFigure, readDay, readDayProfiles } from './day.query.ts'

const FIGURES = Object.keys(DAY_FIGURES) as DayFigure[]
/** Deepest row; each page ranks the whole day. */
const MAX_DEPTH = 1_000_000

const integer = (description: string) => Type.Unsafe<number | null>({ type: ['integer', 'null'], description })
const text = (description: string) => Type.Unsafe<string | null>({ type: ['string', 'null'], description })

const DayAnswer = Type.Object(
  {
    ...envelope,
    date: Type.String({ format: 'date' }),
    sortBy: Choice(FIGURES),
    count: Type.Integer({ description: 'Profiles on the board; 0 where nothing was seen that day.' }),
    page: Type.Integer(),
    size: Type.Integer(),
    leaderboard: Type.Array(
      Type.Object({
        rank: Type.Integer({ description: 'Ties share one.' }),
        profileId: Type.String(),
        handle: text('Handle of now.'),
        name: text('Name of now.'),
        pictureUrl: text('The picture on our CDN; null until it is stored.'),
        followers: integer('Followers that day.'),
        previousFollowers: integer('Followers the day before.'),
        followersChange: integer('Followers won since the day before.'),
        views: integer('Lifetime views that day.'),
        previousViews: integer('Lifetime views the day before.'),
        viewsChange: integer('Views won since the day before.'),
      }),
    ),
  },
  { description: 'The board of a day.' },
)

/** Boards of single days, which ClickHouse ranks when they are asked for. */
export const dayRoutes: FastifyPluginAsyncTypebox<{
  database: ServingDatabase
  clickhouse: ClickHouseClient
}> = async (app, { database, clickhouse }) => {
  app.get('/platform/:platform/day/:date', {
    config: { feature: 'leaderboard' },
    schema: {
      tags: ['leaderboard'],
      operationId: 'getDayLeaderboard',
      summary: 'Board of a single day',
      description:
        'Ranks those that have a snapshot of the day; `followers` and `views` by what they won since the day before, of whom both days are known. It needs ClickHouse.',
      params: Type.Object({
        platform: Choice(['INSTAGRAM', 'YOUTUBE']),
        date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-11-20'] }),
      }),
      querystring: Type.Object(
        {
          sortBy: defaulted(Choice(FIGURES, { default: 'followers' })),
          page: defaulted(Type.Integer({ minimum: 1, maximum: MAX_DEPTH, default: 1 })),
          size: defaulted(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
        },
        { additionalProperties: false },
      ),
      response: { 200: DayAnswer, ...problemResponses(400, 503) },
    },
    handler: async ({ params: { platform, date }, query: { sortBy, page, size } }) => {
      if (new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) !== date || date < '1971' || date > '2149')
        throw invalidRequest([{ place: '{date}', message: 'is no day' }])
      if (page * size > MAX_DEPTH)
        throw invalidRequest([{ place: '?page', message: `reaches beyond row ${MAX_DEPTH}` }])
      const request = { platform, date, figure: sortBy, offset: (page - 1) * size, size }
      const day = await readDay(clickhouse, request).catch(tellFailure)
      const ids = day.rows.map(({ profileId }) => profileId)
      const { datasetVersion, asOf, profiles } = await readDayProfiles(database, platform, ids)
      return {
        dataset_version: datasetVersion,
        as_of: asOf,
        date,
        sortBy,
        count: day.count,
        page,
        size,
        leaderboard: day.rows.map((row) => {
          const { handle = null, name = null, picturePath = null } = profiles.get(row.profileId) ?? {}
          return {
            ...row,
            handle,
            name,
            pictureUrl: pictureUrl(database.cdnBaseUrl, picturePath),
            followersChange: growth(row.followers, row.previousFollowers),
            viewsChange: growth(row.views, row.previousViews),
          }
        }),
      }
    },
  })
}

const UNKNOWN_TABLE = '60'

function tellFailure(cause: unknown): never {
  if (cause instanceof Error && 'code' in cause && cause.code === UNKNOWN_TABLE)
    throw new AppError('NO_DATASET', 'transient', 'The models are not built yet: run transform and publish.', { cause })
  if (!isTransient(cause)) throw cause
  const message = 'ClickHouse, which ranks the boards of days, does not answer now; try again soon.'
  throw new AppError('CLICKHOUSE_UNAVAILABLE', 'transient', message, { cause })
}
