import { type RawBuilder, sql } from 'kysely'
import type { GroupFilter } from '../group-filter.ts'
import { type ServingDatabase, type VersionRow, version } from '../serving-database.ts'
import {
  type Cell,
  DIMENSION_NAMES,
  DIMENSIONS,
  type Dimension,
  GENRE_METRICS,
  type GenreMetric,
  type GenrePlatform,
  METRIC_NAMES,
  WHOLE,
} from './genre.ts'

export interface GenreRequest {
  platforms: readonly GenrePlatform[]
  filters: readonly GroupFilter<Dimension>[]
  cells: readonly Cell[]
  /** Dimensions that are listed value by value where no filter names them; the others are `ALL`. */
  listed: readonly Dimension[]
  sort: { metric: GenreMetric; direction: 'ASC' | 'DESC' }
  page: number
  size: number
}

export type Metrics = Record<GenreMetric, number | null>

export interface GenreRow extends VersionRow, Record<Dimension, string>, Metrics {
  platform: GenrePlatform | null
  total: number
  audienceCreators: number
  ageGender: Record<string, Record<string, number>>
  gender: { male_per?: number; female_per?: number }
  /** Figures of the month before; null where there was none, or the row is of all months. */
  previous: Metrics | null
}

/** A page of cells for each platform, with the month before, in one statement. */
export async function readGenres(database: ServingDatabase, request: GenreRequest): Promise<[GenreRow, ...GenreRow[]]> {
  const { platforms, sort, page, size } = request
  const direction = sort.direction === 'ASC' ? sql`ASC` : sql`DESC`
  const place = sql`row_number() OVER (PARTITION BY platform
    ORDER BY ${sql.id(GENRE_METRICS[sort.metric])} ${direction} NULLS LAST, category, month DESC, country, language, profile_type)`
  return database.preparedRows(sql<GenreRow>`
    WITH ${version},
    cells AS (
      SELECT *, ${place} AS place, count(*) OVER (PARTITION BY platform) AS total
      FROM genre_overview WHERE ${conditionsOf(request)}
    )
    SELECT version.*, cells.platform, cells.total, ${dimensionColumns}, ${metricColumns},
           cells.audience_creators AS "audienceCreators", cells.age_gender_shares AS "ageGender", cells.gender_shares AS gender,
           CASE WHEN previous.platform IS NOT NULL THEN json_build_object(${previousMetrics}) END AS previous
    FROM version
    LEFT JOIN cells ON cells.place > ${(page - 1) * size} AND cells.place <= ${page * size}
    LEFT JOIN genre_overview AS previous
      ON previous.platform = cells.platform AND previous.category = cells.category AND previous.country = cells.country
     AND previous.language = cells.language AND previous.profile_type = cells.profile_type
     AND previous.month = CASE WHEN cells.month <> ${WHOLE} THEN to_char(cells.month::date - interval '1 month', 'YYYY-MM-DD') END
    WHERE cells.platform IS NULL OR cells.platform = ANY (${[...platforms]}::text[])
    ORDER BY cells.platform, cells.place`)
}

const dimensionColumns = sql.join(
  DIMENSION_NAMES.map((name) => sql`${sql.ref(`cells.${DIMENSIONS[name]}`)} AS ${sql.id(name)}`),
)
const metricColumns = sql.join(
  METRIC_NAMES.map((name) => sql`${sql.ref(`cells.${GENRE_METRICS[name]}`)} AS ${sql.id(name)}`),
)
const previousMetrics = sql.join(
  METRIC_NAMES.map((name) => sql`${sql.lit(name)}, ${sql.ref(`previous.${GENRE_METRICS[name]}`)}`),
)

function conditionsOf({ platforms, filters, cells, listed }: GenreRequest): RawBuilder<unknown> {
  const ofFilters = filters.map(({ field, values, out }) => {
    const column = sql.id(DIMENSIONS[field])
    return out ? sql`${column} <> ALL (${[...values]}::text[])` : sql`${column} = ANY (${[...values]}::text[])`
  })
  const named = new Set(filters.map(({ field }) => field))
  const inCells = cells.length > 0 ? (['country', 'language', 'profileType'] as const) : []
  const defaults = DIMENSION_NAMES.filter((name) => !named.has(name) && !inCells.some((each) => each === name)).flatMap(
    (name) => {
      if (name === 'category') return []
      const column = sql.id(DIMENSIONS[name])
      return listed.includes(name) && cells.length === 0 ? sql`${column} <> ${WHOLE}` : sql`${column} = ${WHOLE}`
    },
  )
  const ofCells = cells.map(
    ({ category, country = WHOLE, language = WHOLE, profileType = WHOLE }) =>
      sql`(category = ${category} AND country = ${country} AND language = ${language} AND profile_type = ${profileType})`,
  )
  return sql.join(
    [
      sql`platform = ANY (${[...platforms]}::text[])`,
      ...ofFilters,
      ...defaults,
      ...(ofCells.length > 0 ? [sql`(${sql.join(ofCells, sql` OR `)})`] : []),
    ],
    sql` AND `,
  )
}

/** The values of each dimension that there are, months the newest first. */
export async function readGenreOptions(
  database: ServingDatabase,
  platforms: readonly GenrePlatform[],
): Promise<{ datasetVersion: string; asOf: Date | null; options: Record<Dimension, string[]> }> {
  const valuesOf = (dimension: Dimension): RawBuilder<unknown> => {
    const column = sql.id(DIMENSIONS[dimension])
    const others = DIMENSION_NAMES.filter((name) => name !== dimension && name !== 'category')
    const whole = others.map((name) => sql`${sql.id(DIMENSIONS[name])} = ${WHOLE}`)
    return sql`(SELECT array_agg(DISTINCT ${column}) FROM genre_overview
      WHERE platform = ANY (${[...platforms]}::text[]) AND ${sql.join(whole, sql` AND `)} AND ${column} <> ${WHOLE}) AS ${sql.id(dimension)}`
  }
  const [row] = await database.preparedRows(sql<VersionRow & Record<Dimension, string[] | null>>`
    WITH ${version} SELECT version.*, ${sql.join(DIMENSION_NAMES.map(valuesOf))} FROM version`)
  const options = Object.fromEntries(DIMENSION_NAMES.map((name) => [name, (row[name] ?? []).sort()]))
  options.month?.reverse()
  return {
    datasetVersion: row.dataset_version,
    asOf: row.as_of,
    options: options as Record<Dimension, string[]>,
  }
}
