import type { Creator } from '../api/creator.ts'
import { toCsvText } from '../ui/csv.ts'
import { knownValue } from './known-value.ts'
import type { FieldName } from './profile-fields.ts'

/** What names a creator stands first in every file. */
const NAMES: FieldName[] = ['profileId', 'name', 'handle']

/** The creators as CSV, one row each, with these columns after what names them. */
export function toCreatorCsv(creators: readonly Creator[], columns: readonly FieldName[]): string {
  const names = [...NAMES, ...columns.filter((name) => !NAMES.includes(name))]
  const rows = creators.map((creator) => [creator.platform, ...names.map((name) => knownValue(creator, name))])
  return toCsvText([['platform', ...names], ...rows])
}
