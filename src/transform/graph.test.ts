import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildGraph, type Graph } from './graph.ts'
import type { Project } from './project.ts'
import { readProperties } from './properties.ts'
import { openRenderer } from './render.ts'
import { RunStartedAt } from './run-started-at.ts'
import { selectModels } from './select-models.ts'

const OPTIONS = { database: 'db', vars: {}, runStartedAt: new RunStartedAt(new Date(0)) }

/** A project of models by path, without a folder. */
function projectOf(sql: Record<string, string>, properties: unknown = {}, folderConfig = {}): Project {
  const { models: described, sources, exposures } = readProperties(properties, 'models/all.yml')
  const models = Object.entries(sql).map(([path, text]) => {
    const name = path.replace(/^.*\/|\.sql$/g, '')
    return [name, { name, file: { path, text }, properties: described.find((one) => one.name === name) }] as const
  })
  return { name: 'p', vars: {}, folderConfig, models: new Map(models), sources, exposures, macros: [] }
}

function graphOf(...args: Parameters<typeof projectOf>): Graph {
  const project = projectOf(...args)
  return buildGraph(project, openRenderer(project, OPTIONS))
}

const LAYERS = {
  'models/marts/mart_b.sql': "select * from {{ ref('int_a') }}",
  'models/marts/mart_a.sql': "{{ config(tags='daily') }} select * from {{ ref('stg_a') }}, {{ ref('int_a') }}",
  'models/int/int_a.sql': "select * from {{ ref('stg_a') }}",
  'models/staging/stg_a.sql': 'select 1 as x',
  'models/staging/stg_b.sql': 'select 1 as x',
}

test('parents stand before children', () => {
  assert.deepEqual([...graphOf(LAYERS).keys()], ['stg_a', 'int_a', 'mart_a', 'mart_b', 'stg_b'])
})

test('a test that reads another model waits for it', () => {
  const test = { relationships: { to: "ref('stg_b')", field: 'x' } }
  const graph = graphOf(LAYERS, { models: [{ name: 'stg_a', columns: [{ name: 'x', data_tests: [test] }] }] })
  assert.deepEqual(graph.get('stg_a')?.parents, ['stg_b'])
})

test('a cycle is refused with the models in it', () => {
  const sql = {
    'models/a.sql': "select * from {{ ref('b') }}",
    'models/b.sql': "select * from {{ ref('c') }}",
    'models/c.sql': "select * from {{ ref('b') }}",
  }
  assert.throws(() => graphOf(sql), { code: 'TRANSFORM_CYCLE', message: 'models need each other: b -> c -> b' })
})

test('a reference to nothing is refused with its place', () => {
  assert.throws(
    () => graphOf({ 'models/a.sql': "\n{{ ref('nope') }}" }),
    /^AppError: models\/a\.sql:2: ref\('nope'\) names no model/,
  )
  assert.throws(
    () => graphOf({ 'models/a.sql': "{{ source('raw', 'x') }}" }),
    /models\/a\.sql:1: source\('raw', 'x'\) is declared nowhere/,
  )
  assert.throws(() => graphOf({ 'models/a.sql': "{{ var('x') }}" }), /models\/a\.sql:1: var\('x'\) is not set/)
})

test('models are selected by name, pattern, tag, path and their relatives', () => {
  const graph = graphOf(LAYERS)
  const select = (...selectors: string[]): string[] => [...selectModels(graph, selectors)].sort()
  assert.deepEqual(select(), [...graph.keys()].sort())
  assert.deepEqual(select('int_a'), ['int_a'])
  assert.deepEqual(select('+int_a'), ['int_a', 'stg_a'])
  assert.deepEqual(select('int_a+'), ['int_a', 'mart_a', 'mart_b'])
  assert.deepEqual(select('+int_a+'), ['int_a', 'mart_a', 'mart_b', 'stg_a'])
  assert.deepEqual(select('stg_*'), ['stg_a', 'stg_b'])
  assert.deepEqual(select('tag:daily', 'stg_b'), ['mart_a', 'stg_b'])
  assert.deepEqual(select('path:models/staging'), ['stg_a', 'stg_b'])
  assert.deepEqual(select('tag:daily stg_b'), ['mart_a', 'stg_b'])
})

test('a selector that matches nothing is refused', () => {
  assert.throws(() => selectModels(graphOf(LAYERS), ['mart_c']), { code: 'TRANSFORM_SELECT', message: /mart_c/ })
  assert.throws(() => selectModels(graphOf(LAYERS), ['state:new']), /select by name, tag: or path:/)
})

test('the nearest configuration wins and tags add up', () => {
  const folders = { '+materialized': 'view', '+tags': 'core', staging: { '+materialized': 'table' } }
  const described = { models: [{ name: 'stg_a', config: { tags: ['hourly'] } }] }
  const sql = { ...LAYERS, 'models/staging/stg_b.sql': "{{ config(materialized='view') }} select 1" }
  const graph = graphOf(sql, described, folders)
  assert.equal(graph.get('stg_a')?.config.materialized, 'table')
  assert.deepEqual(graph.get('stg_a')?.config.tags, ['core', 'hourly'])
  assert.equal(graph.get('stg_b')?.config.materialized, 'view')
  assert.equal(graph.get('int_a')?.config.materialized, 'view')
})

test('configuration that is not understood is refused with its file', () => {
  const graphWith = (config: string) => () => graphOf({ 'models/a.sql': `{{ config(${config}) }} select 1` })
  assert.throws(graphWith("materialised='table'"), /models\/a\.sql: config: materialised is not supported/)
  assert.throws(graphWith("materialized='snapshot'"), /materialized is view, table or incremental, not snapshot/)
  assert.throws(graphWith("materialized='incremental'"), /needs a unique_key/)
  assert.throws(graphWith("materialized='incremental', unique_key='x', incremental_strategy='append'"), /not append/)
})

test('a property file that is not understood is refused with its place', () => {
  const graphWith = (column: object) => () => graphOf(LAYERS, { models: [{ name: 'stg_a', columns: [column] }] })
  assert.throws(graphWith({ name: 'x', checks: [] }), /models\/all\.yml: stg_a: checks is not supported/)
  assert.throws(graphWith({ name: 'x', data_tests: ['shiny'] }), /stg_a\.x: shiny: there is no such test/)
  assert.throws(graphWith({ name: 'x', data_tests: ['accepted_values'] }), /accepted_values: values is missing/)
  assert.throws(
    graphWith({ name: 'x', data_tests: [{ unique: { config: { limit: 1 } } }] }),
    /unique: limit is not supported/,
  )
})
