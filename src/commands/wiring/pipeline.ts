import { assetBuckets } from '../../config/settings.ts'
import { userError } from '../../core/errors.ts'
import { pipelineFlow } from '../../pipeline/flow.ts'
import type { PipelineWork } from '../../pipeline/pipeline-work.ts'
import type { Schedule } from '../../pipeline/schedule.ts'
import { chosenCategoriser } from './chosen-categoriser.ts'
import { modelVars } from './model-vars.ts'
import { projectPaths, version } from './project-paths.ts'
import { publishRules } from './publish-rules.ts'
import { type System, stagingLocation } from './system.ts'

/** What the pipeline works with, on a system's engines. */
export function pipelineWork(system: System): PipelineWork {
  return {
    clickhouse: system.clickhouse,
    postgres: system.postgres,
    objectStore: system.objectStore,
    staging: stagingLocation(system),
    rules: publishRules(system.settings),
    database: system.connections.clickhouse.database,
    projectDir: projectPaths.dbt,
    vars: modelVars(system.settings),
    codeVersion: version,
    categoriser: chosenCategoriser(system.settings),
    maxWaiting: system.settings.feedMaxWaiting,
    bucketOf: assetBuckets(system.settings).bucketOf,
    verifyPct: system.settings.verifyPct,
  }
}

/**
 * The schedules, and the zone that their hours are meant in.
 * @throws AppError `INVALID_SETTING` when there is no such zone.
 */
export function pipelineSchedules(system: System): { schedules: Schedule[]; timezone: string } {
  const timezone = system.settings.scheduleTimezone
  if (!isTimezone(timezone))
    throw userError('INVALID_SETTING', `SCHEDULE_TIMEZONE takes a name such as Asia/Kolkata, not "${timezone}"`, {
      env: 'SCHEDULE_TIMEZONE',
    })
  return { schedules: pipelineFlow(pipelineWork(system)), timezone }
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false // a RangeError says so
  }
}
