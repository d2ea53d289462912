import type { KeywordTerms, ReportRequest } from '../../core/keyword-reports/report-request.ts'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import { foldCase } from '../match/fold-text.ts'
import { englishEmbedder } from './english-embedder.ts'
import { type Embedder, findRelated } from './find-related.ts'
import { findSynonyms } from './find-synonyms.ts'
import { findTypos } from './find-typos.ts'
import { readVocabulary } from './semantic-vocabulary.query.ts'

export interface ExpandOptions {
  clickhouse: ClickHouseClient
  /** Groups of synonyms that the tenant added. */
  ownSynonyms: readonly (readonly string[])[]
  /** What finds words of nearly the same meaning; loaded only when it is needed. */
  loadEmbedder?: () => Embedder
}

type Term = KeywordTerms['terms'][number]

/** Hashtags that are looked at for related words. */
const VOCABULARY = 300

/**
 * What is looked for in place of each keyword: itself and what the request's options add, each with why. A term that is there
 * already, or is another keyword, is not added.
 */
export async function expandKeywords(
  { clickhouse, ownSynonyms, loadEmbedder = englishEmbedder }: ExpandOptions,
  keywords: readonly string[],
  { options = {}, platform }: Pick<ReportRequest, 'options' | 'platform'>,
): Promise<KeywordTerms[]> {
  const typos = options.typos ? await findTypos(clickhouse, keywords) : NONE
  const related = options.semantic
    ? await findRelated(loadEmbedder(), keywords, await readVocabulary(clickhouse, platform, VOCABULARY))
    : NONE
  const given = new Set(keywords.map(normal))
  return keywords.map((keyword) => {
    const added: Term[] = [
      ...(options.synonyms ? findSynonyms(keyword, ownSynonyms) : []).map((text): Term => ({ text, by: 'synonym' })),
      ...(typos.get(keyword) ?? []).map((text): Term => ({ text, by: 'typo' })),
      ...(related.get(keyword) ?? []).map((text): Term => ({ text, by: 'semantic' })),
    ]
    const seen = new Set(given)
    const terms = added.filter(({ text }) => !seen.has(normal(text)) && seen.add(normal(text)))
    return { keyword, terms: [{ text: keyword, by: 'keyword' }, ...terms] }
  })
}

const NONE: ReadonlyMap<string, string[]> = new Map()

function normal(text: string): string {
  return foldCase(text.trim().toWellFormed())
}
