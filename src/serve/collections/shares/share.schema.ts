import { type Static, Type } from 'typebox'
import { Choice } from '../../choice.ts'
import { envelope } from '../../envelope.ts'
import { CollectionParams, Moment } from '../collection.schema.ts'
import { ServedProfile } from '../items/item.schema.ts'

/** A link lasts at most a year: one that is forgotten ends by itself. */
const MAX_DAYS = 365

export const ShareParams = Type.Object({
  ...CollectionParams.properties,
  shareId: Type.String({ format: 'uuid', description: 'The link.' }),
})

export const NewShare = Type.Object(
  {
    days: Type.Integer({
      minimum: 1,
      maximum: MAX_DAYS,
      description: 'Days from now that the link works.',
      examples: [30],
    }),
  },
  { additionalProperties: false },
)

const share = {
  id: Type.String({ format: 'uuid' }),
  state: Choice(['ACTIVE', 'EXPIRED', 'REVOKED']),
  createdAt: Moment('When it was made.'),
  expiresAt: Moment('When it ends by itself.'),
}
const Share = Type.Object(share)
export type Share = Static<typeof Share>

export const SharesAnswer = Type.Object({
  shares: Type.Array(Share, { description: 'Links of the collection, the newest first; their secrets are not kept.' }),
})
export const CreatedShare = Type.Object({
  ...share,
  token: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description:
      'The secret of the link, shown this once: `/shared/{token}` is the page, `…/api/shared/{token}` the data. null when a request with an Idempotency-Key is sent again.',
    examples: ['Yk3vV1wq5Yl1Q1r0m7cJm0tS9p8x6b4n2a0ZzYyXxWw'],
  }),
})

export const SharedParams = Type.Object({
  token: Type.String({
    minLength: 1,
    maxLength: 200,
    description: 'The secret of the link.',
    examples: ['Yk3vV1wq5Yl1Q1r0m7cJm0tS9p8x6b4n2a0ZzYyXxWw'],
  }),
})

export const SharedAnswer = Type.Object(
  {
    ...envelope,
    name: Type.String({ description: 'What the collection is called.' }),
    expiresAt: Moment('When the link ends.'),
    count: Type.Integer({ description: 'All creators of the collection.' }),
    page: Type.Integer(),
    size: Type.Integer(),
    creators: Type.Array(
      Type.Object({
        platform: Choice(['INSTAGRAM', 'YOUTUBE']),
        profileId: Type.String(),
        position: Type.Integer(),
        profile: ServedProfile,
      }),
      { description: 'In the order of the collection, without what the tenant noted down.' },
    ),
  },
  { $id: 'SharedCollection', description: 'What a link shows: a name and creators with their figures.' },
)
