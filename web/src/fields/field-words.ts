import { countryName, languageName, platformName, sentenceCase } from '../ui/format-words.ts'
import type { FieldName } from './profile-fields.ts'

const LABELS: Partial<Record<FieldName, string>> = {
  profileId: 'Profile id',
  biography: 'Bio',
  categories: 'All categories',
  isVerified: 'Verified',
  isBusiness: 'Business account',
  hasEmail: 'Has e-mail',
  views: 'Lifetime views',
  engagementRate: 'Engagement',
  engagementRateByViews: 'Engagement by views',
  engagementPercentile: 'Above peers',
  engagementRate30d: 'Engagement 30 d',
  topHashtags: 'Hashtags',
  mentions: 'Mentioned accounts',
  sponsoredShare: 'Sponsored posts',
  sponsoredEngagementRate: 'Sponsored engagement',
  organicEngagementRate: 'Organic engagement',
  authenticityScore: 'Authenticity',
  authenticityCoverage: 'Authenticity parts known',
  posts30d: 'Posts 30 d',
  lastPostAt: 'Last post',
  firstSeenAt: 'First seen',
  snapshotAt: 'Latest snapshot',
  contentTypes: 'Kinds of posts',
  linkedPlatforms: 'Also on',
  enabledForSaas: 'Enabled for SaaS',
  collection: 'Collection',
  campaign: 'Campaign',
}

/** How a field is called on the page. One without words of its own gets them from its name. */
export function fieldLabel(name: FieldName): string {
  const growth = /^followersGrowth(\d+)d(Pct)?$/.exec(name)
  if (growth) return growth[2] ? `Growth ${growth[1]} d` : `New followers ${growth[1]} d`
  return LABELS[name] ?? wordsOf(name)
}

/** How a value of a set reads: `Hindi` for language `hi`. */
export function fieldValueLabel(name: FieldName, value: string): string {
  if (name === 'language') return languageName(value)
  if (/country$/i.test(name)) return countryName(value)
  if (name === 'audienceLanguage') return languageName(value)
  if (name === 'linkedPlatforms') return platformName(value)
  if (name === 'contentTypes' || name === 'audienceGender') return sentenceCase(value)
  if (name === 'topHashtags') return `#${value}`
  if (name === 'mentions') return `@${value}`
  return name === 'tier' || name === 'gender' ? sentenceCase(value) : value
}

const NO_POSTS = 'no post with this figure is known'
const REASONS: Partial<Record<FieldName, string>> = {
  category: 'no category is given for the profile or its posts',
  language: 'no language is known for the profile or its posts',
  city: 'the profile names no city',
  state: 'the profile names no state',
  country: 'the profile names no country',
  engagementRate: 'it needs a follower count and at least one post',
  engagementPercentile: 'too little is known of it or its peers',
  authenticityScore: 'no part of it is known yet',
  lastPostAt: 'no post is known',
  sponsoredShare: 'no post tells whether it is sponsored',
}

/** Why a value of this field may be missing, as it is told on hover. */
export function unknownReason(name: FieldName): string {
  const growth = /Growth(\d+)d/.exec(name)
  if (growth) return `there is no follower count from ${growth[1]} days before`
  if (/^(avg|sponsored|organic)|Share$|RateByViews$/.test(name)) return REASONS[name] ?? NO_POSTS
  return REASONS[name] ?? 'the source does not give it'
}

/** `Avg. likes 30 d` for `avgLikes30d`, `Reels share` for `reelsShare`. */
function wordsOf(name: string): string {
  const words = name
    .replace(/(\d+)d$/, ' $1 d')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^avg\b/, 'avg.')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
