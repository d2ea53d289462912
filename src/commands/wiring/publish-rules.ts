import type { Settings } from '../../config/settings.ts'
import { userError } from '../../core/errors.ts'
import type { PublishRules } from '../../publish/publish.ts'

/**
 * How publishes are checked and built, by the settings.
 * @throws AppError `INVALID_SETTING` when nothing would be done at once.
 */
export function publishRules(settings: Settings): PublishRules {
  if (settings.publishParallel < 1)
    throw userError('INVALID_SETTING', 'PUBLISH_PARALLEL takes a number from 1 on', { env: 'PUBLISH_PARALLEL' })
  return {
    minRowsPct: settings.publishMinRowsPct,
    maxNullRisePct: settings.publishMaxNullRisePct,
    maxShareShiftPct: settings.publishMaxShareShiftPct,
    maxMedianShiftPct: settings.publishMaxMedianShiftPct,
    minRowsCompared: settings.publishMinRowsCompared,
    parallel: settings.publishParallel,
    maxChangedPct: settings.publishMaxChangedPct,
  }
}
