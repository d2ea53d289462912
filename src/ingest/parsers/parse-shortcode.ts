import { Invalid } from './invalid.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * The numeric id of an Instagram post from the shortcode of its link: base 64 with the URL alphabet, most significant first
 * (`CAnqPB-Jzcj` is 2317006284167526179), so that a post has one id however a file names it.
 */
export function parseShortcode(text: string): string | Invalid {
  // 11 characters are 66 bits; a longer code is that of a private post, whose rest is a key.
  if (!/^[\w-]{1,11}$/.test(text)) return new Invalid('is not the shortcode of a public post')
  let id = 0n
  for (const character of text) id = id * 64n + BigInt(ALPHABET.indexOf(character))
  return id.toString()
}
