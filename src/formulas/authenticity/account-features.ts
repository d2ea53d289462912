import type { Count } from '../count.ts'
import { log2 } from '../logarithm.ts'

/** What a list of followers shows of each. */
export interface ShownAccount {
  handle: string | null
  name: string | null
  picture_url: string | null
  followers: Count
  following: Count
  uploads: Count
}

/** File of the picture that Instagram shows for who has none. */
const NO_PICTURE = '44884218_345707102882519'

/** By what an account is judged; NULL where it is not known. */
const features = {
  has_picture: {
    of: ({ picture_url: url }) => (url === null ? null : Number(!url.includes(NO_PICTURE))),
    sql: `if(isNull({{ picture_url }}), NULL, position(assumeNotNull({{ picture_url }}), '${NO_PICTURE}') = 0)`,
  },
  handle_digit_share: {
    of: ({ handle }) => digitShare(handle),
    sql: digitShareSql('handle'),
  },
  name_words: {
    of: ({ name }) => (name === null ? null : name.split(/[ \t\n\r\f\v]+/).filter((word) => word !== '').length),
    sql: 'if(isNull({{ name }}), NULL, length(splitByWhitespace(assumeNotNull({{ name }}))))',
  },
  name_digit_share: {
    of: ({ name }) => digitShare(name),
    sql: digitShareSql('name'),
  },
  uploads_log2: { of: ({ uploads }) => magnitude(uploads), sql: magnitudeSql('uploads') },
  followers_log2: { of: ({ followers }) => magnitude(followers), sql: magnitudeSql('followers') },
  following_log2: { of: ({ following }) => magnitude(following), sql: magnitudeSql('following') },
} as const satisfies Record<string, { of: (account: ShownAccount) => number | null; sql: string }>

export type Feature = keyof typeof features
export const featureNames = Object.keys(features) as Feature[]

/** The features of an account. */
export function accountFeatures(account: ShownAccount): Record<Feature, number | null> {
  return Object.fromEntries(featureNames.map((name) => [name, features[name].of(account)])) as Record<
    Feature,
    number | null
  >
}

/** The SQL text of a feature, over the macro arguments `handle`, `name`, `picture_url`, `followers`, `following`, `uploads`. */
export function featureSql(name: Feature): string {
  return features[name].sql
}

/** log2(count + 1): counts of accounts are spread over magnitudes. */
export function magnitude(count: Count): number | null {
  return count === null ? null : log2(count + 1)
}

function magnitudeSql(argument: string): string {
  return `if(isNull({{ ${argument} }}), NULL, {{ log2_exact('(ifNull(toFloat64(' ~ ${argument} ~ '), 0) + 1)') }})`
}

/** Digits 0 to 9 among the characters; NULL for an empty text. */
function digitShare(text: string | null): number | null {
  if (text === null || text === '') return null
  return text.replace(/[^0-9]/g, '').length / [...text].length
}

function digitShareSql(argument: string): string {
  return `length(replaceRegexpAll({{ ${argument} }}, '[^0-9]', '')) / nullIf(lengthUTF8({{ ${argument} }}), 0)`
}
