import { Type } from 'typebox'

/** What every answer says about the data that it was made from. */
export const envelope = {
  dataset_version: Type.String({
    description: 'The published data set that the answer was made from.',
    examples: ['12'],
  }),
  as_of: Type.Unsafe<string | Date | null>({
    type: ['string', 'null'],
    format: 'date-time',
    description: 'Time up to which that data set knows.',
    examples: ['2026-11-24T00:00:00.000Z'],
  }),
}
