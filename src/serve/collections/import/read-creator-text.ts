import type { ProfileKey } from '../../profile-door.ts'

/** How a creator is named by a person: by id, or by a handle, whose platform may be open. */
export type NamedCreator =
  | { profileId: string; platform: ProfileKey['platform'] }
  | { handle: string; platform: ProfileKey['platform'] | undefined }

const CHANNEL_ID = /^UC[\w-]{22}$/
const LINK = /^(?:https?:\/\/)?(?:www\.|m\.)?(instagram|youtube)\.com\/([^?#]*)/i
// Below these stand posts, searches and the like, and no profile.
const NO_HANDLES = new Set([
  'p',
  'reel',
  'reels',
  'stories',
  'explore',
  'tv',
  'accounts',
  'watch',
  'shorts',
  'playlist',
  'results',
  'feed',
])

/**
 * Reads a handle with or without @, a link to a profile, or a channel's id.
 * @param platform what stands beside it, when something does.
 * @returns undefined for what names no creator.
 */
export function readCreatorText(text: string, platform?: ProfileKey['platform']): NamedCreator | undefined {
  const link = LINK.exec(text)
  if (link) {
    const of = link[1]!.toUpperCase() as ProfileKey['platform']
    return platform !== undefined && platform !== of ? undefined : readPath(link[2]!, of)
  }
  if (CHANNEL_ID.test(text) && platform !== 'INSTAGRAM') return { platform: 'YOUTUBE', profileId: text }
  const handle = text.replace(/^@/, '')
  return isHandle(handle) ? { handle, platform } : undefined
}

function readPath(path: string, platform: ProfileKey['platform']): NamedCreator | undefined {
  const [first = '', second = ''] = path.split('/').map(decoded)
  if (platform === 'YOUTUBE' && first === 'channel')
    return CHANNEL_ID.test(second) ? { platform, profileId: second } : undefined
  // `/c/name` and `/user/name` are names of old, which mostly became the handle.
  const named = platform === 'YOUTUBE' && (first === 'c' || first === 'user') ? second : first
  const handle = named.replace(/^@/, '')
  return isHandle(handle) && !NO_HANDLES.has(handle.toLowerCase()) ? { handle, platform } : undefined
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Handles hold letters, marks and digits of any script, `.`, `_`, `-` and `·`. */
function isHandle(text: string): boolean {
  return text.length <= 200 && /^[\p{L}\p{M}\p{N}._·-]+$/u.test(text)
}
