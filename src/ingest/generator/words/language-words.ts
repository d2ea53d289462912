/** The subjects that creators have, in the order in which every language names them. */
export const TOPICS = [
  'Beauty',
  'Fashion',
  'Fitness',
  'Food',
  'Technology',
  'Travel',
  'Gaming',
  'Music',
  'Dance',
  'Comedy',
  'Education',
  'Photography',
  'Parenting',
  'Finance',
  'Health',
  'Sports',
  'Automotive',
  'Home & Garden',
  'Pets',
  'Art',
] as const

/** A name in its own script and in Latin letters, as in `प्रिया/priya`. */
export type NamePair = `${string}/${string}`

/** What the generator writes in one language. */
export interface LanguageWords {
  /** ISO 639-1. */
  code: string
  female: readonly NamePair[]
  male: readonly NamePair[]
  surnames: readonly NamePair[]
  /** Written in front of the given name and without a space. */
  surnameFirst?: true
  /** Two things that one speaks of in each of TOPICS, in their order. */
  things: readonly (readonly [string, string])[]
  /** `{topic}` is a thing, `{city}` the creator's city. */
  biographies: readonly string[]
  captions: readonly string[]
  /** Said of a paid post; `{brand}` is a brand. */
  sponsored: string
  /** A channel's name; `{name}` is the creator's, `{topic}` a thing. */
  channels: readonly string[]
}
