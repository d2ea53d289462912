import { Type } from 'typebox'
import { envelope } from '../../envelope.ts'

const Mean = (description: string) => Type.Unsafe<number | null>({ type: ['number', 'null'], description })
const means = {
  avgLikes: Mean('Mean likes of those that show them; null: none does.'),
  avgComments: Mean('Mean comments of those that show them; null: none does.'),
  avgEngagement: Mean('Mean likes and comments together of those that show either; null: none does.'),
  engagementRate: Mean('Likes and comments of such a post per follower, in percent; null: unknown.'),
}

export const HashtagsAnswer = Type.Object(
  {
    ...envelope,
    hashtagsUsed: Type.Integer({ description: 'Hashtags that the profile ever used, those not listed too.' }),
    allPosts: Type.Object(means, { description: 'Over all known posts, to compare with.' }),
    hashtags: Type.Array(
      Type.Object({
        hashtag: Type.String({ description: 'Lower case, without its sign.', examples: ['skincare'] }),
        posts: Type.Integer({ description: 'Posts that use it.' }),
        lastUsedAt: Type.String({ format: 'date-time', description: 'When the newest of them was published.' }),
        ...means,
        engagementRatio: Mean('avgEngagement over that of all posts; 1.5 is half as much again. null: unknown.'),
      }),
      { description: 'The most used first, at most 50.' },
    ),
  },
  { $id: 'HashtagsAnswer', description: 'What the profile tags its posts with, and how these do.' },
)
