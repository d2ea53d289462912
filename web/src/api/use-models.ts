import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'

/** A run takes seconds to minutes, so what is shown is never much older. */
const REFRESH_MS = 30_000

/** The graph of the models with what their last runs found; asked again while the page is looked at. */
export function useModels() {
  return useQuery({
    queryKey: ['models'],
    queryFn: ({ signal }) => bodyOf(api.GET('/pipeline-service/api/models', { signal })),
    refetchInterval: REFRESH_MS,
  })
}

/** One model, source or reader by name; an unknown name is an ApiProblem with status 404. */
export function useModel(name: string) {
  return useQuery({
    queryKey: ['model', name],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/pipeline-service/api/models/{name}', { params: { path: { name } }, signal })),
    refetchInterval: REFRESH_MS,
  })
}
