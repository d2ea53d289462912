import { type Data, type DataType, Float64, makeData, Type } from 'apache-arrow'
import type { Measure } from './encode-numbers.ts'

/** A column of one batch. */
export interface SnapshotColumn {
  field: { name: string; type: DataType }
  data: Data
}

export const KEYS = '.keys'
export const SHARES = '.shares'

/** What a snapshot's column is called, and what its whole numbers stand for: `name/100` are hundredths, `name*1000` thousands. */
export function measureIn(column: string): { name: string; measure: Measure } {
  if (column.endsWith('/100')) return { name: column.slice(0, -4), measure: { unit: 1, scale: 100 } }
  if (column.endsWith('*1000')) return { name: column.slice(0, -5), measure: { unit: 1000, scale: 1 } }
  return { name: column, measure: { unit: 1, scale: 1 } }
}

/** Whether columns of this name hold their values alike, so that rows of them can be put into one. */
export function isSameForm(fields: readonly SnapshotColumn['field'][]): boolean {
  const [first] = fields
  return fields.every(({ name, type }) => {
    if (name !== first?.name) return false
    return !isWhole(type) || (isWhole(first.type) && type.bitWidth === first.type.bitWidth)
  })
}

function isWhole(type: DataType): type is DataType & { bitWidth: number } {
  return type.typeId === Type.Int
}

/** A column's numbers as doubles. */
export function doublesOf({ field, data }: SnapshotColumn): Data {
  const { unit, scale } = measureIn(field.name).measure
  const { length, nullCount, nullBitmap } = data
  const values = Float64Array.from(data.values as Int32Array, (number) => (number * unit) / scale)
  return makeData({ type: new Float64(), data: values, length, nullCount, nullBitmap })
}
