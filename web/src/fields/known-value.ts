import type { Creator } from '../api/creator.ts'
import type { FieldName } from './profile-fields.ts'

type KnownValue = string | number | boolean | string[] | null

/** The value, null where it is none: the engagement rate is 0 by definition without followers, which is no measurement. */
export function knownValue(creator: Creator, name: FieldName): KnownValue {
  const measured = creator.followers !== null && creator.postsAnalysed > 0
  return name === 'engagementRate' && !measured
    ? null
    : ((creator as Partial<Record<FieldName, KnownValue>>)[name] ?? null)
}
