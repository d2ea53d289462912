import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Static } from 'typebox'
import { growth, growthPct } from '../../formulas/growth.ts'
import { roundHundredths } from '../../formulas/round.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { readGroupFilters } from '../group-filter.ts'
import { openKeptAnswers } from '../kept-answers.ts'
import { problemResponses } from '../problem.ts'
import { openServingDatabase, type ServingDatabase } from '../serving-database.ts'
import { type GenreRow, type Metrics, readGenreOptions, readGenres } from './genre.query.ts'
import { GenreAnswer, GenreBody, GenreOptions, GenreParams, GenreQuery, sharedGenreSchema } from './genre.schema.ts'
import { type Dimension, type GenreMetric, type GenrePlatform, METRIC_NAMES, WHOLE } from './genre.ts'

const PLATFORMS: readonly GenrePlatform[] = ['INSTAGRAM', 'YOUTUBE']
const DESCRIPTION = `Figures of genres: a category in a month, country, language and size class, or in all of them. A
profile stands in the groups of its account as it is now, in all months, so that a trend follows the same creators; one whose
country, language or size is unknown stands in \`ALL\` alone.`

/** Of answers that are kept: a heat map of a month is some 100,000 long, and everyone asks for the same few. */
const KEPT_CHARACTERS = 16_000_000

/** Everything below `/genre-insights-service/api/genre`. */
export const genreInsightsRoutes: FastifyPluginAsyncTypebox<{ pool: Pool; cdnBaseUrl: string }> = async (
  app,
  { pool, cdnBaseUrl },
) => {
  app.addSchema(sharedGenreSchema)
  const database = openServingDatabase(pool, cdnBaseUrl)
  const kept = openKeptAnswers(database, KEPT_CHARACTERS)
  const schema = {
    tags: ['genre insights'],
    description: DESCRIPTION,
    params: GenreParams,
    querystring: GenreQuery,
    body: GenreBody,
    response: { 200: GenreAnswer, ...problemResponses(400, 503) },
  }
  app.post('/:platform/overview', {
    config: { scope: 'read', feature: 'genre_insights' },
    schema: { ...schema, operationId: 'getGenreOverview', summary: 'Figures of genres' },
    handler: async ({ params, query, body }, reply) =>
      kept.send(reply, { params, query, body }, () => answerGenres(database, params.platform, query, body, [])),
  })
  app.post('/:platform/language', {
    config: { scope: 'read', feature: 'genre_insights' },
    schema: { ...schema, operationId: 'getGenreLanguages', summary: 'Figures of genres, language by language' },
    handler: async ({ params, query, body }, reply) =>
      kept.send(reply, { params, query, body }, () =>
        answerGenres(database, params.platform, query, body, ['language']),
      ),
  })
  app.get('/:platform/options', {
    config: { feature: 'genre_insights' },
    schema: {
      tags: ['genre insights'],
      operationId: 'getGenreOptions',
      summary: 'Months, categories, countries, languages and size classes that there are',
      params: GenreParams,
      response: { 200: GenreOptions, ...problemResponses(400, 503) },
    },
    handler: async ({ params }, reply) =>
      kept.send(reply, params, async () => {
        const { datasetVersion, asOf, options } = await readGenreOptions(database, platformsOf(params.platform))
        return { dataset_version: datasetVersion, as_of: asOf, ...options }
      }),
  })
}

function platformsOf(platform: GenrePlatform | 'ALL'): readonly GenrePlatform[] {
  return platform === 'ALL' ? PLATFORMS : [platform]
}

async function answerGenres(
  database: ServingDatabase,
  platform: GenrePlatform | 'ALL',
  { sortBy, sortDir, page, size }: Static<typeof GenreQuery>,
  { filters = [], cells = [] }: Static<typeof GenreBody>,
  listed: readonly Dimension[],
): Promise<Static<typeof GenreAnswer>> {
  const platforms = platformsOf(platform)
  const sort = { metric: sortBy, direction: sortDir }
  const read = readGroupFilters(filters)
  const rows = await readGenres(database, { platforms, filters: read, cells, listed, sort, page, size })
  const of = (each: GenrePlatform) => rows.filter((row) => row.platform === each)
  return {
    dataset_version: rows[0].dataset_version,
    as_of: rows[0].as_of,
    page,
    size,
    counts: Object.fromEntries(platforms.map((each) => [each, of(each)[0]?.total ?? 0])),
    ...Object.fromEntries(platforms.map((each) => [each, of(each).map(toCell)])),
  }
}

function toCell({ dataset_version, as_of, total, ageGender, gender, previous, ...cell }: GenreRow) {
  return {
    ...cell,
    audienceAgeGender: Object.keys(ageGender).length > 0 ? ageGender : null,
    audienceGender: Object.keys(gender).length > 0 ? gender : null,
    previous,
    change: previous && changesOf(cell, previous),
    topCreators: { sortBy: 'followers', filters: filtersOf(cell) },
  }
}

function changesOf(now: Metrics, before: Metrics) {
  const changes: Partial<Record<GenreMetric, { absolute: number | null; percent: number | null }>> = {}
  for (const name of METRIC_NAMES) {
    const absolute = growth(now[name], before[name])
    changes[name] = {
      absolute: absolute === null || Number.isInteger(absolute) ? absolute : roundHundredths(absolute * 100),
      percent: growthPct(now[name], before[name]),
    }
  }
  return changes as Required<typeof changes>
}

/** The cell as filters of a search of profiles. */
function filtersOf({ category, country, language, profileType }: Record<Exclude<Dimension, 'month'>, string>) {
  return Object.entries({ category, country, language, tier: profileType })
    .filter(([, value]) => value !== WHOLE)
    .map(([field, value]) => ({ filterType: 'EQ' as const, field, value }))
}
