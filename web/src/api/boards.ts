import type { paths } from './schema.gen.ts'

type BoardPath = paths['/leaderboard-service/api/leaderboard/platform/{platform}']['post']
type MovementPath = paths['/leaderboard-service/api/leaderboard/platform/{platform}/{profileId}/movement']['get']
type DayPath = paths['/leaderboard-service/api/leaderboard/platform/{platform}/day/{date}']['get']
type SeriesPath = paths['/leaderboard-service/api/leaderboard/cross-platform/{creatorId}/series']['get']
type GenrePath = paths['/genre-insights-service/api/genre/{platform}/overview']['post']

export type BoardPlatform = BoardPath['parameters']['path']['platform']
export type BoardQuery = NonNullable<BoardPath['parameters']['query']>
export type BoardBody = NonNullable<BoardPath['requestBody']>['content']['application/json']
export type BoardAnswer = BoardPath['responses'][200]['content']['application/json']
export type BoardRow = BoardAnswer['leaderboard'][number]
export type MovementQuery = NonNullable<MovementPath['parameters']['query']>

export type DayQuery = NonNullable<DayPath['parameters']['query']>
export type DayAnswer = DayPath['responses'][200]['content']['application/json']
export type DayRow = DayAnswer['leaderboard'][number]
export type CreatorSeries = SeriesPath['responses'][200]['content']['application/json']

export type GenreQuery = NonNullable<GenrePath['parameters']['query']>
export type GenreBody = NonNullable<GenrePath['requestBody']>['content']['application/json']
export type GenreAnswer = GenrePath['responses'][200]['content']['application/json']
export type GenreCell = NonNullable<GenreAnswer['INSTAGRAM']>[number]
export type GenreMetric = NonNullable<GenreQuery['sortBy']>
