import type { KeywordTerms, ReportRequest } from '../../core/keyword-reports/report-request.ts'
import type { KeywordQuery } from '../match/match-post.ts'
import type { ReportWork } from './report-work.ts'

/** What a request looks for, with what its options add. What is unwanted is never widened. */
export async function expandQuery(
  { expandKeywords }: Pick<ReportWork, 'expandKeywords'>,
  tenantId: string,
  request: ReportRequest,
): Promise<KeywordQuery> {
  const expand = (keywords: readonly string[]): Promise<KeywordTerms[]> => expandKeywords(keywords, request, tenantId)
  const { exactWord = false, hashtagOnly = false } = request.options ?? {}
  return {
    any: await expand(request.keywords),
    and: await Promise.all((request.and ?? []).map(expand)),
    not: (request.not ?? []).map(literally),
    options: { exactWord, hashtagOnly },
  }
}

/** A keyword that is looked for as it stands. */
export function literally(keyword: string): KeywordTerms {
  return { keyword, terms: [{ text: keyword, by: 'keyword' }] }
}
