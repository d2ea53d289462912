import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { GenreBody, GenreQuery } from './boards.ts'
import { api, bodyOf } from './client.ts'
import type { Platform } from './creator.ts'

/** Cells of genres, in all languages together or language by language. */
export function useGenres(
  kind: 'overview' | 'language',
  platform: Platform,
  query: GenreQuery,
  body: GenreBody,
  enabled = true,
) {
  return useQuery({
    queryKey: ['genres', kind, platform, query, body],
    queryFn: ({ signal }) =>
      bodyOf(
        api.POST(`/genre-insights-service/api/genre/{platform}/${kind}`, {
          params: { path: { platform }, query },
          body,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** What cells there are. */
export function useGenreOptions(platform: Platform) {
  return useQuery({
    queryKey: ['genre-options', platform],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/genre-insights-service/api/genre/{platform}/options', { params: { path: { platform } }, signal }),
      ),
    placeholderData: keepPreviousData,
  })
}
