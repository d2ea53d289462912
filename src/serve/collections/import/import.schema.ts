import { Type } from 'typebox'
import { Choice } from '../../choice.ts'
import { MAX_LINES } from './parse-lines.ts'

const platform = Choice(['INSTAGRAM', 'YOUTUBE'])
const options = {
  platform: Type.Optional(
    Choice(['INSTAGRAM', 'YOUTUBE'], { description: 'Where the creators are, unless a line says another platform.' }),
  ),
  dryRun: Type.Optional(Type.Boolean({ description: 'Only tell what would happen.' })),
}

export const ImportBody = Type.Object(
  {
    handles: Type.Optional(
      Type.Array(Type.String({ maxLength: 500 }), {
        minItems: 1,
        maxItems: MAX_LINES,
        description: 'Handles with or without @, links to profiles, or ids of channels; empty ones are passed over.',
        examples: [['@mrbeast', 'https://www.instagram.com/nasa/']],
      }),
    ),
    csv: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 4_000_000,
        description: `Text of a CSV file of up to ${MAX_LINES} lines: a column \`handle\` (or \`url\`, \`profileId\`), beside it \`platform\`, \`notes\` and \`tags\` where there are some. A file of a collection is read as it is.`,
        examples: ['handle,platform,notes\nmrbeast,YOUTUBE,ask first\n'],
      }),
    ),
    ...options,
  },
  { additionalProperties: false, description: 'Either `handles` or `csv`.' },
)

const place = {
  line: Type.Integer({ description: 'Line of the file, or place in `handles`, from 1.', examples: [3] }),
  text: Type.String({ description: 'What stands there.' }),
}
const Lines = (description: string) => Type.Array(Type.Object(place), { description })

export const ImportAnswer = Type.Object(
  {
    lines: Type.Integer({ description: 'Lines that were read, without the header.' }),
    added: Type.Integer({
      description: 'Creators that came in, in the order of the lines; of a dry run those who would.',
    }),
    alreadyThere: Type.Integer({ description: 'Creators that the collection had; they stay as they are.' }),
    repeated: Lines('Whose creator an earlier line names.'),
    notFound: Lines('Whose creator the data set does not have.'),
    unreadable: Lines('Which name no creator, or a platform that is none.'),
    ambiguous: Type.Array(
      Type.Object({
        ...place,
        owners: Type.Array(
          Type.Object({
            platform,
            profileId: Type.String(),
            handle: Type.String(),
            name: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
            followers: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
          }),
          { description: 'Whom it may mean, the one with most followers first.' },
        ),
      }),
      { description: 'Whose handle several creators have, or one has on both platforms; none of them is added.' },
    ),
    count: Type.Integer({ description: 'All creators of the collection now.' }),
  },
  { $id: 'ImportReport', description: 'What became of each line.' },
)
