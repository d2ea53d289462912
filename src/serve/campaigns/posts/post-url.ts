import { idToShortcode, shortcodeToId } from '../../../core/instagram-shortcode.ts'
import type { Platform } from '../campaign-door.ts'

export interface PostName {
  platform: Platform
  postId: string
}

const INSTAGRAM_HOSTS: ReadonlySet<string> = new Set(['instagram.com', 'www.instagram.com', 'm.instagram.com'])
const YOUTUBE_HOSTS: ReadonlySet<string> = new Set([
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'www.youtube-nocookie.com',
])
const SHORT_YOUTUBE_HOST = 'youtu.be'

/** `/p/CODE`, `/reel/CODE`, `/reels/CODE`, `/tv/CODE`, each also after a handle. */
const INSTAGRAM_POST = /^(?!\/share\/)(?:\/[\w.]{1,30})?\/(?:p|reels?|tv)\/([\w-]{1,11})\/?$/
const INSTAGRAM_STORY = /^\/stories\/[\w.]{1,30}\/([1-9]\d{0,19})\/?$/
const YOUTUBE_PATH = /^\/(?:shorts|live|embed|v)\/([\w-]{11})\/?$/
const VIDEO_ID = /^[\w-]{11}$/

/**
 * Which post a link leads to, told by its text alone: nothing is fetched, so that links which only lead on (`/share/…`) are refused.
 * @returns a sentence where it is no link to a post.
 */
export function parsePostUrl(text: string): PostName | string {
  const url = URL.parse(text.trim())
  if (!url || !/^https?:$/.test(url.protocol)) return 'is no link; give it whole, with https://'
  if (url.port !== '' || url.username !== '' || url.password !== '') return 'is no link to a post'
  if (INSTAGRAM_HOSTS.has(url.hostname)) return instagramPost(url)
  if (YOUTUBE_HOSTS.has(url.hostname) || url.hostname === SHORT_YOUTUBE_HOST) return youtubePost(url)
  return 'leads neither to Instagram nor to YouTube'
}

function instagramPost({ pathname }: URL): PostName | string {
  const story = INSTAGRAM_STORY.exec(pathname)?.[1]
  if (story !== undefined) return { platform: 'INSTAGRAM', postId: story }
  const code = INSTAGRAM_POST.exec(pathname)?.[1]
  const postId = code === undefined ? undefined : shortcodeToId(code)
  if (postId === undefined)
    return 'is no link to a post on Instagram; one looks like https://www.instagram.com/p/CAnqPB-Jzcj/'
  return { platform: 'INSTAGRAM', postId }
}

function youtubePost({ hostname, pathname, searchParams }: URL): PostName | string {
  const postId =
    hostname === SHORT_YOUTUBE_HOST
      ? pathname.slice(1)
      : pathname === '/watch'
        ? searchParams.get('v')
        : YOUTUBE_PATH.exec(pathname)?.[1]
  if (!postId || !VIDEO_ID.test(postId))
    return 'is no link to a video on YouTube; one looks like https://www.youtube.com/watch?v=dQw4w9WgXcQ'
  return { platform: 'YOUTUBE', postId }
}

/** The post's page on its platform; null where the id is of no such form. */
export function postUrl({ platform, postId }: PostName): string | null {
  if (platform === 'YOUTUBE') return VIDEO_ID.test(postId) ? `https://www.youtube.com/watch?v=${postId}` : null
  const code = idToShortcode(postId)
  return code === undefined ? null : `https://www.instagram.com/p/${code}/`
}
