import { Type } from 'typebox'
import { Choice } from '../../choice.ts'
import { defaulted } from '../../defaulted.ts'
import { CreatorKeys } from '../items/item.schema.ts'
import { FILE_FORMATS } from './creator-file.ts'

const format = Choice(FILE_FORMATS, { default: 'csv', description: 'Kind of the file.' })
const COLUMNS = 'Figures of the file, by their names in a profile; left out: the usual ones.'

/** Columns stand in an address as one text. */
export const DownloadQuery = Type.Object(
  {
    format: defaulted(format),
    columns: Type.Optional(
      Type.String({
        maxLength: 2_000,
        description: `${COLUMNS} Separated by commas.`,
        examples: ['followers,engagementRate'],
      }),
    ),
  },
  { additionalProperties: false },
)

export const SelectionBody = Type.Object(
  {
    creators: CreatorKeys(),
    format: Type.Optional(format),
    columns: Type.Optional(
      Type.Array(Type.String({ maxLength: 100, examples: ['followers'] }), { maxItems: 100, description: COLUMNS }),
    ),
  },
  { additionalProperties: false },
)

export const FileAnswer = {
  description: 'The file.',
  content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
}
