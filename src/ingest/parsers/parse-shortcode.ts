import { shortcodeToId } from '../../core/instagram-shortcode.ts'
import { Invalid } from './invalid.ts'

/** The numeric id of an Instagram post from the shortcode of its link, so that a post has one id however a file names it. */
export function parseShortcode(text: string): string | Invalid {
  return shortcodeToId(text) ?? new Invalid('is not the shortcode of a public post')
}
