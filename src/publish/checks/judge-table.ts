import type { ServingColumn } from '../serving-table.ts'
import type { CheckBounds } from './bounds.ts'
import type { TableStatistics } from './table-statistics.ts'

/** One check of one table, or of one column of it, as it went. */
export interface Check {
  table: string
  check: 'rows' | 'required' | 'range' | 'nulls' | 'shares' | 'median'
  /** Empty: of the whole table. */
  column: string
  passed: boolean
  /** The figure of the served version; null where none is compared. */
  served: number | null
  built: number
  bound: number
  message: string
}

/** These break what answers promise, so that nobody can accept them. */
export const ABSOLUTE_CHECKS: ReadonlySet<Check['check']> = new Set(['required', 'range'])

/**
 * Judges a built table: of each kind of check all that refuse it, or, when none does, the one that came nearest.
 * @param served undefined: there is nothing to compare with.
 */
export function judgeTable(
  table: { name: string; columns: readonly ServingColumn[] },
  served: TableStatistics | undefined,
  built: TableStatistics,
  bounds: CheckBounds,
): Check[] {
  const compared = served && Math.min(served.rows, built.rows) >= bounds.minRowsCompared ? served : undefined
  return [
    ...(served ? [checkRows(served, built, bounds)] : []),
    ...notable(checkRequired(table.columns, built)),
    ...notable(checkRange(built)),
    ...(compared ? notable(checkNulls(compared, built, bounds)) : []),
    ...(compared ? checkShares(compared, built, bounds) : []),
    ...(compared ? checkMedians(compared, built, bounds) : []),
  ].map((check) => ({ ...check, table: table.name, message: `${table.name}: ${check.message}` }))
}

type Finding = Omit<Check, 'table'>

/** All that refuse; else the one with the highest figure. */
function notable(findings: readonly Finding[]): Finding[] {
  const refusing = findings.filter(({ passed }) => !passed)
  if (refusing.length > 0) return refusing
  const [first, ...rest] = findings
  return first ? [rest.reduce((worst, each) => (each.built > worst.built ? each : worst), first)] : []
}

function checkRows(served: TableStatistics, built: TableStatistics, { minRowsPct }: CheckBounds): Finding {
  const passed = built.rows >= (served.rows * minRowsPct) / 100
  const change = built.rows < served.rows ? 'shrink' : 'go'
  return {
    check: 'rows',
    column: '',
    passed,
    served: served.rows,
    built: built.rows,
    bound: minRowsPct,
    message: `rows ${change} from ${served.rows} to ${built.rows}; at least ${minRowsPct} % must remain`,
  }
}

function checkRequired(columns: readonly ServingColumn[], { nulls, rows }: TableStatistics): Finding[] {
  return columns
    .filter(({ name, required }) => required && name in nulls)
    .map(({ name }) => none('required', name, 'NULL', nulls[name]!, rows))
}

function checkRange({ outOfRange, rows }: TableStatistics): Finding[] {
  return Object.entries(outOfRange).map(([name, bad]) =>
    none('range', name, 'below zero or no finite number', bad, rows),
  )
}

function none(check: 'required' | 'range', column: string, what: string, bad: number, rows: number): Finding {
  const message = `${column} is ${what} in ${bad} of ${rows} rows`
  return { check, column, passed: bad === 0, served: null, built: bad, bound: 0, message }
}

function checkNulls(served: TableStatistics, built: TableStatistics, { maxNullRisePct }: CheckBounds): Finding[] {
  return Object.entries(built.nulls).flatMap(([column, nulls]) => {
    const before = served.nulls[column]
    if (before === undefined) return []
    const [was, is] = [(100 * before) / served.rows, (100 * nulls) / built.rows]
    return {
      check: 'nulls' as const,
      column,
      passed: is - was <= maxNullRisePct,
      served: was,
      built: is,
      bound: maxNullRisePct,
      message: `${column} is NULL in ${percent(is)} of the rows, before in ${percent(was)}; it may rise by ${maxNullRisePct} points`,
    }
  })
}

function checkShares(served: TableStatistics, built: TableStatistics, { maxShareShiftPct }: CheckBounds): Finding[] {
  return Object.entries(built.shares).flatMap(([column, shares]) => {
    const before = served.shares[column]
    if (!before) return []
    const { distance, most } = variation(before, shares)
    const moved = most
      ? ` (most of all ${most}: ${percent(100 * (before[most] ?? 0))} to ${percent(100 * (shares[most] ?? 0))})`
      : ''
    return {
      check: 'shares' as const,
      column,
      passed: 100 * distance <= maxShareShiftPct,
      served: 0,
      built: 100 * distance,
      bound: maxShareShiftPct,
      message: `the shares of ${column} shift by ${percent(100 * distance)}${moved}; ${maxShareShiftPct} % are allowed`,
    }
  })
}

/** Total variation distance, 0 (equal) to 1 (nothing in common), and the value whose share moved most. */
function variation(
  a: Record<string, number>,
  b: Record<string, number>,
): { distance: number; most: string | undefined } {
  const moves = [...new Set([...Object.keys(a), ...Object.keys(b)])].map((value): [string, number] => [
    value,
    Math.abs((a[value] ?? 0) - (b[value] ?? 0)),
  ])
  moves.sort(([, one], [, other]) => other - one)
  const [largest] = moves
  const most = largest && largest[1] > 0 ? largest[0] : undefined
  return { distance: moves.reduce((sum, [, move]) => sum + move, 0) / 2, most }
}

function checkMedians(served: TableStatistics, built: TableStatistics, { maxMedianShiftPct }: CheckBounds): Finding[] {
  return Object.entries(built.medians).flatMap(([column, median]) => {
    const before = served.medians[column]
    if (median === null || before === undefined || before === null) return []
    const larger = Math.max(Math.abs(median), Math.abs(before))
    const shift = larger === 0 ? 0 : (100 * Math.abs(median - before)) / larger
    return {
      check: 'median' as const,
      column,
      passed: shift <= maxMedianShiftPct,
      served: before,
      built: median,
      bound: maxMedianShiftPct,
      message: `the median of ${column} goes from ${short(before)} to ${short(median)}, ${percent(shift)} of the larger; ${maxMedianShiftPct} % are allowed`,
    }
  })
}

function percent(value: number): string {
  return `${short(value)} %`
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)))
}
