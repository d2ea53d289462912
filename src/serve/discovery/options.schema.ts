import { Type } from 'typebox'
import { envelope } from '../envelope.ts'

export const OPTION_FIELDS = ['category', 'language', 'country', 'city', 'tier', 'gender'] as const
/** A country has thousands of cities; a select shows the commonest. */
export const MAX_OPTIONS = 200

const Choices = Type.Array(
  Type.Object({ value: Type.String({ examples: ['Beauty'] }), count: Type.Integer({ examples: [123] }) }),
)

export const OptionsAnswer = Type.Object(
  {
    ...envelope,
    options: Type.Object({
      category: Choices,
      language: Choices,
      country: Choices,
      city: Choices,
      tier: Choices,
      gender: Choices,
    }),
  },
  {
    $id: 'OptionsAnswer',
    description: `For each field the values that occur, the commonest first (at most ${MAX_OPTIONS}), with the number of profiles.`,
  },
)
