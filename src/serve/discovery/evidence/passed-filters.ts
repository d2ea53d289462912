import type { Condition, Profile } from '../search-engine.ts'
import { type Mark, marksOf, marksOfQuery } from './marks.ts'

export interface PassedFilter {
  place: string
  field: string
  value: unknown
  margin: number | null
  marginPct: number | null
  texts: { field: string; text: string; marks: Mark[] }[]
}

/** Percentages by key, of one profile, by the column that they stand in. */
export type Shares = Readonly<Record<string, Record<string, number>>>

const DAY_MS = 86_400_000
const BOUNDS: ReadonlySet<Condition['operator']> = new Set(['GTE', 'GT', 'LTE', 'LT'])

/** How a profile passed each condition. @param filters how many of the conditions are filters; the one behind them is the query. */
export function passedFilters(
  profile: Profile,
  shares: Shares | undefined,
  conditions: readonly Condition[],
  filters: number,
): PassedFilter[] {
  return conditions.map((condition, at) => {
    const value = ownValue(profile, shares, condition)
    return {
      place: at < filters ? `/filters/${at}` : '/query',
      field: condition.field.name,
      value,
      ...marginsOf(condition, value),
      texts: textsOf(profile, condition),
    }
  })
}

function ownValue(profile: Profile, shares: Shares | undefined, { field, operator, values, key }: Condition): unknown {
  if (operator === 'RESEMBLES' || field.type === 'members') return null
  if (field.type === 'shares') {
    const own = shares?.[field.column]
    if (!own || Object.keys(own).length === 0) return null
    const lower = key?.toLowerCase()
    return Math.max(0, ...Object.entries(own).flatMap(([name, share]) => (name.toLowerCase() === lower ? [share] : [])))
  }
  const value = profile[field.name]
  if (field.type !== 'texts' || !Array.isArray(value)) return value instanceof Date ? value.toISOString() : value
  const wanted = new Set(values.map((each) => String(each).toLowerCase()))
  return value.filter((each: string) => wanted.has(each.toLowerCase()))
}

function marginsOf({ field, operator, values }: Condition, value: unknown): Pick<PassedFilter, 'margin' | 'marginPct'> {
  if (!BOUNDS.has(operator) || value === null) return { margin: null, marginPct: null }
  const isTime = field.type === 'time'
  const [own, bound] = [value, values[0]].map((each) => (isTime ? Date.parse(String(each)) / DAY_MS : Number(each)))
  const margin = Math.abs(own! - bound!)
  return {
    margin: round(margin),
    marginPct: isTime || bound === 0 ? null : round((margin / Math.abs(bound!)) * 100),
  }
}

/** Six decimals: what is beyond comes of subtracting doubles. */
function round(value: number): number {
  return Number(value.toFixed(6))
}

function textsOf(profile: Profile, { field, operator, values }: Condition): PassedFilter['texts'] {
  const read = (name: string): string => String(profile[name] ?? '')
  const marked = (names: string[], marks: (text: string) => Mark[]): PassedFilter['texts'] =>
    names
      .map((name) => ({ field: name, text: read(name), marks: marks(read(name)) }))
      .filter((each) => each.marks.length > 0)
  if (operator === 'RESEMBLES') return marked(['handle', 'name'], (text) => marksOfQuery(text, String(values[0])))
  if (operator === 'LIKE') return marked([field.name], (text) => marksOf(text, String(values[0])))
  return []
}
