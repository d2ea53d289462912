import { userError } from '../../core/errors.ts'
import { instagramGraphMappings } from './instagram-graph.ts'
import { instagramPostsTables } from './instagram-posts-tables.ts'
import { instagramWebMappings } from './instagram-web.ts'
import { compilePath, parsePath } from './json-path.ts'
import { columnsRead, type Mapping } from './mapping.ts'
import { nativeCsvMappings } from './native-csv.ts'
import { nativeNdjson } from './native-ndjson.ts'
import { youtubeApiMappings } from './youtube-api.ts'
import { youtubeTrending2018 } from './youtube-trending-2018.ts'
import { youtubeTrendingDaily } from './youtube-trending-daily.ts'

/** Every layout that is known by name. To add one, write a file beside these and name it here. */
export const mappings: readonly Mapping[] = [
  youtubeTrendingDaily,
  youtubeTrending2018,
  ...youtubeApiMappings,
  ...instagramGraphMappings,
  ...instagramWebMappings,
  ...instagramPostsTables,
  nativeNdjson,
  ...nativeCsvMappings,
]

/** What a mapping is recognised by: the header of a table, or the first object of JSON. */
export type Sample = readonly string[] | Readonly<Record<string, unknown>>

/**
 * The mapping of a file: the one whose every condition is met. Where several are, one that asks for all that another asks
 * for, and more, is meant.
 * @param forced the mapping that the caller names, whose conditions must still be met.
 * @param place file and line, for messages.
 * @throws AppError of kind user: `WRONG_FORMAT`, `DUPLICATE_COLUMN`, `AMBIGUOUS_LAYOUT` naming the candidates, or
 * `UNKNOWN_LAYOUT` naming the nearest mapping and what it misses.
 */
export function findMapping(
  sample: Sample,
  forced: Mapping | undefined,
  place: string,
  known: readonly Mapping[] = mappings,
): Mapping {
  const format = isHeader(sample) ? 'csv' : 'json'
  if (isHeader(sample)) {
    const duplicate = sample.find((column, index) => sample.indexOf(column) !== index)
    if (duplicate !== undefined) {
      throw userError('DUPLICATE_COLUMN', `${place}: column ${JSON.stringify(duplicate)} stands twice in the header`)
    }
  }
  if (forced && forced.format !== format) {
    const name = isHeader(sample) ? 'a table' : 'JSON'
    throw userError('WRONG_FORMAT', `${place}: is ${name}, which mapping ${forced.name} does not read`)
  }
  const candidates = (forced ? [forced] : known)
    .filter((mapping) => mapping.format === format)
    .map((mapping) => ({ mapping, ...compare(mapping, sample) }))
  const fitting = candidates.filter(({ missing }) => missing.length === 0)
  const meant = fitting.filter(({ asks }) => !fitting.some((other) => isMore(other.asks, asks)))
  if (meant.length === 1) return meant[0]!.mapping
  if (meant.length > 1) {
    const names = meant.map(({ mapping }) => mapping.name)
    throw userError('AMBIGUOUS_LAYOUT', `${place}: could be ${names.join(' or ')}; say which with --mapping`, { names })
  }
  throw unknownLayout(candidates, forced, place)
}

/**
 * A shipped mapping by its name.
 * @throws AppError `UNKNOWN_MAPPING` that lists the names there are.
 */
export function mappingByName(name: string): Mapping {
  const mapping = mappings.find((candidate) => candidate.name === name)
  if (mapping) return mapping
  throw userError(
    'UNKNOWN_MAPPING',
    `there is no mapping ${JSON.stringify(name)}; there are ${mappings.map((known) => known.name).join(', ')}`,
  )
}

/** What a JSON document lacks to be of the mapping's layout, in words; undefined where it lacks nothing. */
export function describeLack(mapping: Mapping, document: Readonly<Record<string, unknown>>): string | undefined {
  const { missing } = compare(mapping, document)
  return missing.length === 0 ? undefined : `lacks ${missing.join(', ')}, which mapping ${mapping.name} reads`
}

interface Comparison {
  /** What it asks for; a condition on a value asks for the path too. */
  asks: ReadonlySet<string>
  conditions: number
  missing: string[]
}

function unknownLayout(
  candidates: readonly (Comparison & { mapping: Mapping })[],
  forced: Mapping | undefined,
  place: string,
): Error {
  const share = ({ missing, conditions }: Comparison): number => missing.length / conditions
  const [nearest] = [...candidates].sort((a, b) => share(a) - share(b))
  const { mapping, missing } = nearest!
  const kind = mapping.format === 'json' ? '' : missing.length === 1 ? 'column ' : 'columns '
  const lacks = `${kind}${missing.join(', ')}`
  const what = mapping.format === 'csv' ? 'header' : 'shape'
  if (!forced && share(nearest!) === 1) {
    const names = candidates.map((candidate) => candidate.mapping.name)
    return userError(
      'UNKNOWN_LAYOUT',
      `${place}: no mapping fits this ${what}, none even in part; there are ${names.join(', ')}`,
    )
  }
  return userError(
    'UNKNOWN_LAYOUT',
    forced
      ? `${place}: lacks ${lacks}, which mapping ${mapping.name} reads`
      : `${place}: no mapping fits this ${what}; the nearest is ${mapping.name}, for which it lacks ${lacks}`,
    { mapping: mapping.name, missing },
  )
}

function compare(mapping: Mapping, sample: Sample): Comparison {
  if (isHeader(sample)) {
    const needed = [...columnsRead(mapping.rows)].filter((column) => !mapping.optional?.includes(column))
    return {
      asks: new Set(needed),
      conditions: needed.length,
      missing: needed.filter((column) => !sample.includes(column)),
    }
  }
  const shape = mapping.shape ?? kindColumns(mapping)
  const name = ({ path, is }: { path: string; is?: string }): string => (is === undefined ? path : `${path} = ${is}`)
  return {
    asks: new Set(shape.flatMap((condition) => [condition.path, name(condition)])),
    conditions: shape.length,
    missing: shape.filter((condition) => !isMet(condition, sample)).map(name),
  }
}

function kindColumns(mapping: Mapping): { path: string }[] {
  const paths = mapping.rows.flatMap((row) => row.each ?? row.when?.column ?? [...columnsRead([row])].slice(0, 1))
  return [...new Set(paths)].map((path) => ({ path }))
}

function isMet({ path, is }: { path: string; is?: string }, sample: unknown): boolean {
  const found = compilePath(parsePath(path) ?? [{ key: path }])(sample)
  if (is === undefined) return found !== undefined && found !== null
  const wanted = new RegExp(`^(?:${is})$`, 'u')
  return [found].flat().some((value) => typeof value === 'string' && wanted.test(value))
}

function isMore(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > other.size && [...other].every((condition) => one.has(condition))
}

function isHeader(sample: Sample): sample is readonly string[] {
  return Array.isArray(sample)
}
