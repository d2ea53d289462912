import { type Static, Type } from 'typebox'
import { Choice } from '../choice.ts'

export const nullable = <T>(
  type: 'string' | 'integer' | 'number' | 'boolean',
  description: string,
  rest: object = {},
) => Type.Unsafe<T | null>({ type: [type, 'null'], description: `${description} null: unknown.`, ...rest })

const Match = Type.Object(
  {
    keyword: Type.String(),
    term: Type.String({ description: 'What was found in its place; the keyword itself unless an option added it.' }),
    field: Type.String({ description: '`title`, `caption`, or `tags/0` and so on.' }),
    start: Type.Integer({ description: 'First UTF-16 unit in the field.' }),
    end: Type.Integer({ description: 'First one after it.' }),
  },
  { description: 'Where a keyword stands.' },
)

export const PostOfReport = Type.Object(
  {
    platform: Choice(['INSTAGRAM', 'YOUTUBE']),
    postId: Type.String(),
    postType: Type.String(),
    publishedAt: nullable<string>('string', 'When it was published.', { format: 'date-time' }),
    title: nullable<string>('string', 'Title of a video.'),
    caption: nullable<string>('string', "Instagram's caption or YouTube's description."),
    tags: Type.Array(Type.String()),
    language: nullable<string>('string', 'Language of the post, else of its creator.'),
    category: nullable<string>('string', "What it is about: by its caption, else by the platform, else its creator's."),
    views: nullable<number>('integer', 'Views.'),
    plays: nullable<number>('integer', 'Plays.'),
    likes: nullable<number>('integer', 'Likes.'),
    comments: nullable<number>('integer', 'Comments.'),
    engagementRate: Type.Number({ description: 'In percent.' }),
    reach: Type.Number({ description: 'Accounts that saw it.' }),
    reachIsEstimated: Type.Boolean(),
    isSponsored: nullable<boolean>('boolean', 'Whether it is sponsored.'),
    profileId: Type.String(),
    handle: nullable<string>('string', "The creator's handle."),
    name: nullable<string>('string', "The creator's name."),
    country: nullable<string>('string', "The creator's country."),
    followers: nullable<number>('integer', "The creator's followers."),
    keywords: Type.Array(Type.String(), { description: 'Those that were found.' }),
    matches: Type.Array(Match),
  },
  { description: 'A post of a report.' },
)
export type PostOfReport = Static<typeof PostOfReport>

export const CreatorFigures = Type.Object(
  {
    rank: Type.Integer(),
    profileId: Type.String(),
    handle: nullable<string>('string', 'Handle.'),
    name: nullable<string>('string', 'Name.'),
    country: nullable<string>('string', 'Country.'),
    followers: nullable<number>('integer', 'Followers.'),
    posts: Type.Integer({ description: 'Posts in the report.' }),
    reach: Type.Number({ description: 'Of these posts together.' }),
    likes: Type.Integer(),
    comments: Type.Integer(),
    engagementRate: Type.Number({ description: 'Mean of these posts, in percent.' }),
    keywords: Type.Array(Type.String()),
    lastPostAt: nullable<string>('string', 'Newest of these posts.', { format: 'date-time' }),
  },
  { description: 'A creator of a report.' },
)
export type CreatorFigures = Static<typeof CreatorFigures>

export const TrendPoint = Type.Object(
  {
    date: Type.String({ format: 'date', description: 'The day, or the Monday of the week.' }),
    keyword: Type.String(),
    posts: Type.Integer(),
    creators: Type.Integer(),
    reach: Type.Number(),
  },
  { description: 'A keyword on a day or in a week; there is none where nothing was published.' },
)
export type TrendPoint = Static<typeof TrendPoint>

export const KeywordShare = Type.Object(
  {
    keyword: Type.String(),
    posts: Type.Integer(),
    creators: Type.Integer(),
    reach: Type.Number(),
    engagement: Type.Integer({ description: 'Likes and comments.' }),
    postsShare: Type.Number({
      description: 'Percent of the posts of all keywords; a post counts for each of its keywords.',
    }),
    reachShare: Type.Number({ description: 'Percent of the reach of all keywords.' }),
  },
  { description: 'How loud a keyword is beside the others.' },
)
export type KeywordShare = Static<typeof KeywordShare>

export const DemographicsRow = Type.Object(
  {
    category: Type.String({ description: 'ALL: of all posts.' }),
    dimension: Choice(['gender', 'age', 'country', 'city', 'language']),
    value: Type.String(),
    share: Type.Number({ description: 'Part of the audience; creators weigh what they have of followers.' }),
    creators: Type.Integer({ description: 'Creators whose audience is known.' }),
    followers: Type.Integer({ description: 'Their followers.' }),
  },
  { description: 'A part of the audience of a category.' },
)
export type DemographicsRow = Static<typeof DemographicsRow>
