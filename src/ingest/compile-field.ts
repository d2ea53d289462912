import type { RawColumn, RawColumnType } from '../raw/raw-column.ts'
import { type Field, type Source, sourcesOf } from './mappings/mapping.ts'
import { columnChecks, type FieldParser, fieldParsers, parseBoolean, type RawValue } from './parsers/field-parsers.ts'
import { Invalid, showValue } from './parsers/invalid.ts'
import { parseLiteral } from './parsers/parse-literal.ts'

/** Reads a column of a record; `root` is the document that the record was cut out of. */
export type Getter = (values: unknown, root: unknown) => unknown

/** What a record's columns are read with. */
export interface FieldContext {
  getterOf(column: string): Getter
  /** What the operator can give where the source says nothing, for messages. */
  hint?: string
}

/** Why a record makes no rows; `column` is the source's. */
export class FieldProblem {
  readonly column: string
  readonly reason: string

  constructor(column: string, value: unknown, reason: string) {
    this.column = column
    this.reason = value === undefined ? `${column}: ${reason}` : `${column}: ${showValue(value)} ${reason}`
  }
}

/** Reads a field of a record: its value as it goes to ClickHouse, NULL, or what is wrong. */
export type FieldReader = (values: unknown, root: unknown, latest: number) => RawValue | FieldProblem

/** Prepares a field for all records of a file. `column` is the raw column that it fills. */
export function compileField(field: Field, column: RawColumn, context: FieldContext): FieldReader {
  if ('constant' in field) return constantReader(field.constant, column.type)
  const sources = sourcesOf(field).map((source) => compileSource(source, column.type, context))
  const [first] = [sourcesOf(field)[0]!.from].flat()
  const { hint } = context
  const blank =
    column.required && !column.derivable
      ? new FieldProblem(first!, undefined, hint === undefined ? 'must not be blank' : `must not be blank; ${hint}`)
      : null
  const [only] = sources
  if (sources.length === 1 && only) {
    return (values, root, latest) => {
      const value = only(values, root, latest)
      return value === null ? blank : value
    }
  }
  return (values, root, latest) => {
    for (const source of sources) {
      const value = source(values, root, latest)
      if (value !== null) return value
    }
    return blank
  }
}

function constantReader(constant: string, type: RawColumnType): FieldReader {
  const value = fieldParsers[type](constant, Number.MAX_SAFE_INTEGER)
  return () => (value instanceof Invalid ? new FieldProblem('constant', constant, value.reason) : value)
}

function compileSource(source: Source, type: RawColumnType, { getterOf }: FieldContext): FieldReader {
  const inputs = [source.from].flat().map((column) => ({ column, get: getterOf(column) }))
  const parse = composeParser(source, type)
  const hider = source.unknownIf
  const hidden = hider === undefined ? undefined : getterOf(hider)
  const [only] = inputs
  if (inputs.length === 1 && only && !hidden) {
    const { column, get } = only
    return (values, root, latest) => {
      const value = get(values, root)
      const result = parse(value, latest)
      return result instanceof Invalid ? new FieldProblem(column, value, result.reason) : result
    }
  }
  return (values, root, latest) => {
    if (hidden) {
      const value = hidden(values, root)
      const flag = parseBoolean(value)
      if (flag instanceof Invalid) return new FieldProblem(hider!, value, flag.reason)
      if (flag) return null
    }
    for (const { column, get } of inputs) {
      const value = get(values, root)
      const result = parse(value, latest)
      if (result instanceof Invalid) return new FieldProblem(column, value, result.reason)
      if (result !== null) return result
    }
    return null
  }
}

/** From the inside: the parser, the unit, the column's own bounds; then what is done to the text before it is parsed. */
function composeParser(source: Source, type: RawColumnType): FieldParser {
  const parsers = [source.parse ?? type].flat().map((name) => fieldParsers[name])
  const factor = source.multiplyBy ?? 1
  const divisor = source.divideBy ?? 1
  let parse = parsers.length === 1 ? parsers[0]! : firstThatFits(parsers)
  if (factor !== 1 || divisor !== 1) parse = scaled(parse, factor, divisor)
  const check = source.parse === type ? undefined : columnChecks[type]
  if (check) {
    const unchecked = parse
    parse = (value, latest) => check(unchecked(value, latest), latest)
  }
  if (source.literal) {
    const ofValue = parse
    parse = (value, latest) => ofValue(parseLiteral(value), latest)
  }
  if (source.values) parse = translated(parse, source.values, source.othersUnknown)
  if (source.extract !== undefined) parse = extracted(parse, new RegExp(source.extract, 'u'), source.othersUnknown)
  if (source.unknownValues) {
    // Compared one by one: a set would compute a hash of every caption.
    const unknown = source.unknownValues
    const known = parse
    parse = (value, latest) => {
      const text = typeof value === 'string' ? value : String(value)
      for (const one of unknown) if (text === one) return null
      return known(value, latest)
    }
  }
  return parse
}

function firstThatFits(parsers: readonly FieldParser[]): FieldParser {
  return (value, latest) => {
    const reasons: string[] = []
    for (const parse of parsers) {
      const result = parse(value, latest)
      if (!(result instanceof Invalid)) return result
      reasons.push(result.reason)
    }
    return new Invalid(reasons.join(' and '))
  }
}

function scaled(parse: FieldParser, factor: number, divisor: number): FieldParser {
  return (value, latest) => {
    const result = parse(value, latest)
    if (typeof result !== 'number' && typeof result !== 'string') return result
    const scaledValue = Math.round((Number(result) * factor) / divisor)
    return Number.isSafeInteger(scaledValue) ? scaledValue : new Invalid('is too large to be changed to another unit')
  }
}

function translated(
  parse: FieldParser,
  values: Readonly<Record<string, string>>,
  othersUnknown: boolean | undefined,
): FieldParser {
  const words = new Map(Object.entries(values))
  const refusal = othersUnknown ? null : new Invalid(`is not one of ${[...words.keys()].join(', ')}`)
  return (value, latest) => {
    if (value === undefined || value === null || value === '') return parse(value, latest)
    const word = words.get(String(value))
    return word === undefined ? refusal : parse(word, latest)
  }
}

function extracted(parse: FieldParser, pattern: RegExp, othersUnknown: boolean | undefined): FieldParser {
  const refusal = othersUnknown ? null : new Invalid(`does not match ${pattern.source}`)
  return (value, latest) => {
    if (value === undefined || value === null || value === '') return parse(value, latest)
    const match = pattern.exec(String(value))
    return match ? parse(match[1] ?? match[0], latest) : refusal
  }
}
