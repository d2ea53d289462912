import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inputKinds, testFormulaSettings } from '../../test/support/formula-inputs.ts'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { Jinja } from '../transform/jinja.ts'
import { formulas } from './catalogue.ts'
import { type Formula, formulaVars } from './formula.ts'
import { renderFormulaMacros } from './render-formula-macros.ts'

const { client } = await testClickHouse()
const vars = formulaVars(testFormulaSettings)
const jinja = new Jinja({ var: (name: string) => vars[name] }, [{ path: 'formulas.sql', text: renderFormulaMacros() }])
const ROWS = process.env.LONG ? 100_000 : 2_000
const MAX_COMBINATIONS = 6_000

for (const formula of formulas) {
  test(`${formula.id}: ClickHouse gives what TypeScript gives, to the last bit`, async () => {
    const rows = [...formula.known.map(([args]) => args), ...combinedEdges(formula), ...randomRows(formula)]
    const got = await computeInClickHouse(formula, rows)
    for (const [index, args] of rows.entries()) {
      const value = formula.compute(args, testFormulaSettings)
      const expected = typeof value === 'boolean' ? Number(value) : value
      assert.ok(Object.is(got[index], expected), JSON.stringify({ args, typeScript: expected, clickHouse: got[index] }))
    }
  })
}

/** Every combination of the inputs' edges, where they are few enough. */
function combinedEdges({ inputs }: Formula): unknown[][] {
  const edges = inputs.map(({ kind }) => inputKinds[kind].edges)
  if (edges.reduce((product, { length }) => product * length, 1) > MAX_COMBINATIONS) return []
  return edges.reduce<unknown[][]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  )
}

function randomRows({ inputs }: Formula): unknown[][] {
  return fc.sample(fc.tuple(...inputs.map(({ kind }) => inputKinds[kind].arbitrary)), ROWS)
}

async function computeInClickHouse({ id, inputs }: Formula, rows: readonly (readonly unknown[])[]): Promise<unknown[]> {
  const table = `input_of_${id}`
  const columns = inputs.map(({ name, kind }) => `${name} ${inputKinds[kind].sqlType}`)
  await client.command({
    query: `CREATE TABLE ${table} (row_number UInt32, ${columns.join(', ')}) ENGINE = MergeTree ORDER BY row_number`,
    clickhouse_settings: { allow_suspicious_low_cardinality_types: 1 },
  })
  const values = rows.map((row, n) => [n, ...row])
  await client.insert({
    table,
    values,
    format: 'JSONCompactEachRow',
    clickhouse_settings: { precise_float_parsing: 1 },
  })
  const call = `{{ ${id}(${inputs.map(({ name }) => `'${name}'`).join(', ')}) }}`
  const query = `SELECT ${jinja.render({ path: id, text: call })} AS result FROM ${table} ORDER BY row_number`
  return (await queryRows<{ result: unknown }>(client, query)).map(({ result }) => result)
}
