import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Feature, featureNames, magnitude } from '../../src/formulas/authenticity/account-features.ts'

/** What the labelled accounts tell besides what a list of followers shows. */
export const profileOnlyFeatures = ['description_log2', 'has_url', 'is_private', 'name_is_handle'] as const

export interface LabelledAccount {
  features: Record<Feature | (typeof profileOnlyFeatures)[number], number>
  isFake: boolean
}

/**
 * The labelled Instagram accounts in the folder `instagram-fake-genuine` of `SHARED_DIR` (default `../shared`), or undefined
 * where it is not there. Columns: profile pic, nums/length username, fullname words, nums/length fullname, name==username,
 * description length, external URL, private, #posts, #followers, #follows, fake.
 */
export function readLabelledAccounts(): LabelledAccount[] | undefined {
  const shared = process.env.SHARED_DIR ?? '../shared'
  const file = [shared, join(shared, 'data')]
    .map((folder) => join(folder, 'instagram-fake-genuine/train.csv'))
    .find(existsSync)
  if (file === undefined) return undefined
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  return lines.map((line, index) => readAccount(line, `${file}:${index + 2}`))
}

function readAccount(line: string, place: string): LabelledAccount {
  const values = line.split(',').map(Number)
  if (values.length !== 12 || values.some(Number.isNaN)) throw new Error(`${place}: expected 12 numbers, got ${line}`)
  const [picture, digits, words, nameDigits, same, description, url, isPrivate, posts, followers, follows, fake] =
    values as [number, number, number, number, number, number, number, number, number, number, number, number]
  return {
    features: {
      has_picture: picture,
      handle_digit_share: digits,
      name_words: words,
      name_digit_share: nameDigits,
      uploads_log2: magnitude(posts)!,
      followers_log2: magnitude(followers)!,
      following_log2: magnitude(follows)!,
      description_log2: magnitude(description)!,
      has_url: url,
      is_private: isPrivate,
      name_is_handle: same,
    },
    isFake: fake === 1,
  }
}

/** The accounts as rows of the features named, by default those that a list of followers shows. */
export function toRows(
  accounts: readonly LabelledAccount[],
  names: readonly (keyof LabelledAccount['features'])[] = featureNames,
): number[][] {
  return accounts.map(({ features }) => names.map((name) => features[name]))
}
