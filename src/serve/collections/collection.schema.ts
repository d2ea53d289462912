import { type Static, Type } from 'typebox'
import { LineOf, NotesOf } from '../written-text.ts'

/** Creators that one collection holds at most: a page of it is cut from all of them. */
export const MAX_CREATORS = 10_000
/** Collections that a tenant may have whatever its plan says: they are listed in one answer. */
export const MAX_COLLECTIONS = 1_000

const name = LineOf(200, { description: 'What the collection is called.', examples: ['Summer campaign'] })
export const notes = NotesOf(5_000, { description: 'What the tenant notes down.', examples: ['Ask again in May.'] })
export const tags = Type.Array(LineOf(50, { examples: ['food'] }), {
  maxItems: 50,
  uniqueItems: true,
  description: "Words of the tenant's own.",
})
export const Moment = (description: string) =>
  Type.Unsafe<string | Date>({ type: 'string', format: 'date-time', description })

export const CollectionParams = Type.Object({
  id: Type.String({
    format: 'uuid',
    description: 'The collection.',
    examples: ['01234567-89ab-4cde-8f01-23456789abcd'],
  }),
})

export const Collection = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    name,
    notes,
    tags,
    creators: Type.Integer({ description: 'How many creators it holds.', examples: [42] }),
    links: Type.Integer({ description: 'Share links that open it now.', examples: [1] }),
    createdAt: Moment('When it was made.'),
    updatedAt: Moment('When it, or what it holds, was last changed.'),
  },
  { $id: 'Collection', description: 'A list of creators that a tenant keeps.' },
)
export type Collection = Static<typeof Collection>

export const CollectionsAnswer = Type.Object(
  { collections: Type.Array(Type.Ref('Collection#')) },
  { description: "The tenant's collections, the one changed last first." },
)

export const NewCollection = Type.Object(
  { name, notes: Type.Optional(notes), tags: Type.Optional(tags) },
  { additionalProperties: false },
)
export const CollectionChanges = Type.Object(
  { name: Type.Optional(name), notes: Type.Optional(notes), tags: Type.Optional(tags) },
  { additionalProperties: false, description: 'What is left out stays.' },
)
