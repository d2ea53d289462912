import { engagementRate } from '../../../formulas/engagement-rate.ts'
import { roundHundredths } from '../../../formulas/round.ts'
import { readHashtags } from '../hashtags/hashtags.query.ts'
import { foundAs, type ReadSectionFigure, type SectionFigure, type SectionRequest } from './section-figure.ts'

type HashtagsRow = Awaited<ReturnType<typeof readHashtags>>
type Means = Pick<NonNullable<HashtagsRow['hashtags']>[number], 'avg_likes' | 'avg_comments' | 'avg_engagement'>

/** A figure of one hashtag, or of all posts beside it. */
export const readHashtagFigure: ReadSectionFigure = async (database, request) => {
  const row = await readHashtags(database, request.platform, request.profileId)
  const posts = request.of === undefined ? {} : { posts: hashtagOf(row, request).posts }
  return { datasetVersion: row.dataset_version, ...posts, ...toFigure(row, request) }
}

function meansOf(row: HashtagsRow, request: SectionRequest): Means {
  if (request.of !== undefined) return hashtagOf(row, request)
  return {
    avg_likes: row.profile_avg_likes,
    avg_comments: row.profile_avg_comments,
    avg_engagement: row.profile_avg_engagement,
  }
}

function hashtagOf(row: HashtagsRow, request: SectionRequest) {
  return foundAs(
    row.hashtags?.find(({ hashtag }) => hashtag === request.of),
    request,
    'one of the listed hashtags',
  )
}

function toFigure(row: HashtagsRow, request: SectionRequest): Pick<SectionFigure, 'value' | 'inputs' | 'recomputed'> {
  const { followers, profile_avg_engagement: usual } = row
  const { avg_likes: likes, avg_comments: comments, avg_engagement: own } = meansOf(row, request)
  switch (request.metric) {
    case 'hashtagPosts':
      return { value: hashtagOf(row, request).posts, inputs: [] }
    case 'hashtagLastUsedAt':
      return { value: hashtagOf(row, request).last_used_at, inputs: [] }
    case 'hashtagAvgLikes':
      return { value: likes, inputs: [] }
    case 'hashtagAvgComments':
      return { value: comments, inputs: [] }
    case 'hashtagAvgEngagement':
      return { value: own, inputs: [] }
    case 'hashtagEngagementRatio': {
      const recomputed = own === null || !usual ? null : roundHundredths((own / usual) * 100)
      return { value: hashtagOf(row, request).engagement_ratio, inputs: [own, usual], recomputed }
    }
    default: {
      const rate = own === null || !followers ? null : engagementRate(likes, comments, followers)
      return { value: rate, inputs: [likes, comments, followers], recomputed: rate }
    }
  }
}
