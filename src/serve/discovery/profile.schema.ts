import { type Static, type TSchema, Type } from 'typebox'
import { Choice } from '../choice.ts'
import { envelope } from '../envelope.ts'
import { type Field, type FieldType, profileFields } from './fields.ts'
import { PLATFORMS } from './search-engine.ts'

const JSON_TYPES: Record<Exclude<FieldType, 'shares' | 'members'>, Record<string, unknown>> = {
  text: { type: 'string' },
  texts: { type: 'array', items: { type: 'string' } },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  time: { type: 'string', format: 'date-time' },
}

/** The JSON schema of a field's value. Nullable ones are `type: [..., null]`, which serialises faster than `anyOf`. */
function valueSchema({ type, required, values, description, example }: Field): TSchema {
  const json = JSON_TYPES[type as keyof typeof JSON_TYPES]
  return Type.Unsafe({
    ...json,
    ...(required ? {} : { type: [json.type, 'null'] }),
    ...(values ? { enum: required ? values : [...values, null] } : {}),
    description: required ? description : `${description} null: unknown.`,
    examples: [example],
  })
}

export const Profile = Type.Object(
  {
    platform: Choice(PLATFORMS),
    ...Object.fromEntries(profileFields.map((field) => [field.name, valueSchema(field)])),
    pictureUrl: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: 'The picture on our CDN; null until it is stored.',
      examples: ['http://127.0.0.1:8080/cdn/assets/profiles/instagram/123.jpg'],
    }),
    pictureThumbnailUrl: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: 'The picture as a WebP of at most 320 x 320 pixels; null where none is made (a setting).',
      examples: ['http://127.0.0.1:8080/cdn/assets/profiles/instagram/123.thumb.webp'],
    }),
    pictureThumbhash: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: 'ThumbHash of the picture (base64), to be shown until it is loaded; null where none is made.',
      examples: ['1QcSHQRnh493V4dIh4eXh1h4kJUI'],
    }),
    pictureKind: Type.Unsafe<'profile' | 'post' | null>({
      type: ['string', 'null'],
      enum: ['profile', 'post', null],
      description: "Whose picture it is: the profile's own, or its latest post's.",
    }),
  },
  { $id: 'Profile', description: 'A creator on one platform. Rates are percentages; times are UTC; unknown is null.' },
)

const PlatformParam = Choice(PLATFORMS, { description: 'Platform.', examples: ['YOUTUBE'] })
export const AnyPlatformParam = Choice([...PLATFORMS, 'ALL'], {
  description: 'Platform; `ALL` takes both.',
  examples: ['YOUTUBE'],
})

/** The path of one profile. */
export const ProfileParams = Type.Object({
  platform: PlatformParam,
  platformProfileId: Type.String({
    minLength: 1,
    maxLength: 200,
    // No NUL (PostgreSQL's text cannot hold it), no control characters.
    pattern: '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$',
    description: "The platform's own id of the profile.",
    examples: ['UCX6OQ3DkcsbYNE6H8uQQuVA'],
  }),
})

const LinkedProfile = Type.Object(
  {
    source: Type.String({ description: 'Who says so.', examples: ['BIO_LINK'] }),
    confidence: Type.Unsafe<number | null>({
      type: ['number', 'null'],
      description: 'How sure it is, 0 to 1; null: unknown.',
      examples: [0.9],
    }),
    linkedAt: Type.Unsafe<string | Date>({
      type: 'string',
      format: 'date-time',
      description: 'When the source last said so.',
    }),
    profile: Type.Ref('Profile#'),
  },
  { description: 'A profile of the same creator on the other platform.' },
)

const nullableNumber = (description: string) => Type.Unsafe<number | null>({ type: ['number', 'null'], description })

const Benchmark = Type.Object(
  {
    tier: Choice(['NANO', 'MICRO', 'MACRO', 'MEGA']),
    category: Type.String(),
    metrics: Type.Array(
      Type.Object({
        metric: Type.String({ description: 'Field of the profile.', examples: ['engagementRate'] }),
        value: nullableNumber("The profile's own; null: not measured."),
        peers: Type.Integer({ description: 'Profiles of the tier and category of which it is known.' }),
        median: nullableNumber('Median of the peers, of two the lower.'),
        percentile: nullableNumber(
          'Peers below, and half of those equal, in percent, to the percent for all but engagement; 50 is the middle. null: not measured.',
        ),
      }),
    ),
  },
  { description: 'Where the profile stands among those of the same platform, tier and category.' },
)
export type Benchmark = Static<typeof Benchmark>

export const ProfileAnswer = Type.Object(
  {
    ...envelope,
    profile: Type.Ref('Profile#'),
    linked: Type.Array(LinkedProfile, { description: 'Profiles of the same creator on the other platform.' }),
    benchmark: Type.Unsafe<Benchmark | null>({
      anyOf: [Benchmark, { type: 'null' }],
      description: 'null where tier or category is unknown, or no peer was measured.',
    }),
  },
  { description: 'The profile.' },
)
