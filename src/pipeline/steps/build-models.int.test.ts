import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testClickHouse } from '../../../test/support/test-databases.ts'
import { queryRows } from '../../platform/clickhouse/client.ts'
import type { PipelineWork } from '../pipeline-work.ts'
import type { StepContext } from '../schedule.ts'
import { buildModels } from './build-models.ts'

const { client, database } = await testClickHouse()
const projectDir = mkdtempSync(join(tmpdir(), 'build-models-'))
after(() => rmSync(projectDir, { recursive: true }))
mkdirSync(join(projectDir, 'models'))
writeFileSync(join(projectDir, 'dbt_project.yml'), 'name: p\nversion: "1"\nmodels:\n  p:\n    +materialized: table\n')
writeFileSync(join(projectDir, 'models/scores.sql'), "{{ config(tags=['daily']) }} select now64(6) as made_at")
writeFileSync(
  join(projectDir, 'models/accounts.sql'),
  "{{ config(tags=['core']) }} select made_at, now64(6) as at from {{ ref('scores') }}",
)

test('a scheduled run builds the models of its tag, and of another tag only what was never built', async () => {
  const work = { clickhouse: client, database, projectDir, vars: {}, codeVersion: '' } as unknown as PipelineWork
  const build = async (tag: string): Promise<{ scores: string; accounts: string }> => {
    await buildModels(work, tag).run({ say: () => {}, signal: new AbortController().signal } as unknown as StepContext)
    const [told] = await queryRows<{ scores: string; accounts: string }>(
      client,
      'SELECT toString((SELECT made_at FROM scores)) AS scores, toString((SELECT at FROM accounts)) AS accounts',
    )
    return told!
  }
  const first = await build('core')
  const second = await build('core')
  assert.equal(second.scores, first.scores)
  assert.notEqual(second.accounts, first.accounts)
  const daily = await build('daily')
  assert.notEqual(daily.scores, first.scores)
  assert.equal(daily.accounts, second.accounts)
})
