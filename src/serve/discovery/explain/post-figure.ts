import { sql } from 'kysely'
import { engagementRate } from '../../../formulas/engagement-rate.ts'
import { type ServingDatabase, type VersionRow, version } from '../../serving-database.ts'
import { accountTable } from '../account-tables.ts'
import { formulaOf } from './explanation.ts'
import { foundAs, type ReadSectionFigure, type SectionRequest } from './section-figure.ts'

interface PostRow extends VersionRow {
  post_type: string | null
  likes: number | null
  comments: number | null
  views: number | null
  plays: number | null
  engagement_rate: number | null
  reach: number | null
  reach_is_estimated: boolean | null
  snapshot_at: Date
  followers: number | null
}

const FIGURES: Record<string, 'likes' | 'comments' | 'views' | 'plays'> = {
  postLikes: 'likes',
  postComments: 'comments',
  postViews: 'views',
  postPlays: 'plays',
}

/** A figure of one post. */
export const readPostFigure: ReadSectionFigure = async (database, request, settings) => {
  const post = await readPost(database, request)
  foundAs(post.post_type, request, 'one of the served posts')
  const { likes, comments, followers } = post
  const seen = { datasetVersion: post.dataset_version, snapshotAt: post.snapshot_at }
  const figure = FIGURES[request.metric]
  if (figure) return { ...seen, value: post[figure], inputs: [] }
  if (request.metric === 'postEngagementRate') {
    const isUnknown = (likes === null && comments === null) || !followers
    const recomputed = isUnknown ? null : engagementRate(likes, comments, followers)
    return { ...seen, value: post.engagement_rate, inputs: [likes, comments, followers], recomputed }
  }
  // What the platform told is the reach itself; YouTube shows a short's plays as views.
  const told = post.reach_is_estimated === false ? post.reach : null
  const inputs = [post.post_type, told, post.plays ?? post.views, likes, followers]
  const isKnown = formulaOf('reach_is_known').compute(inputs, settings)
  return {
    ...seen,
    value: post.reach,
    inputs,
    recomputed: isKnown ? formulaOf('reach').compute(inputs, settings) : null,
  }
}

async function readPost(database: ServingDatabase, { platform, profileId, of }: SectionRequest): Promise<PostRow> {
  const [row] = await database.rows(sql<PostRow>`
    WITH ${version}
    SELECT version.*, post.post_type, post.likes, post.comments, post.views, post.plays, post.engagement_rate, post.reach,
           post.reach_is_estimated, post.snapshot_at, account.followers
    FROM version
    LEFT JOIN social_profile_posts AS post
      ON post.platform = ${platform} AND post.profile_id = ${profileId} AND post.post_id = ${of ?? ''}
    LEFT JOIN ${accountTable(platform)} AS account ON account.profile_id = post.profile_id`)
  return row
}
