import { type Brief as AskedOf, type Candidate, fitScore, type FitReason as Part } from '../../../formulas/fit-score.ts'
import { roundHundredths } from '../../../formulas/round.ts'
import type { ServedProfile } from '../../profile-door.ts'
import type { Brief } from '../brief.schema.ts'
import type { CampaignDoor } from '../campaign-door.ts'
import type { Fit } from './creators.schema.ts'
import { sayReason } from './say-reason.ts'
import type { Traits } from './traits.query.ts'

/** A creator of whom posts are known tells what they are about, also when nothing of the brief is in them. */
const TELLS_NOTHING_ASKED = ''

/** What gives a creator's fit to a brief: keywords are made ready once, for all creators. */
export function fitTo(brief: Brief, door: CampaignDoor): (profile: ServedProfile, traits: Traits) => Fit {
  const terms = brief.keywords.map((keyword) => ({ keyword, occursIn: door.compileKeyword(keyword) }))
  const asked: AskedOf = { ...brief, terms: brief.keywords }
  return (profile, { audience, hashtags, texts }) => {
    const all = [...texts, ...hashtags.map((tag) => `#${tag}`)]
    const found = terms.filter(({ occursIn }) => all.some(occursIn)).map(({ keyword }) => keyword)
    const candidate: Candidate = {
      ...toldBy(profile),
      terms: all.length === 0 ? [] : [TELLS_NOTHING_ASKED, ...found],
      // Nothing of an audience's shares is known where none is; a share that is not among the known ones is taken for none.
      audience: brief.audience.map(({ of, key, share }) => [
        Object.keys(audience[of]).length === 0 ? null : (audience[of][key] ?? 0),
        share,
      ]),
    }
    const { score, coverage, reasons } = fitScore(candidate, asked)
    return {
      score,
      coverage,
      reasons: reasons.map((part) => ({
        code: part.code,
        weight: part.weight,
        asked: part.asked,
        points: pointsOf(part),
        matched: part.matched,
        text: sayReason(part, candidate, brief),
      })),
    }
  }
}

function toldBy(profile: ServedProfile): Omit<Candidate, 'terms' | 'audience'> {
  const text = (name: string) => (profile[name] ?? null) as string | null
  return {
    category: text('category'),
    categories: profile.categories as string[],
    language: text('language'),
    country: text('country'),
    city: text('city'),
    authenticity: (profile.authenticityScore ?? null) as number | null,
  }
}

function pointsOf({ part, weight }: Part): number | null {
  return part === null ? null : roundHundredths(part * weight * 100)
}
