import { type Static, type TSchema, Type } from 'typebox'
import { SURFACING_MODULES, type SurfacingModule } from '../../../core/surfaced-by.ts'
import { Choice } from '../../choice.ts'
import { LineOf } from '../../written-text.ts'
import { MOST, Moment } from '../campaigns.schema.ts'

/** Whether a post counts in the impact report, and why not. */
export const POST_STATES = ['COUNTS', 'EXCLUDED', 'NOT_IN_DATA', 'NOT_IN_CAMPAIGN', 'NO_ENGAGEMENT'] as const
export type PostState = (typeof POST_STATES)[number]

const platform = Choice(['INSTAGRAM', 'YOUTUBE'], { description: 'Platform.', examples: ['INSTAGRAM'] })
const postId = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$',
  description: "The platform's id of the post.",
  examples: ['2317006284167526179'],
})

export const PostParams = Type.Object({ id: Type.String({ format: 'uuid' }), platform, postId })

export const AddPostsBody = Type.Object(
  {
    urls: Type.Array(LineOf(2_000, { examples: ['https://www.instagram.com/p/CAnqPB-Jzcj/'] }), {
      minItems: 1,
      maxItems: 500,
      description: 'Links to posts on Instagram and YouTube. They are read, never fetched.',
    }),
  },
  { additionalProperties: false },
)

export const AddPostsAnswer = Type.Object(
  {
    added: Type.Integer({ description: 'Posts that came in.' }),
    alreadyThere: Type.Integer({ description: 'Posts that the campaign had before.' }),
  },
  { description: 'What became of the links.' },
)

export const FoundPostsAnswer = Type.Object(
  {
    found: Type.Integer({ description: 'Posts of the period with a mention.' }),
    added: Type.Integer({ description: 'Those that came in.' }),
    looked: Type.Object(
      {
        creators: Type.Integer({ description: 'Creators whose posts were looked at: neither suggested nor declined.' }),
        mentions: Type.Array(Type.String(), { description: 'What was looked for.' }),
        from: Type.String({ format: 'date' }),
        to: Type.String({ format: 'date' }),
      },
      { description: 'Where it was looked.' },
    ),
  },
  { description: 'What was found.' },
)

export const ChangePostBody = Type.Object(
  { excluded: Type.Boolean({ description: 'It counts for nothing, and is not found again.' }) },
  { additionalProperties: false },
)

const nullable = <T>(schema: TSchema & { type?: string }, description: string) =>
  Type.Unsafe<T | null>({ ...schema, type: [schema.type, 'null'], description: `${description} null: unknown.` })

const CampaignPost = Type.Object({
  platform,
  postId,
  url: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'Its page on the platform.' }),
  source: Choice(['URL', 'MENTION'], { description: 'A link was given, or it was found by what it mentions.' }),
  matched: Type.Array(Type.String(), { description: 'What of the brief it mentions.' }),
  state: Choice(POST_STATES, {
    description:
      'COUNTS in the impact report; EXCLUDED by a person; NOT_IN_DATA: no snapshot of it is known yet; NOT_IN_CAMPAIGN: its creator is not in the campaign; NO_ENGAGEMENT: likes, comments or followers are not known.',
  }),
  addedAt: Moment('When it was added.'),
  profileId: nullable<string>(Type.String(), 'Whose it is.'),
  handle: nullable<string>(Type.String(), 'Whose it is.'),
  surfacedBy: Type.Unsafe<SurfacingModule | null>({
    type: ['string', 'null'],
    enum: [...SURFACING_MODULES, null],
    description: 'The module that surfaced its creator; null: the creator is not in the campaign.',
  }),
  postType: nullable<string>(Type.String(), 'What kind it is.'),
  publishedAt: nullable<string | Date>(Type.String({ format: 'date-time' }), 'When it was published.'),
  title: nullable<string>(Type.String(), 'Title of a video.'),
  caption: nullable<string>(Type.String(), "Instagram's caption or YouTube's description, its beginning."),
  likes: nullable<number>(Type.Integer(), 'Likes.'),
  comments: nullable<number>(Type.Integer(), 'Comments.'),
  views: nullable<number>(Type.Integer(), 'Views, or plays where the platform counts those.'),
  engagementRate: nullable<number>(Type.Number(), "Likes and comments per follower, in percent of today's followers."),
  reach: nullable<number>(Type.Number(), 'Accounts that saw it.'),
  reachIsEstimated: nullable<boolean>(Type.Boolean(), 'Whether the reach is estimated by formula.'),
  isSponsored: nullable<boolean>(Type.Boolean(), 'Whether it is marked as sponsored.'),
})
export type CampaignPost = Static<typeof CampaignPost>

export const PostsOfCampaign = Type.Object(
  { posts: Type.Array(CampaignPost, { description: `At most ${MOST.posts}, the newest first.` }) },
  { $id: 'CampaignPostsAnswer', description: 'The sponsored posts of a campaign.' },
)

export const ChangedPost = Type.Object(
  { platform, postId, excluded: Type.Boolean() },
  { description: 'The post as it is kept now.' },
)
