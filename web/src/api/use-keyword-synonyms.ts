import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'

const KEY = ['keyword-synonyms']

/** Groups of words that the option `synonyms` takes for one another: the tenant's own, and those that are shipped. */
export function useKeywordSynonyms() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => bodyOf(api.GET('/keyword-service/api/synonyms', { signal })),
  })
}

/** Puts other groups in place of the tenant's own; what was counted with them is counted anew. */
export function useReplaceSynonyms(onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (own: string[][]) => bodyOf(api.PUT('/keyword-service/api/synonyms', { body: { own } })),
    onSuccess: (synonyms) => {
      client.setQueryData(KEY, synonyms)
      void client.invalidateQueries({ queryKey: ['keyword-count'] })
      onSaved()
    },
  })
}
