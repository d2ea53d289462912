import { type Static, Type } from 'typebox'
import { defaulted } from '../defaulted.ts'
import { LineOf } from '../written-text.ts'
import { Brief } from './brief.schema.ts'

/** How far it is with a creator. */
export const STATUSES = ['SUGGESTED', 'SHORTLISTED', 'CONTACTED', 'AGREED', 'DECLINED', 'DONE'] as const
export type CreatorStatus = (typeof STATUSES)[number]

/** Campaigns of a tenant, creators and posts of a campaign: an answer holds all of them. */
export const MOST = { campaigns: 1_000, creators: 500, posts: 5_000 } as const

const name = LineOf(200, { description: 'What it is called.', examples: ['Summer glow'] })
export const Moment = (description: string) =>
  Type.Unsafe<string | Date>({ type: 'string', format: 'date-time', description })

export const CampaignParams = Type.Object({
  id: Type.String({ format: 'uuid', description: 'The campaign.', examples: ['01234567-89ab-4cde-8f01-23456789abcd'] }),
})

export const Campaign = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    name,
    brief: Brief,
    creators: Type.Object(
      Object.fromEntries(STATUSES.map((status) => [status, Type.Integer()])) as Record<
        CreatorStatus,
        ReturnType<typeof Type.Integer>
      >,
      { description: 'How many creators are how far.' },
    ),
    posts: Type.Integer({ description: 'Sponsored posts, without those that were excluded.' }),
    createdAt: Moment('When it was made.'),
    updatedAt: Moment('When name or brief were last changed.'),
  },
  { $id: 'Campaign', description: 'A campaign of a tenant.' },
)
export type Campaign = Static<typeof Campaign>

export const CampaignsAnswer = Type.Object(
  { campaigns: Type.Array(Type.Ref('Campaign#')) },
  { description: "The tenant's campaigns, the newest first." },
)

const WhatIsLookedFor = Type.Object(Brief.properties, {
  additionalProperties: false,
  default: {},
  description: 'What the campaign looks for. What is left out asks nothing.',
})
export const CampaignBody = Type.Object({ name, brief: defaulted(WhatIsLookedFor) }, { additionalProperties: false })
