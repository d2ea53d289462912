import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { readSettings } from '../../config/settings.ts'
import { formulaSettings } from './formula-settings.ts'
import { modelVars } from './model-vars.ts'

const root = join(import.meta.dirname, '../../..')

test('the models compute with the same defaults under dbt as under our runner and in the API', () => {
  const { vars } = parse(readFileSync(join(root, 'dbt/dbt_project.yml'), 'utf8'))
  const ours = modelVars(readSettings({}))
  assert.deepEqual(Object.fromEntries(Object.keys(ours).map((name) => [name, vars[name]])), ours)
})

test('one setting reaches the models and the API', () => {
  const settings = readSettings({
    TIER_MICRO_FROM: '5',
    TIER_MACRO_FROM: '10',
    SAAS_COUNTRIES: 'AE',
    RISING_MIN_FOLLOWERS: '7',
  })
  const vars = modelVars(settings)
  const { tierBounds, countries, rising } = formulaSettings(settings)
  assert.deepEqual([vars.tier_micro_from, vars.tier_macro_from, vars.tier_mega_from], Object.values(tierBounds))
  assert.deepEqual([tierBounds.microFrom, countries, rising.minFollowers], [5, ['AE'], 7])
  assert.deepEqual([vars.saas_countries, vars.rising_min_followers], [['AE'], 7])
})

test('bounds that do not rise, what is no country code and a score beyond 100 are refused by name', () => {
  for (const [env, message] of [
    [{ TIER_MICRO_FROM: '75000' }, /TIER_MICRO_FROM/],
    [{ SAAS_COUNTRIES: "IN,'" }, /SAAS_COUNTRIES/],
    [{ RISING_MIN_AUTHENTICITY: '101' }, /RISING_MIN_AUTHENTICITY/],
  ] as const) {
    assert.throws(() => formulaSettings(readSettings(env)), message)
  }
})
