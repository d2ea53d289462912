/** What each figure is and how it is made. */
export const EXPLANATIONS = {
  followers: 'Followers, or subscribers on YouTube, in the latest snapshot that gives them.',
  following: 'Accounts that this creator follows.',
  uploads: 'Posts or videos on the profile in the latest snapshot.',
  views: 'Views over the life of the channel, as the platform counts them.',
  engagementRate:
    '(average likes + average comments) ÷ followers × 100, over the last 12 known posts, rounded to two decimals.',
  engagementRateByViews: '(average likes + average comments) ÷ average views × 100, over the last 12 known posts.',
  avgLikes: 'Average likes of the last 12 known posts.',
  avgComments: 'Average comments of the last 12 known posts.',
  avgViews: 'Average views of the last 12 known posts.',
  avgPlays: 'Average plays of the last 12 known posts.',
  avgReach: 'Average reach of the last 12 known posts: how many people saw a post at least once.',
  avgReachEstimated:
    'Average reach of the last 12 known posts. The platform gives no reach, so it is estimated: for reels and shorts plays × (0.94 − log₂(followers) × 0.001), for other posts (7.6 − log₁₀(likes) × 0.7) × 0.85 × likes.',
  posts30d: 'Posts published in the 30 days before the date of the data set.',
  lastPostAt: 'When the latest known post was published.',
  growth:
    'Followers in the latest snapshot minus followers in the nearest snapshot at or before the start of the window. Unknown where there is no snapshot that old.',
} as const
