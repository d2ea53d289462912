import { invalidRequest } from '../../problem.ts'
import type { Brief } from '../brief.schema.ts'
import type { CampaignDoor } from '../campaign-door.ts'
import type { KeptCreator } from '../creators/creators.query.ts'
import type { NewPost } from './posts.query.ts'

/** Where mentions are looked for. */
export interface Looked {
  creators: number
  mentions: string[]
  from: string
  to: string
}

const PLATFORMS = ['INSTAGRAM', 'YOUTUBE'] as const
/** Whoever was only suggested, or declined, posts nothing for the campaign. */
const NOT_ASKED: ReadonlySet<string> = new Set(['SUGGESTED', 'DECLINED'])

/**
 * The posts of a campaign's creators in its period that mention what the brief says; without an end of the period until today.
 * @throws AppError `BRIEF_INCOMPLETE` where there is nothing to look for, or no period; `CLICKHOUSE_UNAVAILABLE`, `NO_DATASET`.
 */
export async function findMentions(
  door: CampaignDoor,
  brief: Brief,
  all: readonly KeptCreator[],
): Promise<{ posts: NewPost[]; looked: Looked }> {
  const mentions = brief.mentions.length > 0 ? brief.mentions : brief.keywords
  const { from } = brief
  if (mentions.length === 0 || from === null)
    throw invalidRequest(
      [
        ...(mentions.length === 0 ? [{ place: '/brief/mentions', message: 'is empty, and so are the keywords' }] : []),
        ...(from === null ? [{ place: '/brief/from', message: 'is not said: from which day on to look' }] : []),
      ],
      'BRIEF_INCOMPLETE',
    )
  const to = brief.to ?? new Date().toISOString().slice(0, 10)
  const creators = all.filter(({ status }) => !NOT_ASKED.has(status))
  const found = await Promise.all(
    PLATFORMS.map(async (platform): Promise<NewPost[]> => {
      const profileIds = creators.filter((creator) => creator.platform === platform).map(({ profileId }) => profileId)
      if (profileIds.length === 0) return []
      const posts = await door.findMentions({ platform, profileIds, keywords: mentions, from, to })
      return posts.map(({ postId, matched }) => ({ platform, postId, url: null, matched }))
    }),
  )
  return { posts: found.flat(), looked: { creators: creators.length, mentions, from, to } }
}
