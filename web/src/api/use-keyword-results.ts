import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { CreatorOrder, PostOrder } from './keywords.ts'

const PAGE = 20
/** The results of a report that is done never change. */
const forEver = { staleTime: Number.POSITIVE_INFINITY }

/** The page after the last; none when that was not full. */
const nextPage = (last: { rows: number }, pages: readonly unknown[]): number | undefined =>
  last.rows === PAGE ? pages.length + 1 : undefined

export function useKeywordPosts(id: string, sortBy: PostOrder, keyword: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['keyword-posts', id, sortBy, keyword],
    queryFn: async ({ pageParam, signal }) => {
      const query = { page: pageParam, size: PAGE, sortBy, ...(keyword === undefined ? {} : { keyword }) }
      const answer = await bodyOf(
        api.GET('/keyword-service/api/reports/{id}/posts', { params: { path: { id }, query }, signal }),
      )
      return { ...answer, rows: answer.posts.length }
    },
    initialPageParam: 1,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
    ...forEver,
  })
}

export function useKeywordCreators(id: string, sortBy: CreatorOrder) {
  return useInfiniteQuery({
    queryKey: ['keyword-creators', id, sortBy],
    queryFn: async ({ pageParam, signal }) => {
      const query = { page: pageParam, size: PAGE, sortBy }
      const answer = await bodyOf(
        api.GET('/keyword-service/api/reports/{id}/creators', { params: { path: { id }, query }, signal }),
      )
      return { ...answer, rows: answer.creators.length }
    },
    initialPageParam: 1,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
    ...forEver,
  })
}

export function useKeywordTrend(id: string, interval: 'day' | 'week') {
  return useQuery({
    queryKey: ['keyword-trend', id, interval],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/keyword-service/api/reports/{id}/trend', { params: { path: { id }, query: { interval } }, signal }),
      ),
    placeholderData: keepPreviousData,
    ...forEver,
  })
}

export function useShareOfVoice(id: string) {
  return useQuery({
    queryKey: ['keyword-voice', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/keyword-service/api/reports/{id}/share-of-voice', { params: { path: { id } }, signal })),
    ...forEver,
  })
}

export function useKeywordDemographics(id: string) {
  return useQuery({
    queryKey: ['keyword-demographics', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/keyword-service/api/reports/{id}/demographics', { params: { path: { id } }, signal })),
    ...forEver,
  })
}
