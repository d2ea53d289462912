import { Type } from 'typebox'
import { Choice } from './choice.ts'
import { invalidRequest, type PlacedError } from './problem.ts'

const OPERATORS = ['EQ', 'NE', 'IN', 'NOT_IN'] as const
const MAX_VALUES = 200

/** Values of a field that are taken in, or left out. */
export interface GroupFilter<Field extends string = string> {
  field: Field
  values: readonly string[]
  out: boolean
}

interface SentFilter<Field extends string> {
  filterType: (typeof OPERATORS)[number]
  field: Field
  value: string | string[]
}

/** The schema of a filter by groups, in the form that searches of profiles have. */
export function GroupFilterSchema<const Field extends string>(fields: readonly Field[]) {
  return Type.Unsafe<SentFilter<Field>>(
    Type.Object(
      {
        filterType: Choice(OPERATORS, {
          description: 'Whether the values are taken in or left out.',
          examples: ['EQ'],
        }),
        field: Choice(fields),
        value: Type.Unsafe<string | string[]>({
          type: ['string', 'array'],
          minLength: 1,
          maxLength: 200,
          minItems: 1,
          maxItems: MAX_VALUES,
          items: { type: 'string', minLength: 1, maxLength: 200 },
          description: 'A value; a list of them for IN and NOT_IN.',
        }),
      },
      { additionalProperties: false },
    ),
  )
}

/** @throws AppError `INVALID_REQUEST` naming every filter that has a list where one value is due, or what no text can hold. */
export function readGroupFilters<Field extends string>(sent: readonly SentFilter<Field>[]): GroupFilter<Field>[] {
  const errors: PlacedError[] = []
  const filters = sent.map(({ filterType, field, value }, index) => {
    const place = `/filters/${index}/value`
    if (Array.isArray(value) && (filterType === 'EQ' || filterType === 'NE'))
      errors.push({ place, message: 'must be one value; a list is for IN, NOT_IN' })
    const values = [value].flat()
    if (values.some((text) => text.includes('\0') || !text.isWellFormed()))
      errors.push({ place, message: 'must hold no NUL and no broken character' })
    return { field, values, out: filterType === 'NE' || filterType === 'NOT_IN' }
  })
  if (errors.length > 0) throw invalidRequest(errors)
  return filters
}
