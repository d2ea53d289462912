import { Type } from 'typebox'
import { SURFACING_MODULES } from '../../../core/surfaced-by.ts'
import { Choice } from '../../choice.ts'
import { defaulted } from '../../defaulted.ts'
import { envelope } from '../../envelope.ts'
import { CollectionParams, Moment, notes, tags } from '../collection.schema.ts'

/** Creators that one request names at most. */
const MAX_NAMED = 1_000

const platform = Choice(['INSTAGRAM', 'YOUTUBE'], { examples: ['YOUTUBE'] })
const profileId = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$',
  description: "The platform's own id of the profile.",
  examples: ['UCX6OQ3DkcsbYNE6H8uQQuVA'],
})

const CreatorKey = Type.Object(
  { platform, profileId },
  { additionalProperties: false, description: 'A creator on one platform.' },
)
export const CreatorKeys = (maxItems = MAX_NAMED) => Type.Array(CreatorKey, { minItems: 1, maxItems })

export const ItemParams = Type.Object({ ...CollectionParams.properties, platform, platformProfileId: profileId })

const surfacedBy = Choice(SURFACING_MODULES, {
  description: 'The module of the product that brought the creator to the eye; MANUAL: a person did.',
  examples: ['SEARCH'],
})

export const ServedProfile = Type.Unsafe<Record<string, unknown> | null>({
  anyOf: [{ $ref: 'Profile#' }, { type: 'null' }],
  description: 'The figures of the data set; null where it does not have the creator (any more).',
})

/** What a tenant keeps of a creator in a collection. */
const kept = {
  platform,
  profileId,
  position: Type.Integer({ description: 'Place in the order of the collection, from 1.', examples: [1] }),
  notes,
  tags,
  surfacedBy,
  addedAt: Moment('When the creator was added.'),
}

export const ItemsQuery = Type.Object(
  {
    page: defaulted(Type.Integer({ minimum: 1, maximum: 10_000, default: 1, description: 'Page, from 1.' })),
    size: defaulted(Type.Integer({ minimum: 1, maximum: 100, default: 50, description: 'Creators in a page.' })),
  },
  { additionalProperties: false },
)

export const ItemsAnswer = Type.Object(
  {
    ...envelope,
    count: Type.Integer({ description: 'All creators of the collection.', examples: [42] }),
    page: Type.Integer(),
    size: Type.Integer(),
    creators: Type.Array(Type.Object({ ...kept, profile: ServedProfile })),
  },
  { $id: 'CollectionCreators', description: 'A page of the creators of a collection, in its order.' },
)

export const AddBody = Type.Object(
  { creators: CreatorKeys(), surfacedBy: Type.Optional(surfacedBy) },
  { additionalProperties: false },
)
export const AddAnswer = Type.Object({
  added: Type.Integer({ description: 'Creators that came in, at the end of the order.' }),
  alreadyThere: Type.Integer({ description: 'Creators that the collection had; they stay as they are.' }),
  notFound: Type.Array(CreatorKey, { description: 'Creators that the data set does not have; they are not added.' }),
  count: Type.Integer({ description: 'All creators of the collection now.' }),
})

export const RemoveBody = Type.Object({ creators: CreatorKeys() }, { additionalProperties: false })
export const RemoveAnswer = Type.Object({
  removed: Type.Integer({ description: 'Creators that are no longer there; those that never were do not count.' }),
  count: Type.Integer({ description: 'All creators of the collection now.' }),
})

export const ItemChanges = Type.Object(
  { notes: Type.Optional(notes), tags: Type.Optional(tags) },
  { additionalProperties: false, description: 'What is left out stays.' },
)
export const ItemAnswer = Type.Object(kept)

export const MoveBody = Type.Object(
  {
    creators: CreatorKeys(),
    before: Type.Unsafe<{ platform: 'INSTAGRAM' | 'YOUTUBE'; profileId: string } | null>({
      anyOf: [CreatorKey, { type: 'null' }],
      description: 'The creator before whom the moved ones come to stand, in the order named; null: the end.',
    }),
  },
  { additionalProperties: false, required: ['creators', 'before'] },
)
