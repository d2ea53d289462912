const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * The numeric id of an Instagram post from the shortcode of its link: base 64 with the URL alphabet, most significant first
 * (`CAnqPB-Jzcj` is 2317006284167526179). undefined: it is not the shortcode of a public post.
 */
export function shortcodeToId(code: string): string | undefined {
  // 11 characters are 66 bits; a longer code is that of a private post, whose rest is a key.
  if (!/^[\w-]{1,11}$/.test(code)) return undefined
  let id = 0n
  for (const character of code) id = id * 64n + BigInt(ALPHABET.indexOf(character))
  return id.toString()
}

/** The way back. undefined: it is no such id. */
export function idToShortcode(id: string): string | undefined {
  if (!/^[1-9]\d{0,19}$/.test(id)) return undefined
  let code = ''
  for (let rest = BigInt(id); rest > 0n; rest /= 64n) code = ALPHABET.charAt(Number(rest % 64n)) + code
  return code
}
