import { roundHundredths } from '../../../formulas/round.ts'
import type { SimilarityReason } from '../../../formulas/similarity.ts'
import type { Candidate } from './comparable.query.ts'
import type { Reason } from './similar.schema.ts'

/** Of many shared hashtags a sentence names the first. */
const MOST_NAMED = 5

/** What similarity found, as a person reads it. */
export function toReasons(reasons: readonly SimilarityReason[], given: Candidate, other: Candidate): Reason[] {
  return reasons.map(({ code, value, part }) => {
    const shared = Array.isArray(value) ? value : []
    return { code, part: roundHundredths((part ?? 0) * 10_000), shared, text: sentence(code, shared, given, other) }
  })
}

function sentence(code: SimilarityReason['code'], shared: string[], given: Candidate, other: Candidate): string {
  switch (code) {
    case 'SHARED_CATEGORIES':
      return `Both are about ${list(shared)}.`
    case 'SHARED_HASHTAGS':
      return shared.length === 0 ? 'They share no hashtag.' : `Both use ${list(shared.map((tag) => `#${tag}`))}.`
    case 'SHARED_TERMS':
      return shared.length === 0 ? 'Their captions share no telling word.' : `Both write of ${list(shared)}.`
    case 'FOLLOWER_RATIO':
      return `${count(other.followers)} followers, ${count(given.followers)} here.`
    case 'ENGAGEMENT_RATIO':
      return `An engagement rate of ${other.engagementRate} %, ${given.engagementRate} % here.`
  }
}

function list(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED)
  const more = names.length - named.length
  return new Intl.ListFormat('en').format(more > 0 ? [...named, `${more} more`] : named)
}

const count = (followers: number | null): string => (followers ?? 0).toLocaleString('en')
