import type { Field } from './fields.ts'
import { type Advice, type Condition, FEW, type SearchRequest } from './search-engine.ts'

const MAX_ADVICE = 10
const DAY_MS = 86_400_000
/** What people ask of a time, in days back from the data set's own now. */
const DAYS = [1, 3, 7, 14, 30, 60, 90, 180, 365, 730, 1_825]

type Change = Pick<Advice, 'at' | 'instead'>

/**
 * What would widen a search that found few: each condition left out, and each range one step wider, by how much it adds.
 * Empty where there is nothing to say: many were found, this is not the first page, or nothing was asked.
 * @param count what was found, null when not counted.
 * @param counted gives for each side (platform) how many profiles each change finds.
 */
export async function adviceOn(
  { advise, conditions, start }: SearchRequest,
  asOf: Date | null,
  count: number | null,
  counted: (changes: readonly Change[]) => Promise<number[][]>,
): Promise<Advice[]> {
  const isFirst = 'offset' in start && start.offset === 0
  if (!advise || count === null || count >= FEW || !isFirst || conditions.length === 0) return []
  const changes = conditions.flatMap((condition, at): Change[] => {
    const instead = loosen(condition, asOf)
    return instead
      ? [
          { at, instead },
          { at, instead: undefined },
        ]
      : [{ at, instead: undefined }]
  })
  const sides = await counted(changes)
  return changes
    .map((change, index) => ({ ...change, adds: sides.reduce((sum, counts) => sum + counts[index]!, 0) - count }))
    .filter(({ adds }) => adds > 0)
    .sort((a, b) => b.adds - a.adds)
    .slice(0, MAX_ADVICE)
}

/** The condition one step wider; undefined where it has no steps. */
function loosen(condition: Condition, asOf: Date | null): Condition | undefined {
  const { field, operator, values } = condition
  const [value] = values
  if (operator === 'ARRAY_ALL' && values.length > 1) return { ...condition, operator: 'ARRAY_ANY' }
  if (operator !== 'GTE' && operator !== 'GT' && operator !== 'LTE' && operator !== 'LT') return undefined
  const isLower = operator === 'GTE' || operator === 'GT'
  if (field.type === 'time') return loosenTime(condition, asOf, isLower)
  const step = isLower ? -stepUp(-Number(value)) : stepUp(Number(value))
  const wider = field.type !== 'integer' ? step : isLower ? Math.floor(step) : Math.ceil(step)
  return isReachable(field, wider) ? { ...condition, values: [wider] } : undefined
}

/** Since a week before becomes since two weeks before; other times have no steps. */
function loosenTime(condition: Condition, asOf: Date | null, isLower: boolean): Condition | undefined {
  if (!isLower || !asOf) return undefined
  const days = (asOf.getTime() - Date.parse(String(condition.values[0]))) / DAY_MS
  // A filter by date begins at midnight, up to a day more than was meant.
  const wider = DAYS.find((each) => each >= days + 1)
  if (wider === undefined) return undefined
  const from = new Date(asOf.getTime() - wider * DAY_MS).toISOString()
  return { ...condition, values: [`${from.slice(0, 10)}T00:00:00.000Z`] }
}

/** The next of …, 0.1, 0.2, 0.5, 1, 2, 5, 10, … above a number, and the same below 0. */
function stepUp(value: number): number {
  if (value === 0) return 1
  const size = Math.abs(value)
  const power = 10 ** Math.floor(Math.log10(size))
  const steps = [0.5, 1, 2, 5, 10].map((step) => Number((step * power).toPrecision(1)))
  if (value > 0) return steps.find((step) => step > value) ?? 10 * power
  const lower = steps.findLast((step) => step < size) ?? 0
  return -lower
}

/** Counts and shares end at 0, and shares at 100. */
function isReachable({ type, name }: Field, value: number): boolean {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return false
  return value >= 0 ? type !== 'shares' || value <= 100 : name.includes('Growth')
}
