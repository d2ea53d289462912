import type { paths } from './schema.gen.ts'

type SearchPath = paths['/discovery-service/api/profile/{platform}/search']['post']
type SeriesPath = paths['/discovery-service/api/profile/{platform}/{platformProfileId}/timeseries']['post']
type ExplainPath = paths['/discovery-service/api/profile/{platform}/{platformProfileId}/explain/{metric}']['get']
type OptionsPath = paths['/discovery-service/api/profile/{platform}/options']['get']

export type SearchAnswer = SearchPath['responses'][200]['content']['application/json']
export type Creator = SearchAnswer['profiles'][number]
type SearchBody = NonNullable<SearchPath['requestBody']>['content']['application/json']
export type CreatorFilter = NonNullable<SearchBody['filters']>[number]
export type FacetField = NonNullable<SearchBody['facets']>[number]
export type FacetCount = SearchAnswer['facets'][string][number]
export type Evidence = NonNullable<SearchAnswer['evidence']>[number]
export type SearchQuery = NonNullable<SearchPath['parameters']['query']>
export type SearchPlatform = SearchPath['parameters']['path']['platform']
export type Platform = SeriesPath['parameters']['path']['platform']

export type TimeSeries = SeriesPath['responses'][200]['content']['application/json']
export type TimePoint = TimeSeries['points'][number]

export type Metric = ExplainPath['parameters']['path']['metric']
export type Explanation = ExplainPath['responses'][200]['content']['application/json']

export type FilterOptions = OptionsPath['responses'][200]['content']['application/json']['options']

type ProfilePath = paths['/discovery-service/api/profile/{platform}/{platformProfileId}']['get']
type AudiencePath = paths['/discovery-service/api/profile/{platform}/{platformProfileId}/audience']['get']
type AuthenticityPath = paths['/discovery-service/api/profile/{platform}/{platformProfileId}/authenticity']['get']
type HashtagsPath = paths['/discovery-service/api/profile/{platform}/{platformProfileId}/hashtags']['get']
type PostsPath = paths['/discovery-service/api/profile/{platform}/{platformProfileId}/posts']['get']
type SimilarPath = paths['/discovery-service/api/profile/{platform}/{platformProfileId}/similar']['post']

export type CreatorAnswer = ProfilePath['responses'][200]['content']['application/json']
export type Audience = AudiencePath['responses'][200]['content']['application/json']
export type Authenticity = AuthenticityPath['responses'][200]['content']['application/json']
export type Hashtags = HashtagsPath['responses'][200]['content']['application/json']
export type Posts = PostsPath['responses'][200]['content']['application/json']
export type Post = Posts['posts'][number]
export type PostSort = NonNullable<NonNullable<PostsPath['parameters']['query']>['sortBy']>
export type SimilarAnswer = SimilarPath['responses'][200]['content']['application/json']
export type FigureName = paths['/discovery-service/api/explain/{metric}']['get']['parameters']['path']['metric']

type LocationsPath = paths['/discovery-service/api/profile/locations']['post']
export type Location = LocationsPath['responses'][200]['content']['application/json']['locations'][number]
export type LocationLevel = Location['level']
