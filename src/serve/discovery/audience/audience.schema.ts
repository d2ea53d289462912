import { Type } from 'typebox'
import { envelope } from '../../envelope.ts'

const Share = Type.Number({ description: 'Percent of the audience.', examples: [61.25] })
const Coverage = (of: string) =>
  Type.Unsafe<number | null>({
    type: ['number', 'null'],
    description: `Percent of the audience that the shares by ${of} tell of; null: none are known.`,
  })
const text = (description: string) => Type.Unsafe<string | null>({ type: ['string', 'null'], description })

const NotableFollower = Type.Object({
  profileId: Type.String({ description: "The platform's id of the follower." }),
  handle: text('Handle, without @. null: unknown.'),
  name: text('Display name. null: unknown.'),
  isVerified: Type.Unsafe<boolean | null>({
    type: ['boolean', 'null'],
    description: 'Verified by the platform. null: unknown.',
  }),
  followers: Type.Unsafe<number | null>({ type: ['integer', 'null'], description: 'Followers. null: unknown.' }),
  pictureUrl: text('The picture on our CDN; null until it is stored.'),
  pictureThumbnailUrl: text('The picture as a WebP of at most 320 x 320 pixels; null where none is made (a setting).'),
  pictureThumbhash: text('ThumbHash of the picture (base64), to be shown until it is loaded; null where none is made.'),
  profile: Type.Unsafe<Record<string, unknown> | null>({
    anyOf: [{ $ref: 'Profile#' }, { type: 'null' }],
    description: 'All that is known of it as a creator; null where it is none of this data set.',
  }),
})

export const AudienceAnswer = Type.Object(
  {
    ...envelope,
    snapshotAt: Type.Unsafe<Date | string | null>({
      type: ['string', 'null'],
      format: 'date-time',
      description: 'When the newest audience snapshot was taken; null: nothing is known of the audience.',
    }),
    countries: Type.Array(Type.Object({ country: Type.String({ examples: ['IN'] }), share: Share }), {
      description: 'By country (ISO 3166-1 alpha-2), the largest first.',
    }),
    cities: Type.Array(Type.Object({ city: Type.String({ examples: ['Mumbai'] }), share: Share }), {
      description: 'By city, the largest first.',
    }),
    languages: Type.Array(Type.Object({ language: Type.String({ examples: ['hi'] }), share: Share }), {
      description: 'By language (ISO 639-1), the largest first.',
    }),
    ageGender: Type.Array(
      Type.Object({
        gender: Type.String({ examples: ['female'] }),
        age: Type.String({ examples: ['18-24'] }),
        share: Share,
      }),
      { description: 'By gender and age, ordered by both.' },
    ),
    genders: Type.Array(Type.Object({ gender: Type.String({ examples: ['female'] }), share: Share }), {
      description: 'By gender, summed over the ages.',
    }),
    coverage: Type.Object({
      countries: Coverage('country'),
      cities: Coverage('city'),
      languages: Coverage('language'),
      ageGender: Coverage('gender and age'),
    }),
    notableFollowers: Type.Array(NotableFollower, { description: 'The most notable first.' }),
  },
  {
    $id: 'AudienceAnswer',
    description:
      'Who follows the profile. A source often tells only the largest shares, so they may add up to less than 100.',
  },
)
