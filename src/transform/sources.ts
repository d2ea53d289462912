import { userError } from '../core/errors.ts'
import { type Fields, readFields, readList, readText } from './fields.ts'

/** How old a source's newest row may be. */
export interface FreshnessRule {
  /** SQL of the moment at which a row came in. */
  loadedAt: string
  /** Only rows for which this SQL condition holds. */
  filter: string | undefined
  warnAfterS: number | undefined
  /** What is older stops the models that read it. */
  errorAfterS: number | undefined
}

export interface SourceTable {
  source: string
  table: string
  description: string
  /** Database, as a Jinja template; absent: the target's. */
  schema: string | undefined
  freshness: FreshnessRule | undefined
  /** The property file. */
  path: string
}

const SECONDS: Record<string, number> = { minute: 60, hour: 3_600, day: 86_400 }
/** dbt takes them at the entry itself or, the newer way, under its `config`. */
const FRESHNESS_KEYS = ['loaded_at_field', 'freshness']

/** Source and table, joined by a dot: `raw.raw_post_snapshot`. */
export function sourceName({ source, table }: Pick<SourceTable, 'source' | 'table'>): string {
  return `${source}.${table}`
}

/** Reads an entry under `sources:`, a table a row. @throws AppError user, naming file, source and table. */
export function readSource(value: unknown, path: string): SourceTable[] {
  const known = ['name', 'description', 'schema', 'tables', 'config', ...FRESHNESS_KEYS]
  const fields = readFields(value, `${path}: sources`, known)
  const place = `${path}: ${fields.name}`
  const inherited = freshnessOf(fields, place)
  return readList(fields.tables, place).map((entry) => {
    const table = readFields(entry, place, ['name', 'description', 'columns', 'config', ...FRESHNESS_KEYS])
    const tablePlace = `${place}.${table.name}`
    return {
      source: String(fields.name),
      table: String(table.name),
      description: readText(table.description),
      schema: fields.schema as string | undefined,
      freshness: readFreshness({ ...inherited, ...freshnessOf(table, tablePlace) }, tablePlace),
      path,
    }
  })
}

function freshnessOf(owner: Fields, place: string): Fields {
  const given = { ...owner, ...readFields(owner.config ?? {}, `${place}: config`, FRESHNESS_KEYS) }
  return Object.fromEntries(FRESHNESS_KEYS.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]))
}

function readFreshness(fields: Fields, place: string): FreshnessRule | undefined {
  if (!fields.freshness) return undefined // absent, or null: not checked
  const rule = readFields(fields.freshness, `${place}: freshness`, ['warn_after', 'error_after', 'filter'])
  if (!fields.loaded_at_field) throw userError('TRANSFORM_PROJECT', `${place}: freshness needs loaded_at_field`)
  return {
    loadedAt: String(fields.loaded_at_field),
    filter: rule.filter as string | undefined,
    warnAfterS: readSpan(rule.warn_after, `${place}: warn_after`),
    errorAfterS: readSpan(rule.error_after, `${place}: error_after`),
  }
}

function readSpan(value: unknown, place: string): number | undefined {
  if (value === undefined || value === null) return undefined
  const { count, period } = readFields(value, place, ['count', 'period'])
  const seconds = SECONDS[String(period)]
  if (typeof count !== 'number' || seconds === undefined) {
    throw userError('TRANSFORM_PROJECT', `${place}: a count and a period of minute, hour or day are needed`)
  }
  return count * seconds
}
