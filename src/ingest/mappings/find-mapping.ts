import { userError } from '../../core/errors.ts'
import { columnsRead, type Mapping } from './mapping.ts'
import { nativeNdjson } from './native-ndjson.ts'
import { youtubeTrending2018 } from './youtube-trending-2018.ts'
import { youtubeTrendingDaily } from './youtube-trending-daily.ts'

/** Every layout that is known by name. To add one, write a file beside these and name it here. */
const mappings: readonly Mapping[] = [youtubeTrendingDaily, youtubeTrending2018, nativeNdjson]

/**
 * The mapping of a file of this format.
 * @param columns the header, or the keys of the first record.
 * @param forced name given by the caller, whose columns must still be there.
 * @param place file and line, for messages.
 * @throws AppError of kind user: `UNKNOWN_MAPPING`, `WRONG_FORMAT`, `DUPLICATE_COLUMN` or `UNKNOWN_LAYOUT`, the last naming
 * the nearest mapping and the columns that it misses.
 */
export function findMapping(
  format: Mapping['format'],
  columns: readonly string[],
  forced: string | undefined,
  place: string,
): Mapping {
  const duplicate = columns.find((column, index) => columns.indexOf(column) !== index)
  if (duplicate !== undefined) {
    throw userError('DUPLICATE_COLUMN', `${place}: column ${JSON.stringify(duplicate)} stands twice in the header`)
  }
  const candidates = (forced === undefined ? mappings : [mappingByName(forced)]).filter(
    (mapping) => mapping.format === format,
  )
  if (candidates.length === 0) {
    throw userError('WRONG_FORMAT', `${place}: is ${format.toUpperCase()}, which mapping ${forced} does not read`)
  }
  const ranked = candidates
    .map((mapping) => ({ mapping, missing: missingColumns(mapping, columns) }))
    .sort((a, b) => a.missing.length - b.missing.length)
  const { mapping, missing } = ranked[0]!
  if (missing.length === 0) return mapping
  const lacks = `${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')}`
  throw userError(
    'UNKNOWN_LAYOUT',
    forced === undefined
      ? `${place}: no mapping fits this header; the nearest is ${mapping.name}, for which it lacks ${lacks}`
      : `${place}: lacks ${lacks}, which mapping ${mapping.name} reads`,
    { mapping: mapping.name, missing },
  )
}

/**
 * A mapping by its name.
 * @throws AppError `UNKNOWN_MAPPING` that lists the names there are.
 */
export function mappingByName(name: string): Mapping {
  const mapping = mappings.find((candidate) => candidate.name === name)
  if (mapping) return mapping
  throw userError(
    'UNKNOWN_MAPPING',
    `there is no mapping ${JSON.stringify(name)}; there are ${mappings.map(({ name }) => name).join(', ')}`,
  )
}

function missingColumns(mapping: Mapping, columns: readonly string[]): string[] {
  // A record of NDJSON leaves out what it does not know; only what tells the kinds apart must be there.
  const needed =
    mapping.format === 'csv'
      ? columnsRead(mapping.rows)
      : new Set(mapping.rows.flatMap((row) => row.when?.column ?? []))
  return [...needed].filter((column) => !columns.includes(column))
}
