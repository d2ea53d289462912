import { type Static, Type } from 'typebox'
import { Choice } from '../choice.ts'

const STATES = ['ok', 'stale', 'retry', 'gone', 'waiting'] as const
const STATE = {
  description:
    'ok: the newest known link is stored. stale: an older picture is stored and shown. retry: nothing is stored; it is tried ' +
    'again at retryAt. gone: nothing is stored, and the platform has it no longer. waiting: its first transfer is in the queue.',
}
const text = (description: string) => Type.Unsafe<string | null>({ type: ['string', 'null'], description })
const number = (description: string) => Type.Unsafe<number | null>({ type: ['number', 'null'], description })
const moment = (description: string) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time', description })

/** What names an entity of a platform. */
export const EntityParams = Type.Object(
  {
    platform: Choice(['INSTAGRAM', 'YOUTUBE'], { description: 'The platform, in capitals.' }),
    entityType: Choice(['profile', 'post', 'story', 'profile_relationship'], { description: 'What the asset shows.' }),
    entityId: Type.String({
      pattern: '^[A-Za-z0-9_-]{1,128}$',
      description: "The platform's id of the profile or post: letters, digits, `-` and `_`.",
      examples: ['UCX6OQ3DkcsbYNE6H8uQQuVA'],
    }),
  },
  { additionalProperties: false },
)
export type Entity = Static<typeof EntityParams>

const AssetHealth = Type.Object(
  {
    assetType: Choice(['picture', 'thumbnail', 'media']),
    state: Choice(STATES, STATE),
    pictureUrl: text('Where it is shown from; null: nothing is stored.'),
    isPlaceholder: Type.Boolean({ description: 'Whether a page can show a placeholder only.' }),
    reason: text('Why the newest link could not be stored.'),
    retryAt: moment('When it is tried again.'),
    storedAt: moment('When it was last stored or found unchanged.'),
    failedAt: moment('When its newest link last failed.'),
  },
  { description: 'One asset.' },
)
export type AssetHealth = Static<typeof AssetHealth>

export const EntityHealthAnswer = Type.Object(
  { assets: Type.Array(AssetHealth, { description: 'Every asset of the entity that was ever asked for.' }) },
  { description: 'The assets of one entity.' },
)

export const RepairAnswer = Type.Object(
  {
    troubled: Type.Integer({ description: 'Assets in trouble that are tried again within a minute.' }),
    refreshRequested: Type.Boolean({ description: 'Whether the scraper is asked for a fresh link of the entity.' }),
  },
  { description: 'What was asked for.' },
)

export const HealthAnswer = Type.Object(
  {
    stored: Type.Integer({ description: 'Assets that are stored.' }),
    storedIsEstimate: Type.Boolean({ description: 'Whether it was read from statistics, since counting takes long.' }),
    oldestExpiryAt: moment('When the first link dies of those that wait to be copied; null: none does.'),
    troubled: Type.Array(
      Type.Object({
        platform: Type.String(),
        entityType: Type.String(),
        assetType: Type.String(),
        state: Choice(STATES, STATE),
        assets: Type.Integer(),
      }),
      { description: 'Assets that are not ok, by kind and state.' },
    ),
    queue: Type.Array(
      Type.Object({
        flow: Type.String({ examples: ['asset_upload_flow'] }),
        status: Choice(['PENDING', 'PROCESSING', 'COMPLETE', 'FAILED']),
        tasks: Type.Integer({ description: 'Of COMPLETE and FAILED: that ended within the last 24 hours.' }),
        oldestS: number('Seconds since the oldest that is due was enqueued.'),
        perSecond: number('Ended within the last five whole minutes, a second.'),
      }),
      { description: 'Depth, age and rate by flow and status.' },
    ),
    failures: Type.Array(Type.Object({ flow: Type.String(), reason: Type.String(), tasks: Type.Integer() }), {
      description: 'Failures of the last 24 hours by reason, the commonest first.',
    }),
    pausedHosts: Type.Array(
      Type.Object({ host: Type.String(), until: Type.String({ format: 'date-time' }), reason: Type.String() }),
      { description: 'Media hosts that are left alone for a while.' },
    ),
  },
  { description: 'State of the asset pipeline.' },
)
export type HealthAnswer = Static<typeof HealthAnswer>
