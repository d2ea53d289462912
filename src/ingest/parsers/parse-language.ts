import { Invalid } from './invalid.ts'

/** ISO 639-1 codes of codes that are withdrawn, or that platforms give in their three-letter form although a two-letter one exists. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  iw: 'he',
  in: 'id',
  ji: 'yi',
  mo: 'ro',
  fil: 'tl',
}

/**
 * The ISO 639-1 code of a language tag (`en-US` -> `en`). NULL where there is none: `und` (unknown), `zxx` (no speech) and
 * languages that only ISO 639-3 names, such as `bgc` (Haryanvi).
 */
export function parseLanguage(text: string): string | null | Invalid {
  if (!/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$/.test(text))
    return new Invalid('is not a language tag such as en or pt-BR')
  const code = text.slice(0, text.search(/[-_]|$/)).toLowerCase()
  return TWO_LETTERS[code] ?? (code.length === 2 ? code : null)
}
