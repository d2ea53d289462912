import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { components, paths } from './schema.gen.ts'
import type { Scope } from './use-session.ts'

export type ApiKey = components['schemas']['ApiKey']
export type Usage = paths['/tenant-service/api/usage']['get']['responses'][200]['content']['application/json']

const KEYS = ['keys']
const REFRESH_MS = 15_000

/** What the tenant used in the month that runs, and its plan. */
export function useUsage() {
  return useQuery({
    queryKey: ['usage'],
    queryFn: ({ signal }) => bodyOf(api.GET('/tenant-service/api/usage', { params: { query: { limit: 50 } }, signal })),
    refetchInterval: REFRESH_MS,
  })
}

/** The tenant's keys, the newest first. */
export function useKeys() {
  return useQuery({
    queryKey: KEYS,
    queryFn: ({ signal }) => bodyOf(api.GET('/tenant-service/api/keys', { signal })),
    refetchInterval: REFRESH_MS,
  })
}

export interface NewKey {
  name: string
  scopes: Scope[]
  /** undefined: it does not expire. */
  expiresInDays: number | undefined
}

/** Makes a key; the answer holds its secret, this once. */
export function useCreateKey() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ expiresInDays, ...key }: NewKey) =>
      bodyOf(
        api.POST('/tenant-service/api/keys', {
          body: { ...key, ...(expiresInDays === undefined ? {} : { expiresInDays }) },
        }),
      ),
    onSuccess: refresh,
  })
}

/** Puts a new key in the place of one, with a day in which both open. */
export function useRotateKey() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (keyId: string) =>
      bodyOf(api.POST('/tenant-service/api/keys/{keyId}/rotate', { params: { path: { keyId } }, body: {} })),
    onSuccess: refresh,
  })
}

export function useRevokeKey() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (keyId: string) =>
      bodyOf(api.DELETE('/tenant-service/api/keys/{keyId}', { params: { path: { keyId } } })),
    onSuccess: refresh,
  })
}

function useRefresh() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: KEYS })
}
