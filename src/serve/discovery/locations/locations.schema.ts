import { Type } from 'typebox'
import { Choice } from '../../choice.ts'
import { defaulted } from '../../defaulted.ts'
import { envelope } from '../../envelope.ts'
import { PLATFORMS } from '../search-engine.ts'
import { LEVELS } from './location.ts'

export const LocationsBody = Type.Object(
  {
    query: defaulted(
      Type.String({
        maxLength: 100,
        default: '',
        description: 'Beginning of a name in English or in the script of the place; empty: the largest places.',
        examples: ['mum', 'मुं'],
      }),
    ),
    platform: defaulted(
      Choice([...PLATFORMS, 'ALL'], { default: 'ALL', description: 'Whose creators make a place large.' }),
    ),
    levels: Type.Optional(
      Type.Array(Choice(LEVELS), { minItems: 1, uniqueItems: true, description: 'Left out: all three.' }),
    ),
    country: Type.Optional(
      Type.String({ pattern: '^[A-Z]{2}$', description: 'Only places in this country.', examples: ['IN'] }),
    ),
    size: defaulted(Type.Integer({ minimum: 1, maximum: 50, default: 10, description: 'Places to give.' })),
  },
  { additionalProperties: false, examples: [{ query: 'मुं', levels: ['CITY'] }] },
)

const part = (description: string) => Type.Unsafe<string | null>({ type: ['string', 'null'], description })

export const LocationsAnswer = Type.Object(
  {
    ...envelope,
    locations: Type.Array(
      Type.Object({
        locationId: Type.String({ examples: ['IN/Maharashtra/Mumbai'] }),
        level: Choice(LEVELS),
        name: Type.String({ examples: ['Mumbai'] }),
        localNames: Type.Array(Type.String(), { description: 'In the scripts of the place.', examples: [['मुंबई']] }),
        matchedName: Type.String({ description: 'The name that the query matches.', examples: ['Bombay'] }),
        country: part('ISO 3166-1 alpha-2 code, for a filter on `country`. null: unknown.'),
        countryName: part('English name of the country.'),
        state: part('For a filter on `state`. null: unknown, or a country.'),
        city: part('For a filter on `city`. null: a state or a country.'),
        creators: Type.Object(
          {
            INSTAGRAM: Type.Integer(),
            YOUTUBE: Type.Integer(),
            ALL: Type.Integer(),
          },
          { description: 'Profiles whose home lies there.' },
        ),
      }),
      { description: 'Whole names first, then beginnings, later words and slips; the largest of each first.' },
    ),
  },
  { $id: 'LocationsAnswer', description: 'Places that the text may mean.' },
)
