import { invalidRequest } from '../../problem.ts'
import type { PostsQuery } from './posts.schema.ts'

/** Where a page of posts ended. */
export interface PostsPosition {
  datasetVersion: string
  /** The sort value as text, null when unknown. */
  value: string | null
  postId: string
}

type Order = Pick<PostsQuery, 'sortBy' | 'sortDir'>

/** The position as opaque text. */
export function encodePostsCursor(
  { datasetVersion, value, postId }: PostsPosition,
  { sortBy, sortDir }: Order,
): string {
  return Buffer.from(JSON.stringify([datasetVersion, sortBy, sortDir, value, postId])).toString('base64url')
}

/** What a value may look like, so that none fails inside the statement. */
const VALUES = {
  time: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/,
  figure: /^\d{1,18}(\.\d{1,18})?$/,
}

/** @throws AppError `INVALID_CURSOR` when it is none, or of another order. */
export function decodePostsCursor(text: string, { sortBy, sortDir }: Order): PostsPosition {
  const [datasetVersion, by, dir, value, postId, ...rest] = parse(Buffer.from(text, 'base64url').toString())
  const isValue =
    value === null ||
    (typeof value === 'string' && (sortBy === 'publishedAt' ? isTime(value) : VALUES.figure.test(value)))
  if (
    typeof datasetVersion !== 'string' ||
    !/^\d{1,9}$/.test(datasetVersion) ||
    by !== sortBy ||
    dir !== sortDir ||
    !isValue ||
    typeof postId !== 'string' ||
    !postId.isWellFormed() ||
    postId.includes('\0') ||
    rest.length > 0
  ) {
    const message = 'belongs to a list in another order, or has been altered; start without it'
    throw invalidRequest([{ place: '?cursor', message }], 'INVALID_CURSOR')
  }
  return { datasetVersion, value, postId }
}

/** Also a day that its month has: the 31st of June fails in the database. */
function isTime(value: string): boolean {
  return VALUES.time.test(value) && new Date(value).getUTCDate() === Number(value.slice(8, 10))
}

function parse(json: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(json)
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return [] // no JSON: no cursor of ours
  }
}
