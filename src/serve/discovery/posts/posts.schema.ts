import { type Static, Type } from 'typebox'
import { Choice } from '../../choice.ts'
import { defaulted } from '../../defaulted.ts'
import { envelope } from '../../envelope.ts'

const POST_SORTS = ['publishedAt', 'engagement', 'plays', 'views', 'likes', 'comments', 'reach'] as const

export const PostsQuery = Type.Object(
  {
    sortBy: defaulted(
      Choice(POST_SORTS, { default: 'publishedAt', description: 'Figure to sort by; unknown ones come last.' }),
    ),
    sortDir: defaulted(Choice(['ASC', 'DESC'], { default: 'DESC' })),
    size: defaulted(Type.Integer({ minimum: 1, maximum: 50, default: 12, description: 'Posts in a page.' })),
    cursor: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 1_000,
        description: '`nextCursor` of the page before: goes on where that page ended, in the same data set.',
      }),
    ),
  },
  { additionalProperties: false },
)
export type PostsQuery = Static<typeof PostsQuery>

const nullable = <T>(type: 'string' | 'integer' | 'number' | 'boolean', description: string, rest: object = {}) =>
  Type.Unsafe<T | null>({ type: [type, 'null'], description: `${description} null: unknown.`, ...rest })

const Post = Type.Object({
  postId: Type.String({ description: "The platform's id of the post." }),
  postType: Choice(['IMAGE', 'CAROUSEL', 'REEL', 'STORY', 'VIDEO', 'SHORT']),
  publishedAt: nullable<string | Date>('string', 'When it was published.', { format: 'date-time' }),
  title: nullable<string>('string', 'Title of a video.'),
  caption: nullable<string>('string', "Instagram's caption or YouTube's description."),
  captionIsCut: Type.Boolean({ description: 'Whether the caption goes on.' }),
  category: nullable<string>('string', "The platform's word for what it is about."),
  language: nullable<string>('string', 'Language, as ISO 639 code.'),
  durationS: nullable<number>('integer', 'Length in seconds.'),
  views: nullable<number>('integer', 'Views.'),
  plays: nullable<number>('integer', 'Plays of a reel or short.'),
  likes: nullable<number>('integer', 'Likes.'),
  comments: nullable<number>('integer', 'Comments.'),
  engagement: nullable<number>('integer', 'Likes and comments together.'),
  engagementRate: nullable<number>('number', "Likes and comments per follower, in percent of today's followers."),
  reach: nullable<number>('number', 'Accounts that saw it.'),
  reachIsEstimated: nullable<boolean>('boolean', 'Whether the reach is estimated by formula.'),
  isSponsored: nullable<boolean>('boolean', 'Whether it is sponsored.'),
  hashtags: Type.Array(Type.String(), { description: 'Lower case, without their sign.' }),
  mentions: Type.Array(Type.String(), { description: 'Accounts that it mentions, without @.' }),
  snapshotAt: Type.Unsafe<string | Date>({
    type: 'string',
    format: 'date-time',
    description: 'When these figures were seen.',
  }),
  thumbnailUrl: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description: 'The picture on our CDN; null until it is stored.',
  }),
  thumbnailSmallUrl: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description: 'The picture as a WebP of at most 320 x 320 pixels; null where none is made (a setting).',
  }),
  thumbhash: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description: 'ThumbHash of the picture (base64), to be shown until it is loaded; null where none is made.',
  }),
})

export const PostsAnswer = Type.Object(
  {
    ...envelope,
    count: Type.Integer({ description: 'Posts that can be paged through: the newest 48 of the profile, or all.' }),
    nextCursor: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: 'Start of the next page; null on the last.',
    }),
    posts: Type.Array(Post),
  },
  { $id: 'PostsAnswer', description: "A page of a profile's newest posts." },
)
