import { userError } from '../core/errors.ts'
import { quoteIdentifier } from '../platform/clickhouse/client.ts'
import { type Fields, readFields } from './fields.ts'
import type { Model } from './project.ts'
import type { TestDeclaration } from './properties.ts'
import type { Renderer } from './render.ts'

/** A data test that can be asked of any table that stands for its model. */
export interface DataTest {
  /** As declared, else kind, model, column and the other models, joined by `_`. A model has no two of one name. */
  name: string
  kind: string
  column: string | undefined
  /** Arguments as declared. */
  args: Fields
  severity: 'error' | 'warn'
  /** Other models that it reads. */
  refs: string[]
  /** Sources that it reads, as `source.table`. */
  sources: string[]
  /** SQL that holds for a row that fails, where the test looks at one row at a time. */
  rowCondition: string | undefined
  /** The query whose rows are the failures. `relation` is the quoted name of the table to test; `few`: it has a small part of the model's rows. */
  query(relation: string, few?: boolean): string
}

/** The tests declared for a model. @throws AppError user for a test that is unknown or lacks an argument. */
export function readDataTests(model: Model, renderer: Renderer): DataTest[] {
  const taken = new Map<string, number>()
  return (model.properties?.tests ?? []).map((declaration) => {
    const test = readDataTest(model, declaration, renderer)
    const times = (taken.get(test.name) ?? 0) + 1
    taken.set(test.name, times)
    return times === 1 ? test : { ...test, name: `${test.name}_${times}` }
  })
}

function readDataTest(model: Model, declaration: TestDeclaration, renderer: Renderer): DataTest {
  const { kind, column, where, severity } = declaration
  const place = `${model.properties?.path}: ${model.name}${column ? `.${column}` : ''}: ${kind}`
  const { args, refs, sources } = renderArguments(declaration.args, place, renderer)
  const failing = (tested: string, few = false): string => {
    const builtIn = builtInTests[kind]
    if (builtIn) return builtIn(tested, column ?? missingColumn(place), args, place, few)
    const own = renderer.test(kind, { model: tested, ...(column ? { column_name: column } : {}), ...args })
    if (own === undefined) throw userError('TRANSFORM_PROJECT', `${place}: there is no such test`)
    return own
  }
  // Asked now, it refuses what would fail in the middle of a run.
  const condition = rowConditionOf(failing('tested'))
  return {
    name: declaration.name ?? [kind, model.name, column, ...refs].filter((part) => part !== undefined).join('_'),
    kind,
    column,
    args: declaration.args,
    severity,
    refs,
    sources,
    rowCondition: condition && (where ? `(${where}) AND (${condition})` : condition),
    query: (relation, few) => failing(where ? `(SELECT * FROM ${relation} WHERE ${where})` : relation, few),
  }
}

/** Anything by which a query is more than a filter of rows. */
const MORE_THAN_A_FILTER =
  /\b(select|group|having|order|limit|union|intersect|except|settings|window|qualify|format|over)\b|;|--|\/\*/i

/** `SELECT *` with a condition, as not_null and most tests of a project are; or accepted_values' sum of such rows by value. */
const FILTER =
  /^\s*select\s+(?:\*|(`[^`]+`), count\(\) as occurrences)\s+from\s+tested\s+where\s+(.+?)(?:\s+group by \1)?\s*$/is

/** The condition for a row of `tested` of a query that has rows where, and only where, a row of the table holds it. */
function rowConditionOf(query: string): string | undefined {
  const condition = FILTER.exec(query)?.[2]
  return condition === undefined || MORE_THAN_A_FILTER.test(condition) ? undefined : condition
}

/** dbt reads a text argument like `ref('x')` as an expression. */
function renderArguments(
  args: Fields,
  place: string,
  renderer: Renderer,
): { args: Fields; refs: string[]; sources: string[] } {
  const refs = new Set<string>()
  const sources = new Set<string>()
  const rendered = Object.entries(args).map(([key, value]) => {
    if (typeof value !== 'string' || !/^(ref|source)\(.*\)$/.test(value)) return [key, value]
    const result = renderer.text({ path: place, text: `{{ ${value} }}` })
    for (const ref of result.refs) refs.add(ref)
    for (const source of result.sources) sources.add(source)
    return [key, result.text]
  })
  return { args: Object.fromEntries(rendered), refs: [...refs], sources: [...sources] }
}

type BuiltInTest = (relation: string, column: string, args: Fields, place: string, few: boolean) => string

/** dbt's four. As in dbt, NULL passes all but not_null. */
const builtInTests: Record<string, BuiltInTest> = {
  unique: (relation, column, args, place) => {
    readFields(args, place, [])
    const name = quoteIdentifier(column)
    return `SELECT ${name}, count() AS occurrences FROM ${relation} WHERE ${name} IS NOT NULL GROUP BY ${name} HAVING occurrences > 1`
  },
  not_null: (relation, column, args, place) => {
    readFields(args, place, [])
    return `SELECT * FROM ${relation} WHERE ${quoteIdentifier(column)} IS NULL`
  },
  accepted_values: (relation, column, args, place) => {
    const { values } = readFields(args, place, ['values', 'quote'])
    if (!Array.isArray(values) || values.length === 0)
      throw userError('TRANSFORM_PROJECT', `${place}: values is missing`)
    const name = quoteIdentifier(column)
    const accepted = values.map((value) => (args.quote === false ? String(value) : quoteText(String(value)))).join(', ')
    return `SELECT ${name}, count() AS occurrences FROM ${relation} WHERE ${name} IS NOT NULL AND ${name} NOT IN (${accepted}) GROUP BY ${name}`
  },
  relationships: (relation, column, args, place, few) => {
    const { to, field } = readFields(args, place, ['to', 'field'])
    if (!to || !field) throw userError('TRANSFORM_PROJECT', `${place}: to and field are needed`)
    const name = quoteIdentifier(column)
    const target = quoteIdentifier(String(field))
    // Of two million targets a set takes 0.3 s of CPU; of those that few rows ask for 0.1.
    const asked = few ? ` WHERE ${target} IN (SELECT ${name} FROM ${relation})` : ''
    return `SELECT ${name}, count() AS occurrences FROM ${relation} WHERE ${name} IS NOT NULL AND ${name} NOT IN (SELECT ${target} FROM ${to}${asked}) GROUP BY ${name}`
  },
}

function missingColumn(place: string): never {
  throw userError('TRANSFORM_PROJECT', `${place}: it tests a column; declare it under one`)
}

function quoteText(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}
