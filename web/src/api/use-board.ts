import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type {
  BoardAnswer,
  BoardBody,
  BoardPlatform,
  BoardQuery,
  BoardRow,
  DayAnswer,
  DayQuery,
  DayRow,
  MovementQuery,
} from './boards.ts'
import { api, bodyOf } from './client.ts'
import type { Platform } from './creator.ts'

/** Rows of the largest page. */
const MOST_ROWS = 100

interface BoardRequest {
  platform: BoardPlatform
  query: BoardQuery
  body: BoardBody
}

function fetchBoard({ platform, query, body }: BoardRequest, signal?: AbortSignal): Promise<BoardAnswer> {
  return bodyOf(
    api.POST('/leaderboard-service/api/leaderboard/platform/{platform}', {
      params: { path: { platform }, query },
      body,
      ...(signal ? { signal } : {}),
    }),
  )
}

function boardQuery(request: BoardRequest) {
  return queryOptions({
    queryKey: ['board', request],
    queryFn: ({ signal }) => fetchBoard(request, signal),
  })
}

/** A page of a board; while the next one loads, the old rows stay. */
export function useBoard(request: BoardRequest) {
  return useQuery({ ...boardQuery(request), placeholderData: keepPreviousData })
}

/** The first rows of a board, up to `limit`, page after page. */
export function fetchBoardRows(request: BoardRequest, limit: number): Promise<BoardRow[]> {
  return rowsOf(limit, (page) => fetchBoard({ ...request, query: { ...request.query, size: MOST_ROWS, page } }))
}

export interface DayRequest {
  platform: Platform
  date: string
  query: DayQuery
}

function fetchDay({ platform, date, query }: DayRequest, signal?: AbortSignal): Promise<DayAnswer> {
  return bodyOf(
    api.GET('/leaderboard-service/api/leaderboard/platform/{platform}/day/{date}', {
      params: { path: { platform, date }, query },
      ...(signal ? { signal } : {}),
    }),
  )
}

/** A page of the board of a single day; while the next one loads, the old rows stay. */
export function useDayBoard(request: DayRequest) {
  return useQuery({
    queryKey: ['day-board', request],
    queryFn: ({ signal }) => fetchDay(request, signal),
    placeholderData: keepPreviousData,
  })
}

/** The first rows of a day's board, up to `limit`. */
export function fetchDayRows(request: DayRequest, limit: number): Promise<DayRow[]> {
  return rowsOf(limit, (page) => fetchDay({ ...request, query: { ...request.query, size: MOST_ROWS, page } }))
}

async function rowsOf<Row>(
  limit: number,
  fetchPage: (page: number) => Promise<{ leaderboard: Row[] }>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let page = 1; rows.length < limit; page++) {
    const { leaderboard } = await fetchPage(page)
    rows.push(...leaderboard)
    if (leaderboard.length < MOST_ROWS) break
  }
  return rows.slice(0, limit)
}

/** Why a rank is not what it was; asked when somebody wants to know. */
export function useMovement(platform: BoardPlatform, profileId: string, query: MovementQuery) {
  return useQuery({
    queryKey: ['movement', platform, profileId, query],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/leaderboard-service/api/leaderboard/platform/{platform}/{profileId}/movement', {
          params: { path: { platform, profileId }, query },
          signal,
        }),
      ),
  })
}
