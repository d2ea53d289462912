import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, bodyOf } from './client.ts'
import { hasRunEnded, runParams, type ScheduleRun, type ScheduleRunDetail } from './pipeline.ts'

/** While events do not come through (a proxy that holds them back). */
const REFRESH_MS = 10_000
/** Of lists that may be long. */
const REFRESH_LIST_MS = 30_000

interface RunsOf {
  schedule?: string
  sinceHours?: number
  limit: number
}

/** Keeps what is shown of the pipeline current by the server's events, as long as a view of it is open. */
export function useLivePipeline(): void {
  const client = useQueryClient()
  useEffect(() => {
    const events = new EventSource('/pipeline-service/api/events')
    const on = (event: string, take: (data: unknown) => void) =>
      events.addEventListener(event, ({ data }: MessageEvent<string>) => take(JSON.parse(data)))
    on('schedules', (data) => {
      client.setQueryData(['schedules'], data)
      // How fresh data are, and what is served, changes with the runs of schedules.
      for (const changed of ['freshness', 'publishes']) void client.invalidateQueries({ queryKey: [changed] })
    })
    on('queue', (data) => client.setQueryData(['asset-health'], data))
    on('runs', (data) => mergeRuns(client, (data as { runs: ScheduleRun[] }).runs))
    return () => events.close()
  }, [client])
}

/** Puts runs into every list of runs that is shown, each in its place. */
function mergeRuns(client: QueryClient, news: ScheduleRun[]): void {
  for (const [key, known] of client.getQueriesData<{ runs: ScheduleRun[] }>({ queryKey: ['schedule-runs'] })) {
    if (!known) continue
    const { schedule, limit } = key[1] as RunsOf
    client.setQueryData(key, { runs: withNews(known.runs, news, schedule).slice(0, limit) })
  }
}

/** The list with the newest state of each run, the newest first. */
function withNews(known: ScheduleRun[], news: ScheduleRun[], schedule?: string): ScheduleRun[] {
  const fitting = schedule === undefined ? news : news.filter((run) => run.schedule === schedule)
  const byId = new Map([...known, ...fitting].map((run) => [run.id, run]))
  return [...byId.values()].sort((a, b) => Date.parse(b.queuedAt) - Date.parse(a.queuedAt) || a.id.localeCompare(b.id))
}

/** What runs by itself, and how it stands. */
export function useSchedules() {
  return useQuery({
    queryKey: ['schedules'],
    queryFn: ({ signal }) => bodyOf(api.GET('/pipeline-service/api/schedules', { signal })),
    refetchInterval: REFRESH_MS,
  })
}

/** The last runs, the newest first. */
export function useScheduleRuns(query: RunsOf) {
  return useQuery({
    queryKey: ['schedule-runs', query],
    queryFn: ({ signal }) => bodyOf(api.GET('/pipeline-service/api/schedule-runs', { params: { query }, signal })),
    refetchInterval: REFRESH_LIST_MS,
  })
}

/** A run as it goes on; an unknown one is an ApiProblem with status 404. */
export function useScheduleRun(id: string) {
  const client = useQueryClient()
  const path = runParams(id)
  const answer = useQuery({
    queryKey: ['schedule-run', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/pipeline-service/api/schedule-runs/{schedule}/{run}', { params: { path }, signal })),
    refetchInterval: (query) => (query.state.data && !hasRunEnded(query.state.data.run) ? REFRESH_MS : false),
  })
  const follow = answer.data !== undefined && !hasRunEnded(answer.data.run)
  useEffect(() => {
    if (!follow) return
    const address = id.split('/').map(encodeURIComponent).join('/')
    const events = new EventSource(`/pipeline-service/api/schedule-runs/${address}/events`)
    events.addEventListener('run', ({ data }: MessageEvent<string>) => {
      const detail = JSON.parse(data) as ScheduleRunDetail
      client.setQueryData(['schedule-run', id], detail)
      if (hasRunEnded(detail.run)) events.close()
    })
    return () => events.close()
  }, [follow, id, client])
  return answer
}

/** How fresh all data are against their targets. */
export function useFreshness() {
  return useQuery({
    queryKey: ['freshness'],
    queryFn: ({ signal }) => bodyOf(api.GET('/pipeline-service/api/freshness', { signal })),
    refetchInterval: REFRESH_MS,
  })
}

/** Tasks of the queue that were given up; none is asked for until a flow is named. */
export function useFailedTasks({ flow, reason }: { flow: string | undefined; reason: string | undefined }) {
  return useQuery({
    queryKey: ['failed-tasks', flow, reason],
    queryFn: ({ signal }) => {
      const query = { flow: flow!, ...(reason ? { reason } : {}) }
      return bodyOf(api.GET('/pipeline-service/api/failed-tasks', { params: { query }, signal }))
    },
    enabled: flow !== undefined,
    refetchInterval: REFRESH_MS,
  })
}

/** Has a schedule run once. @param onBegun is told of the run. */
export function useTrigger(schedule: string, onBegun?: (run: ScheduleRun) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/pipeline-service/api/schedules/{schedule}/trigger', { params: { path: { schedule } } })),
    onSuccess: ({ run }) => {
      mergeRuns(client, [run])
      onBegun?.(run)
    },
  })
}

/** Pauses a schedule, or has it go on. */
export function usePause(schedule: string, isPaused: boolean) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => {
      const which = { params: { path: { schedule } } }
      return bodyOf(
        isPaused
          ? api.POST('/pipeline-service/api/schedules/{schedule}/resume', which)
          : api.POST('/pipeline-service/api/schedules/{schedule}/pause', which),
      )
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['schedules'] }),
  })
}

/** Ends a run, or has it begin again. */
export function useRunAction(id: string, action: 'cancel' | 'retry') {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => {
      const which = { params: { path: runParams(id) } }
      return bodyOf(
        action === 'cancel'
          ? api.POST('/pipeline-service/api/schedule-runs/{schedule}/{run}/cancel', which)
          : api.POST('/pipeline-service/api/schedule-runs/{schedule}/{run}/retry', which),
      )
    },
    onSuccess: ({ run }) => {
      mergeRuns(client, [run])
      return client.invalidateQueries({ queryKey: ['schedule-run', id] })
    },
  })
}

/** Has tasks begin again that were given up. */
export function useRetryFailed({ flow, reason }: { flow: string; reason: string }) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/pipeline-service/api/failed-tasks/retry', { body: { flow, ...(reason ? { reason } : {}) } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['failed-tasks'] }),
  })
}

/** Serves the version before this one again. */
export function useRollBack(version: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/pipeline-service/api/publishes/{version}/roll-back', { params: { path: { version } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['publishes'] }),
  })
}
