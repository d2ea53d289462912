import type { components, paths } from './schema.gen.ts'

export type KeywordRequest = components['schemas']['KeywordReportRequest']
export type KeywordReport = components['schemas']['KeywordReport']

type Body<Path extends keyof paths, Method extends 'get'> = paths[Path][Method] extends {
  responses: { 200: { content: { 'application/json': infer Answer } } }
}
  ? Answer
  : never

export type KeywordPost = Body<'/keyword-service/api/reports/{id}/posts', 'get'>['posts'][number]
export type KeywordCreator = Body<'/keyword-service/api/reports/{id}/creators', 'get'>['creators'][number]
export type TrendPoint = Body<'/keyword-service/api/reports/{id}/trend', 'get'>['points'][number]
export type DemographicsRow = Body<'/keyword-service/api/reports/{id}/demographics', 'get'>['rows'][number]

export const POST_ORDERS = ['reach', 'engagementRate', 'likes', 'comments', 'views', 'publishedAt'] as const
export const CREATOR_ORDERS = ['reach', 'posts', 'engagementRate', 'followers'] as const
export type PostOrder = (typeof POST_ORDERS)[number]
export type CreatorOrder = (typeof CREATOR_ORDERS)[number]

/** Whether a report will change no more. */
export function hasEnded({ state }: Pick<KeywordReport, 'state'>): boolean {
  return state === 'DONE' || state === 'FAILED' || state === 'CANCELLED'
}
