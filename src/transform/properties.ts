import { userError } from '../core/errors.ts'
import { type Exposure, readExposure } from './exposures.ts'
import { type Fields, readFields, readList, readText } from './fields.ts'
import { readSource, type SourceTable } from './sources.ts'

/** A data test as it is declared in a property file. */
export interface TestDeclaration {
  /** Given by hand; absent: made of kind, model and column. */
  name: string | undefined
  /** `unique`, `not_null`, … or the name of a generic test of the project. */
  kind: string
  /** Absent: the test is on the whole model. */
  column: string | undefined
  /** Arguments as written; `ref('x')` in a text is rendered later. */
  args: Fields
  /** Only rows for which this SQL condition holds. */
  where: string | undefined
  severity: 'error' | 'warn'
}

export interface ColumnProperties {
  name: string
  description: string
  /** As documented; the table's own type is the database's to tell. */
  dataType: string | undefined
}

export interface ModelProperties {
  name: string
  description: string
  /** The property file. */
  path: string
  config: Fields
  /** Documented columns, in order. */
  columns: ColumnProperties[]
  tests: TestDeclaration[]
}

export interface Properties {
  models: ModelProperties[]
  sources: SourceTable[]
  exposures: Exposure[]
}

/** Reads one property file. @throws AppError user, naming file, model and column. */
export function readProperties(value: unknown, path: string): Properties {
  const fields = readFields(value, path, ['version', 'models', 'sources', 'exposures'])
  return {
    models: readList(fields.models, `${path}: models`).map((model) => readModel(model, path)),
    sources: readList(fields.sources, `${path}: sources`).flatMap((source) => readSource(source, path)),
    exposures: readList(fields.exposures, `${path}: exposures`).map((exposure) => readExposure(exposure, path)),
  }
}

function readModel(value: unknown, path: string): ModelProperties {
  const fields = readFields(value, `${path}: models`, ['name', 'description', 'config', 'columns', ...TEST_KEYS])
  const name = String(fields.name)
  const place = `${path}: ${name}`
  const columns = readList(fields.columns, place).map((column) =>
    readFields(column, place, ['name', 'description', 'data_type', ...TEST_KEYS]),
  )
  return {
    name,
    description: readText(fields.description),
    path,
    config: (fields.config ?? {}) as Fields,
    columns: columns.map((column) => ({
      name: String(column.name),
      description: readText(column.description),
      dataType: column.data_type as string | undefined,
    })),
    tests: [
      ...readTests(fields, undefined, place),
      ...columns.flatMap((column) => readTests(column, String(column.name), `${place}.${column.name}`)),
    ],
  }
}

/** dbt knows both; `data_tests` is the newer word. */
const TEST_KEYS = ['data_tests', 'tests'] as const

function readTests(owner: Fields, column: string | undefined, place: string): TestDeclaration[] {
  return TEST_KEYS.flatMap((key) => readList(owner[key], place)).map((entry) => readTest(entry, column, place))
}

function readTest(entry: unknown, column: string | undefined, place: string): TestDeclaration {
  const [kind, body] = typeof entry === 'string' ? [entry, {}] : Object.entries(entry as Fields)[0]!
  const { arguments: named, config, name, description: _description, ...flat } = (body ?? {}) as Fields
  const { where, severity = 'error' } = readFields(config ?? {}, `${place}: ${kind}`, ['where', 'severity'])
  if (severity !== 'error' && severity !== 'warn') {
    throw userError('TRANSFORM_PROJECT', `${place}: ${kind}: severity is error or warn, not ${severity}`)
  }
  return {
    name: name as string | undefined,
    kind,
    column,
    args: { ...flat, ...(named as Fields) },
    where: where as string | undefined,
    severity,
  }
}
