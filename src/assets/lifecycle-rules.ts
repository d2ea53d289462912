import { userError } from '../core/errors.ts'
import type { LifecycleRule } from '../platform/object-store/lifecycle.ts'

/**
 * The rules of one bucket, from entries such as `profile=cold:30` and `story=delete:7` (days); both may be given of one kind.
 * @param isHere whether a kind's assets are in this bucket.
 * @throws AppError `INVALID_SETTING`.
 */
export function lifecycleRules(
  entries: readonly string[],
  storageClass: string,
  isHere: (entityType: string) => boolean,
): LifecycleRule[] {
  const rules = new Map<string, LifecycleRule>()
  for (const entry of entries) {
    const [, kind = '', what, days] =
      /^(profile|post|story|profile_relationship)=(cold|delete):([1-9]\d{0,3})$/.exec(entry) ?? []
    if (kind === '')
      throw userError('INVALID_SETTING', `ASSET_LIFECYCLE takes kind=cold:days and kind=delete:days, not "${entry}"`)
    if (!isHere(kind)) continue
    const rule = rules.get(kind) ?? { prefix: `assets/${kind}s/` }
    if (what === 'cold') Object.assign(rule, { coldAfterDays: Number(days), storageClass })
    else rule.deleteAfterDays = Number(days)
    rules.set(kind, rule)
  }
  return [...rules.values()]
}
