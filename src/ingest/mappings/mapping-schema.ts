import { Type } from 'typebox'
import { rawTables } from '../../raw/raw-tables.ts'

/** The schema of a mapping in a file. What it cannot say (which parser fits which column) `check-mapping.ts` does. */
const closed = { additionalProperties: false }
const column = Type.String({ minLength: 1, maxLength: 300 })
const columns = Type.Union([column, Type.Array(column, { minItems: 1 })])
const factor = Type.Number({ exclusiveMinimum: 0, maximum: 1e12 })

const sourceProperties = {
  from: columns,
  parse: Type.Optional(columns),
  unknownIf: Type.Optional(column),
  unknownValues: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
  extract: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  values: Type.Optional(Type.Record(Type.String(), Type.String(), { minProperties: 1 })),
  othersUnknown: Type.Optional(Type.Boolean()),
  literal: Type.Optional(Type.Literal(true)),
  divideBy: Type.Optional(factor),
  multiplyBy: Type.Optional(factor),
}

export const constantSchema = Type.Object({ constant: Type.String({ minLength: 1 }) }, closed)
export const sourceSchema = Type.Object(sourceProperties, closed)
export const firstOfSchema = Type.Object({ firstOf: Type.Array(sourceSchema, { minItems: 1 }) }, closed)

const rowSchema = Type.Object(
  {
    table: Type.Enum(Object.keys(rawTables)),
    each: Type.Optional(column),
    when: Type.Optional(Type.Object({ column, is: Type.Optional(Type.String()) }, closed)),
    fields: Type.Record(Type.String(), Type.Unknown(), { minProperties: 1 }),
  },
  closed,
)

export const mappingSchema = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' }),
    format: Type.Enum(['csv', 'json']),
    optional: Type.Optional(Type.Array(column)),
    shape: Type.Optional(
      Type.Array(Type.Object({ path: column, is: Type.Optional(Type.String()) }, closed), { minItems: 1 }),
    ),
    ignored: Type.Optional(Type.Array(column)),
    rows: Type.Array(rowSchema, { minItems: 1 }),
  },
  closed,
)
