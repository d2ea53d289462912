import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { BoardAnswer, BoardBody, BoardPlatform, BoardQuery, BoardRow, MovementQuery } from './boards.ts'
import { api, bodyOf } from './client.ts'

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
export async function fetchBoardRows(request: BoardRequest, limit: number): Promise<BoardRow[]> {
  const rows: BoardRow[] = []
  for (let page = 1; rows.length < limit; page++) {
    const answer = await fetchBoard({ ...request, query: { ...request.query, size: MOST_ROWS, page } })
    rows.push(...answer.leaderboard)
    if (answer.leaderboard.length < MOST_ROWS) break
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
