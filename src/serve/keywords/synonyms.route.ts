import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { userError } from '../../core/errors.ts'
import { problemResponses } from '../problem.ts'
import type { KeywordDoor } from './keyword-door.ts'

const Groups = (description: string) =>
  Type.Array(
    Type.Array(Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }), {
      minItems: 2,
      maxItems: 50,
      description: 'Words and phrases that are said for one another.',
    }),
    { maxItems: 1_000, description, examples: [[['protein powder', 'whey']]] },
  )
const own = Groups("The tenant's own groups.")
const Synonyms = Type.Object(
  { own, shipped: Groups('Groups that come with the product.') },
  { description: 'What the option `synonyms` finds in place of a keyword.' },
)

/** `/keyword-service/api/synonyms`: what the option `synonyms` of a report knows. */
export const synonymsRoute: FastifyPluginAsyncTypebox<{ door: KeywordDoor }> = async (app, { door }) => {
  app.get('/synonyms', {
    schema: {
      tags: ['keywords'],
      operationId: 'getKeywordSynonyms',
      summary: 'Synonyms of keywords',
      response: { 200: Synonyms, ...problemResponses(400, 503) },
    },
    handler: ({ tenant }) => door.synonyms(tenant),
  })
  app.put('/synonyms', {
    config: { feature: 'keyword_reports', idempotent: true },
    schema: {
      tags: ['keywords'],
      operationId: 'replaceKeywordSynonyms',
      summary: "Put other groups in place of the tenant's own",
      body: Type.Object({ own }, { additionalProperties: false }),
      response: { 200: Synonyms, ...problemResponses(400, 503) },
    },
    handler: async ({ tenant, body }) => {
      assertPrintable(body.own)
      await door.replaceSynonyms(tenant, body.own)
      return door.synonyms(tenant)
    },
  })
}

const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u

/** NUL and half letters cannot be stored. @throws AppError `INVALID_REQUEST` with the first place. */
function assertPrintable(groups: readonly (readonly string[])[]): void {
  for (const [group, words] of groups.entries())
    for (const [at, word] of words.entries()) {
      if (!UNPRINTABLE.test(word)) continue
      const error = { place: `/own/${group}/${at}`, message: 'holds a control character or half a letter' }
      throw userError('INVALID_REQUEST', `${error.place} ${error.message}`, { errors: [error] })
    }
}
