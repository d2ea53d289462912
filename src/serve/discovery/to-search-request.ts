import type { Static } from 'typebox'
import { invalidRequest, type PlacedError } from '../problem.ts'
import { decodeCursor } from './cursor.ts'
import { fieldNamed, handleOrName, relevance } from './fields.ts'
import { parseCondition } from './parse-condition.ts'
import { parseValue } from './parse-value.ts'
import { wordsOf } from './resemblance.ts'
import { MAX_DEPTH, type SearchBody, type SearchQuery } from './search.schema.ts'
import { type Condition, PLATFORMS, type Platform, type SearchRequest } from './search-engine.ts'

/**
 * What the engine is asked, from a request that fits the schema.
 * @param tenant whose lists the filters may be about.
 * @throws AppError `INVALID_REQUEST` naming every filter that asks what its field cannot answer or holds a value of the
 * wrong type, and a page beyond the limit; `INVALID_CURSOR`.
 */
export function toSearchRequest(
  platform: Platform | 'ALL',
  query: Static<typeof SearchQuery>,
  body: Static<typeof SearchBody>,
  tenant: string,
): SearchRequest {
  const errors: PlacedError[] = []
  const conditions: Condition[] = []
  for (const [index, filter] of (body.filters ?? []).entries()) {
    const parsed = parseCondition(filter, `/filters/${index}`, tenant)
    if (Array.isArray(parsed)) errors.push(...parsed)
    else conditions.push(parsed)
  }
  if (body.query !== undefined) {
    if (wordsOf(body.query).length === 0 || 'expected' in parseValue(handleOrName, body.query))
      errors.push({ place: '/query', message: 'must have a letter or a digit, and no NUL or broken character' })
    conditions.push({ field: handleOrName, operator: 'RESEMBLES', values: [body.query] })
  }
  const { page, size, cursor, computeCounts, sortBy = body.query === undefined ? 'followers' : 'relevance' } = query
  if (sortBy === relevance.name && body.query === undefined)
    errors.push({ place: '?sortBy', message: 'relevance is for a search with /query' })
  if (cursor !== undefined && page !== 1)
    errors.push({ place: '?page', message: 'and ?cursor exclude each other; leave it out' })
  if (page * size > MAX_DEPTH)
    errors.push({ place: '?page', message: `reaches beyond profile ${MAX_DEPTH}; go on with nextCursor instead` })
  if (errors.length > 0) throw invalidRequest(errors)

  const search = {
    platforms: platform === 'ALL' ? PLATFORMS : [platform],
    conditions,
    sort: { field: sortBy === relevance.name ? relevance : fieldNamed(sortBy), direction: query.sortDir },
  }
  const start = cursor === undefined ? { offset: (page - 1) * size } : decodeCursor(cursor, search)
  const facets = (body.facets ?? []).map((name) => fieldNamed(name))
  return { ...search, size, start, computeCounts, facets, advise: true }
}
