import fc from 'fast-check'

/** A JSON schema as OpenAPI 3.1 has them. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  pattern?: string
  format?: string
  default?: unknown
  examples?: unknown[]
}

/** Looks a `$ref` up. */
export type Resolve = (reference: string) => Schema

/** Values that a schema allows, small ones. */
export function valuesOf(schema: Schema, resolve: Resolve): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return valuesOf(resolve(schema.$ref), resolve)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice, resolve)))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const types = [schema.type ?? 'object'].flat()
  const examples = schema.examples ?? []
  const values = fc.oneof(...types.map((type) => ofType(type, schema, resolve)))
  return examples.length > 0
    ? fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...examples) }, { weight: 2, arbitrary: values })
    : values
}

/** Values as a careful caller sends them: what the schema gives as examples, else what it takes by default or allows. */
export function examplesOf(schema: Schema, resolve: Resolve): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return examplesOf(resolve(schema.$ref), resolve)
  if (schema.examples?.length) return fc.constantFrom(...schema.examples)
  if (schema.default !== undefined) return fc.constant(schema.default)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => examplesOf(choice, resolve)))
  if (!schema.properties) return valuesOf(schema, resolve)
  const { properties, required = [] } = schema
  const told = Object.entries(properties).filter(([name, each]) => required.includes(name) || hasExample(each))
  return fc.record(Object.fromEntries(told.map(([name, each]) => [name, examplesOf(each, resolve)])), {
    requiredKeys: required.filter((name) => properties[name]),
  })
}

/** Whether a schema says what may stand there; what it leaves open, as a cursor, must come from an answer. */
export function hasExample({ examples = [], enum: choices, default: preset }: Schema): boolean {
  return examples.length > 0 || choices !== undefined || preset !== undefined
}

function ofType(type: string, schema: Schema, resolve: Resolve): fc.Arbitrary<unknown> {
  const { minimum = -1_000, maximum = 1_000_000 } = schema
  switch (type) {
    case 'string':
      return textOf(schema)
    case 'integer':
      return fc.integer({ min: minimum, max: Math.max(minimum, maximum) })
    case 'number':
      return fc.double({ min: minimum, max: Math.max(minimum, maximum), noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array': {
      const { minItems = 0, maxItems = 4 } = schema
      const bounds = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 4)) }
      const item = valuesOf(schema.items ?? { type: 'string' }, resolve)
      return schema.uniqueItems
        ? fc.uniqueArray(item, { ...bounds, comparator: 'SameValueZero' })
        : fc.array(item, bounds)
    }
    default: {
      const properties = Object.entries(schema.properties ?? {}).map(
        ([name, each]) => [name, valuesOf(each, resolve)] as const,
      )
      return fc.record(Object.fromEntries(properties), {
        requiredKeys: (schema.required ?? []).filter((name) => schema.properties?.[name]),
      })
    }
  }
}

function textOf({
  format,
  pattern,
  minLength = 0,
  maxLength = 30,
  examples = [],
  default: preset,
}: Schema): fc.Arbitrary<string> {
  if (format === 'date')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
  if (format === 'date-time')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
  if (format === 'uuid') return fc.uuid()
  const text = fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 30)), unit: 'grapheme' })
  if (pattern === undefined) return text
  const known = [...examples, preset].filter((each): each is string => typeof each === 'string')
  // Not every pattern can be turned around; what does not fit is one more broken value.
  const simple = fc.stringMatching(/^[A-Za-z0-9]{1,12}$/)
  return known.length > 0 ? fc.oneof(fc.constantFrom(...known), simple) : simple
}
