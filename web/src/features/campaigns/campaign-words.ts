import type { CampaignPost, CreatorStatus } from '../../api/campaigns.ts'

/** How far it is with a creator. */
export const STATUS_WORDS: Record<CreatorStatus, string> = {
  SUGGESTED: 'Suggested',
  SHORTLISTED: 'Shortlisted',
  CONTACTED: 'Contacted',
  AGREED: 'Agreed',
  DECLINED: 'Declined',
  DONE: 'Done',
}

/** The module that surfaced a creator. */
export const MODULE_WORDS: Record<NonNullable<CampaignPost['surfacedBy']>, string> = {
  SEARCH: 'Search',
  KEYWORD: 'Keyword reports',
  GENRE: 'Genres',
  LEADERBOARD: 'Leaderboard',
  SIMILAR: 'Similar creators',
  MANUAL: 'Added by hand',
}

/** Whether a post counts, and why not. */
export const POST_STATE_WORDS: Record<CampaignPost['state'], string> = {
  COUNTS: 'Counts',
  EXCLUDED: 'Excluded',
  NOT_IN_DATA: 'Not yet in our data',
  NOT_IN_CAMPAIGN: 'Creator not in the campaign',
  NO_ENGAGEMENT: 'Engagement not known',
}
