import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { components } from './schema.gen.ts'

export type Session = components['schemas']['Session']
export type Scope = Session['scopes'][number]

export const SESSION_KEY = ['session']
const ADDRESS = '/tenant-service/api/session'
/** Remembers in this tab that a person signed out, whom the machine would sign in again by itself. */
const LEFT = 'creatorscope-left'

const signInLocally = (): Promise<Session> => bodyOf(api.POST('/tenant-service/api/session/local', {}))

/** Who the page is signed in as; a page that is opened on the server's own machine is signed in by that. */
export function useSession() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: async ({ signal }) => {
      const session = await bodyOf(api.GET(ADDRESS, { signal }))
      const mayEnter = session.canSignInLocally && !session.isSignedIn && sessionStorage.getItem(LEFT) === null
      return mayEnter ? signInLocally() : session
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What was shown to another is forgotten. */
function become(client: QueryClient, session: Session): void {
  client.setQueryData(SESSION_KEY, session)
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] })
}

/** Signs in with a key, or, without one, as this machine. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (key: string | undefined) =>
      key === undefined ? signInLocally() : bodyOf(api.POST(ADDRESS, { body: { key } })),
    onSuccess: (session) => {
      sessionStorage.removeItem(LEFT)
      become(client, session)
    },
  })
}

/** Ends the session, here and on the server. */
export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => bodyOf(api.DELETE(ADDRESS, {})),
    onSuccess: (session) => {
      sessionStorage.setItem(LEFT, 'true')
      become(client, session)
    },
  })
}
