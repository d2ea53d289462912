import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, bodyOf } from './client.ts'
import { hasEnded, type KeywordReport, type KeywordRequest } from './keywords.ts'

const REFRESH_MS = 5_000
/** While events do not come through (a proxy that holds them back). */
const POLL_MS = 1_000

const keyOf = (id: string) => ['keyword-report', id]
const ofReport = (id: string) => ({ params: { path: { id } } })

/** The tenant's reports, the newest first; asked again while one is under way. */
export function useKeywordReports() {
  return useQuery({
    queryKey: ['keyword-reports'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/keyword-service/api/reports', { params: { query: { limit: 20 } }, signal })),
    refetchInterval: (query) => (query.state.data?.reports.every(hasEnded) ? false : REFRESH_MS),
  })
}

/** What a report of that request would find now; the last count stays while the next is made. */
export function useKeywordCount(request: KeywordRequest | undefined) {
  return useQuery({
    queryKey: ['keyword-count', request],
    queryFn: ({ signal }) => bodyOf(api.POST('/keyword-service/api/count', { body: request!, signal })),
    enabled: request !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** A report as it comes along: by the server's events, and by asking where these do not come. */
export function useKeywordReport(id: string) {
  const client = useQueryClient()
  const answer = useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => bodyOf(api.GET('/keyword-service/api/reports/{id}', { ...ofReport(id), signal })),
    refetchInterval: (query) => (query.state.data && !hasEnded(query.state.data) ? POLL_MS : false),
  })
  const follow = answer.data !== undefined && !hasEnded(answer.data)
  useEffect(() => {
    if (!follow) return
    const events = new EventSource(`/keyword-service/api/reports/${encodeURIComponent(id)}/progress`)
    events.addEventListener('progress', ({ data }) => {
      const report = JSON.parse(data) as KeywordReport
      client.setQueryData(keyOf(id), report)
      if (hasEnded(report)) events.close()
    })
    return () => events.close()
  }, [follow, id, client])
  return answer
}

export function useCreateReport(onCreated: (report: KeywordReport) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request: KeywordRequest) => bodyOf(api.POST('/keyword-service/api/reports', { body: request })),
    onSuccess: (report) => {
      client.setQueryData(keyOf(report.id), report)
      void client.invalidateQueries({ queryKey: ['keyword-reports'] })
      onCreated(report)
    },
  })
}

export function useCancelReport(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => bodyOf(api.POST('/keyword-service/api/reports/{id}/cancel', ofReport(id))),
    onSuccess: (report) => client.setQueryData(keyOf(id), report),
  })
}
