import { type Explanation, explainFormula, formulaOf } from './explanation.ts'

/** What `of` names in each of them. */
const OF = {
  hashtags: 'a hashtag; without it: all posts',
  audience: 'the key of the share',
  posts: 'the id of a post',
  similar: 'the id of the other profile',
} as const

type Rest = Partial<Explanation> & Pick<Explanation, 'title' | 'formula' | 'unit'>

function section(metric: string, models: readonly string[], docs: string, rest: Rest): Explanation {
  return {
    metric,
    column: null,
    inputs: [],
    window: null,
    source: 'Creatorscope.',
    limits: [],
    models,
    docs: `dbt/models/${docs}.yml`,
    ...rest,
  }
}

const input = (name: string, meaning: string) => ({ name, meaning, field: null })

function ofHashtag(metric: string, rest: Rest): Explanation {
  const window = `all known posts that use the hashtag (\`of\`: ${OF.hashtags})`
  return section(metric, ['mart_profile_hashtags'], 'marts/served', { ...rest, window: rest.window ?? window })
}

const HASHTAGS = [
  ofHashtag('hashtagPosts', {
    title: 'Posts with a hashtag',
    formula: 'posts that use it, each counted once',
    unit: 'posts',
    limits: ['A tag counts as a hashtag; both are compared in lower case.'],
  }),
  ...['Likes', 'Comments', 'Engagement'].map((of) =>
    ofHashtag(`hashtagAvg${of}`, {
      title: `Mean ${of.toLowerCase()} with a hashtag`,
      formula: `mean of ${of === 'Engagement' ? 'likes and comments together' : of.toLowerCase()} over the posts that show them`,
      unit: of === 'Engagement' ? 'likes and comments' : of.toLowerCase(),
      limits: ['Unknown where no such post shows them.'],
    }),
  ),
  ofHashtag('hashtagEngagementRate', {
    ...explainFormula(formulaOf('engagement_rate'), [null, null, 'followers']),
    title: 'Engagement rate with a hashtag',
    limits: ['Of the followers of now.', 'Unknown where no such post shows likes or comments.'],
  }),
  ofHashtag('hashtagEngagementRatio', {
    title: 'Engagement with a hashtag beside all posts',
    formula: 'round(mean engagement with the hashtag / mean engagement of all posts, 2)',
    inputs: [
      input('own', 'mean likes and comments of the posts with the hashtag'),
      input('usual', 'mean likes and comments of all posts'),
    ],
    unit: 'times; 1 is as usual',
    limits: ['Unknown where either mean is, or where the usual one is 0.', 'A few posts tell little.'],
  }),
  ofHashtag('hashtagLastUsedAt', {
    title: 'Last use of a hashtag',
    formula: 'latest time of publication of a post that uses it',
    unit: 'time, UTC',
  }),
]

function ofAudience(metric: string, rest: Rest): Explanation {
  const window = `the newest audience snapshot (\`of\`: ${OF.audience})`
  const source = 'The source of the snapshot.'
  return section(metric, ['mart_audience_info'], 'audience/audience', {
    source,
    ...rest,
    window: rest.window ?? window,
  })
}

const AUDIENCE = [
  ...[
    ['Country', 'country', 'as IN'],
    ['City', 'city', 'as Mumbai'],
    ['Language', 'language', 'as hi'],
    ['AgeGender', 'age and gender', 'as female 18-24'],
  ].map(([name, of, example]) =>
    ofAudience(`audience${name}Share`, {
      title: `Share of the audience by ${of}`,
      formula: 'round(share * 100, 2)',
      inputs: [input('share', 'share in the snapshot, of 1')],
      unit: 'percent of the audience',
      window: `the newest audience snapshot (\`of\`: ${OF.audience}, ${example})`,
      limits: ['Sources often tell the largest shares only: `coverage.audienceShare` says of how much.'],
    }),
  ),
  ofAudience('audienceGenderShare', {
    title: 'Share of the audience by gender',
    formula: 'sum of the shares by age and gender',
    unit: 'percent of the audience',
    window: 'the newest audience snapshot (`of`: male or female)',
    source: 'Creatorscope.',
    limits: ['Sources often tell the largest shares only: `coverage.audienceShare` says of how much.'],
  }),
  ofAudience('audienceCoverage', {
    title: 'How much of the audience the shares tell of',
    formula: 'sum of the known shares',
    unit: 'percent of the audience',
    window: 'the newest audience snapshot (`of`: countries, cities, languages or ageGender)',
    source: 'Creatorscope.',
  }),
  ofAudience('notableFollowerFollowers', {
    title: 'Followers of a notable follower',
    formula: 'as the platform shows it',
    unit: 'followers or subscribers',
    window: 'the latest snapshot of the follower, else the audience snapshot (`of`: the id of the follower)',
    source: 'The platform.',
  }),
]

function ofPost(metric: string, rest: Rest): Explanation {
  const window = `the newest snapshot of the post (\`of\`: ${OF.posts})`
  return section(metric, ['mart_recent_posts'], 'marts/served', { ...rest, window: rest.window ?? window })
}

const POSTS = [
  ...['Likes', 'Comments', 'Views', 'Plays'].map((of) =>
    ofPost(`post${of}`, {
      title: `${of} of a post`,
      formula: 'as the platform shows it',
      unit: of.toLowerCase(),
      source: 'The platform.',
      limits: ['A young post still grows.'],
    }),
  ),
  ofPost('postEngagementRate', {
    ...explainFormula(formulaOf('engagement_rate'), [null, null, 'followers']),
    title: 'Engagement rate of a post',
    limits: ['Of the followers of now.', 'Unknown where likes and comments or followers are.'],
  }),
  ofPost('postReach', { ...explainFormula(formulaOf('reach'), []), title: 'Reach of a post' }),
]

const OTHERS = [
  section('similarCloseness', ['mart_instagram_account', 'mart_youtube_account'], 'marts/accounts', {
    ...explainFormula(formulaOf('closeness'), []),
    window: `both profiles as published (\`of\`: ${OF.similar})`,
  }),
  section('peerPercentile', ['mart_peer_figures'], 'population/population', {
    ...explainFormula(formulaOf('percentile_of'), []),
    title: 'Place among the peers',
    formula: '(points below + points equal / 2) / 101 * 100, of 101 points evenly spaced among the peers',
    window: 'profiles of the same tier and category of whom a post was analysed (`of`: a field, as avgViews)',
    limits: [
      'To the percent.',
      'Unknown where the figure is.',
      'Engagement has its exact place: `engagementPercentile`.',
    ],
  }),
]

/** Figures that stand in a section of a profile, one for each of its hashtags, posts, …; the query's `of` names which. */
export const sectionExplanations: readonly Explanation[] = [...HASHTAGS, ...AUDIENCE, ...POSTS, ...OTHERS]
