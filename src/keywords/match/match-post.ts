import type { KeywordTerms } from '../../core/keyword-reports/report-request.ts'
import { foldText } from './fold-text.ts'
import { type CompiledKeyword, compileKeyword, type MatchOptions } from './match-keyword.ts'

/** What is looked for in a post: a keyword of `any`, one of each group of `and`, none of `not`. */
export interface KeywordQuery {
  any: readonly KeywordTerms[]
  and: readonly (readonly KeywordTerms[])[]
  not: readonly KeywordTerms[]
  options: MatchOptions
}

/** A text of a post in which keywords are looked for. */
export interface SearchedField {
  /** `title`, `caption`, or `tags/0` and so on. */
  name: string
  text: string
}

/** Where a keyword, or a term in its place, stands in a post; in UTF-16 units of the field as it was written. */
export interface PostMatch {
  keyword: string
  term: string
  field: string
  start: number
  end: number
}

export interface PostMatches {
  /** Of the keywords of `any`, those that were found. */
  keywords: string[]
  /** Every place, of `any` and `and`. */
  matches: PostMatch[]
}

/** What finds a query in a post; undefined where the post does not answer it. This is the definition; every index is measured by it. */
export function compileQuery({
  any,
  and,
  not,
  options,
}: KeywordQuery): (fields: readonly SearchedField[]) => PostMatches | undefined {
  const compile = (keywords: readonly KeywordTerms[]) => compileAll(keywords, options)
  const [wanted, groups, unwanted] = [compile(any), and.map(compile), compile(not)]
  return (fields) => {
    const folded = fields.map(({ name, text }) => ({ name, text: foldText(text.toWellFormed()) }))
    const find = (keywords: readonly Compiled[]): PostMatch[] =>
      keywords.flatMap(({ keyword, compiled }) =>
        folded.flatMap(({ name, text }) =>
          compiled.findInFolded(text).map((place) => ({ keyword, term: compiled.keyword, field: name, ...place })),
        ),
      )
    const matches = find(wanted)
    if (matches.length === 0 || find(unwanted).length > 0) return undefined
    const keywords = [...new Set(matches.map(({ keyword }) => keyword))]
    for (const group of groups) {
      const found = find(group)
      if (found.length === 0) return undefined
      matches.push(...found)
    }
    return { keywords, matches }
  }
}

interface Compiled {
  keyword: string
  compiled: CompiledKeyword
}

function compileAll(keywords: readonly KeywordTerms[], options: MatchOptions): Compiled[] {
  return keywords.flatMap(({ keyword, terms }) =>
    terms.map(({ text }) => ({ keyword, compiled: compileKeyword(text, options) })),
  )
}
