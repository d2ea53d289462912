import { type ClickHouseClient, queryRows } from '../platform/clickhouse/client.ts'
import type { DataTest } from './data-tests.ts'
import type { Relation } from './relation.ts'
import type { TestResult } from './transform-result.ts'

/** Failing rows that are shown of a test. */
const SAMPLE_ROWS = 5

/** What is to be unique is mostly what a table is ordered by: grouped in that order, 60 million rows take no memory. */
const IN_ORDER = 'SETTINGS optimize_aggregation_in_order = 1'

/**
 * Runs a model's tests on the table or view that stands for it; each result is told as it is known. Tests that look at one
 * row at a time are first asked all in one scan, and only those of which it finds a failing row are asked again alone, for
 * their count and sample. On a view, each question would run the view's whole query.
 * @param few whether the relation has a small part of the model's rows.
 */
export async function runTests(
  client: ClickHouseClient,
  tests: readonly DataTest[],
  relation: Relation,
  few: boolean,
  tell: (result: TestResult) => void,
): Promise<void> {
  const clean = await cleanTests(client, tests, relation)
  for (const test of tests) tell(clean.has(test) ? resultOf(test, 0, []) : await runTest(client, test, relation, few))
}

/** The tests of which one scan over the table finds no failing row. */
async function cleanTests(
  client: ClickHouseClient,
  tests: readonly DataTest[],
  relation: Relation,
): Promise<Set<DataTest>> {
  const rowWise = tests.filter((test) => test.rowCondition !== undefined)
  if (rowWise.length < 2) return new Set()
  const counts = rowWise.map((test) => `countIf(${test.rowCondition})`)
  try {
    const [row] = await queryRows<{ __failing: number[] }>(
      client,
      `SELECT [${counts.join(', ')}] AS __failing FROM ${relation}`,
    )
    return new Set(rowWise.filter((_, index) => row!.__failing[index] === 0))
  } catch {
    return new Set() // one of them cannot be asked; asked alone, it says which and why
  }
}

async function runTest(
  client: ClickHouseClient,
  test: DataTest,
  relation: Relation,
  few: boolean,
): Promise<TestResult> {
  const query = test.query(String(relation), few)
  const failures = await countRows(client, `(${query}) ${IN_ORDER}`)
  const sample = failures === 0 ? [] : await queryRows<Row>(client, `SELECT * FROM (${query}) LIMIT ${SAMPLE_ROWS}`)
  return resultOf(test, failures, sample)
}

type Row = Record<string, unknown>

function resultOf({ name, kind, column, severity }: DataTest, failures: number, sample: Row[]): TestResult {
  const status = failures === 0 ? 'passed' : severity === 'warn' ? 'warned' : 'failed'
  return { name, kind, ...(column === undefined ? {} : { column }), severity, status, failures, sample }
}

/** Rows of a table, or of a query in parentheses. */
export async function countRows(client: ClickHouseClient, from: string): Promise<number> {
  const [row] = await queryRows<{ rows: number }>(client, `SELECT count() AS rows FROM ${from}`)
  return row!.rows
}
