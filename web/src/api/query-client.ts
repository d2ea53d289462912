import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './problem.ts'
import { SESSION_KEY } from './use-session.ts'

const PREPARING_RETRY_MS = 3000
const TRANSIENT = new Set([0, 429, 502, 503, 504])

/** While the first data set is prepared it asks again for as long as it takes; other passing errors get two more tries. */
function shouldRetry(failures: number, error: Error): boolean {
  if (!(error instanceof ApiProblem)) return false
  return error.isPreparing || (TRANSIENT.has(error.status) && failures < 2)
}

function retryDelay(failures: number, error: Error): number {
  return error instanceof ApiProblem && error.isPreparing ? PREPARING_RETRY_MS : 500 * 2 ** failures
}

/** Data moves with a publish, every 15 minutes at most, so an answer is fresh for one. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      // The session ended meanwhile: whoever looks after it shows the way back in.
      onError: (error) => {
        if (error instanceof ApiProblem && error.status === 401)
          void client.invalidateQueries({ queryKey: SESSION_KEY })
      },
    }),
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay,
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
    },
  })
  return client
}
