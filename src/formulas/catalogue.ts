import { audienceShareFormula } from './audience-share.ts'
import { benchmarkPercentileFormula } from './benchmark-percentile.ts'
import { enabledForSaasFormula } from './enabled-for-saas.ts'
import { engagementRateByViewsFormula, engagementRateFormula } from './engagement-rate.ts'
import { fitScoreFormula } from './fit-score.ts'
import type { Formula } from './formula.ts'
import { growthFormula, growthPctFormula } from './growth.ts'
import { rankChangeFormula } from './rank-change.ts'
import { reachFormula, reachIsEstimatedFormula, reachIsKnownFormula } from './reach.ts'
import { risingScoreFormula } from './rising-score.ts'
import { countUnitFormula, growthBoundFormulas } from './rounded-count.ts'
import { shareOfPostsFormulas } from './share-of-posts.ts'
import { closenessFormula, isSimilarCandidateFormula } from './similarity.ts'
import { tierFormula } from './tier.ts'

/** Every formula, in the order of the reference. */
export const formulas: readonly Formula[] = [
  engagementRateFormula,
  engagementRateByViewsFormula,
  reachFormula,
  reachIsEstimatedFormula,
  reachIsKnownFormula,
  tierFormula,
  growthFormula,
  growthPctFormula,
  countUnitFormula,
  ...growthBoundFormulas,
  risingScoreFormula,
  rankChangeFormula,
  benchmarkPercentileFormula,
  ...shareOfPostsFormulas,
  audienceShareFormula,
  isSimilarCandidateFormula,
  closenessFormula,
  fitScoreFormula,
  enabledForSaasFormula,
]
