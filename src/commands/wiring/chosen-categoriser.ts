import type { Settings } from '../../config/settings.ts'
import type { Categoriser } from '../../keywords/categorise/categoriser.ts'
import { httpCategoriser } from '../../keywords/categorise/http-categoriser.ts'
import { localCategoriser } from '../../keywords/categorise/local-categoriser.ts'

/** The categoriser that the settings name: a service by its address, else the local one. */
export function chosenCategoriser(settings: Settings): Categoriser {
  if (settings.categoriserUrl === undefined) return localCategoriser
  return httpCategoriser({
    url: settings.categoriserUrl,
    model: settings.categoriserModel,
    timeoutMs: settings.categoriserTimeoutMs,
    batch: settings.categoriserBatch,
    attempts: settings.categoriserAttempts,
  })
}
