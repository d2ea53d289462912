/** Why a value may be missing, as it is told on hover. */
export const REASONS = {
  category: 'no category is given for the profile or its posts',
  place: 'the profile names no place',
  language: 'no language is known for the profile or its posts',
  followers: 'the source gives no follower count',
  engagement: 'it needs a follower count and at least one post',
  growth: 'there is no follower count from 30 days before',
  lastPost: 'no post is known',
} as const
