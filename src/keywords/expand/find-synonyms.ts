import { foldCase } from '../match/fold-text.ts'
import { shippedSynonyms } from './shipped-synonyms.ts'

/** What is said for a keyword: the other words of every group that it is in, the tenant's groups first. */
export function findSynonyms(keyword: string, ownGroups: readonly (readonly string[])[]): string[] {
  const wanted = normal(keyword)
  const groups = [...ownGroups, ...shippedSynonyms].filter((group) => group.some((word) => normal(word) === wanted))
  return [...new Set(groups.flat())].filter((word) => normal(word) !== wanted)
}

function normal(word: string): string {
  return foldCase(word.trim().toWellFormed()).replace(/\s+/g, ' ')
}
