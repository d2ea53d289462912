import { type Static, type TSchema, Type } from 'typebox'
import { SURFACING_MODULES } from '../../../core/surfaced-by.ts'
import { Choice } from '../../choice.ts'
import { defaulted } from '../../defaulted.ts'
import { envelope } from '../../envelope.ts'
import type { ServedProfile } from '../../profile-door.ts'
import { NotesOf } from '../../written-text.ts'
import { MOST, Moment, STATUSES } from '../campaigns.schema.ts'

const platform = Choice(['INSTAGRAM', 'YOUTUBE'], { description: 'Platform.', examples: ['INSTAGRAM'] })
const profileId = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$',
  description: "The platform's id of the profile.",
  examples: ['UCX6OQ3DkcsbYNE6H8uQQuVA'],
})
const status = Choice(STATUSES, { description: 'How far it is with the creator.', examples: ['CONTACTED'] })
const surfacedBy = Choice(SURFACING_MODULES, {
  description: 'The module that surfaced the creator; MANUAL: a person brought the creator along.',
})
const note = NotesOf(5_000, { description: 'What the tenant notes down.', examples: ['Asks 20,000 a reel.'] })

export const CreatorParams = Type.Object({ id: Type.String({ format: 'uuid' }), platform, profileId })

export const AddBody = Type.Object(
  {
    creators: Type.Array(Type.Object({ platform, profileId }, { additionalProperties: false }), {
      minItems: 1,
      maxItems: MOST.creators,
    }),
    surfacedBy: defaulted(
      Choice(SURFACING_MODULES, { default: 'MANUAL', description: 'The module that surfaced them.' }),
    ),
    status: defaulted(Choice(STATUSES, { default: 'SHORTLISTED', description: 'How far it is with them.' })),
    note: defaulted(NotesOf(5_000, { default: '' })),
  },
  { additionalProperties: false, description: 'Who is there already stays as he is.' },
)
export type AddBody = Static<typeof AddBody>

export const AddAnswer = Type.Object(
  {
    added: Type.Integer({ description: 'Who came in.' }),
    alreadyThere: Type.Integer({ description: 'Who was in the campaign before.' }),
  },
  { description: 'What became of the creators.' },
)

export const ChangeBody = Type.Object(
  { status: Type.Optional(status), surfacedBy: Type.Optional(surfacedBy), note: Type.Optional(note) },
  { additionalProperties: false, minProperties: 1, description: 'What is left out stays.' },
)
export type ChangeBody = Static<typeof ChangeBody>

const FIT_PARTS = ['category', 'language', 'location', 'audience', 'terms', 'authenticity'] as const

const nullable = <T>(schema: TSchema & { type?: string }, description: string) =>
  Type.Unsafe<T | null>({ ...schema, type: [schema.type, 'null'], description })

const FitReason = Type.Object({
  code: Choice(FIT_PARTS),
  weight: Type.Integer({ description: 'What the part counts beside the others.', examples: [25] }),
  asked: Type.Boolean({ description: 'Whether the brief asks for it; authenticity always is.' }),
  points: nullable<number>(Type.Number(), 'Of the weight; null: left out, since it is not asked or not known.'),
  matched: Type.Array(Type.String(), { description: 'What of the brief the creator meets.' }),
  text: Type.String({ description: 'The same as a sentence.', examples: ['Beauty is what the brief asks for.'] }),
})
export type FitReason = Static<typeof FitReason>

export const Fit = Type.Object(
  {
    score: nullable<number>(
      Type.Number(),
      '0 to 100: points over the weights of the parts that count; null: nothing that is asked is known.',
    ),
    coverage: nullable<number>(Type.Number(), 'Percent of what is asked that is known of the creator.'),
    reasons: Type.Array(FitReason),
  },
  { description: 'How well the creator fits the brief, and why.' },
)
export type Fit = Static<typeof Fit>

const kept = {
  platform,
  profileId,
  status,
  surfacedBy,
  note,
  addedAt: Moment('When the creator was added.'),
  updatedAt: Moment('When status, module or note were last changed.'),
}
export const ChangeAnswer = Type.Object(kept, { description: 'The creator as it is kept now.' })

const CampaignCreator = Type.Object({
  ...kept,
  profile: Type.Unsafe<ServedProfile | null>({
    anyOf: [{ $ref: 'Profile#' }, { type: 'null' }],
    description: 'null: the data set that is served has no such profile.',
  }),
  fit: Type.Unsafe<Fit | null>({ anyOf: [Fit, { type: 'null' }], description: 'null: there is no profile.' }),
})

export const CreatorsAnswer = Type.Object(
  { ...envelope, creators: Type.Array(CampaignCreator, { description: 'The best fit first.' }) },
  { $id: 'CampaignCreatorsAnswer', description: 'The creators of a campaign.' },
)
