import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Jinja } from './jinja.ts'

const file = (text: string, path = 'models/a.sql') => ({ path, text })

test('macros of every file see each other, whatever their order', () => {
  const jinja = new Jinja({}, [
    file('{% macro outer(x) %}[{{ inner(x, mark="?") }}]{% endmacro %}', 'macros/a.sql'),
    file('{% macro inner(x, mark="!") %}{{ x }}{{ mark }}{% endmacro %}', 'macros/b.sql'),
  ])
  assert.equal(jinja.render(file('{{ outer(1) }} {{ inner(2) }}')), '[1?] 2!')
})

test('a macro gives back a value, not only text', () => {
  const jinja = new Jinja({}, [file('{% macro days() %}{{ return([7, 30]) }}{% endmacro %}', 'macros/a.sql')])
  assert.equal(
    jinja.render(file('{% for d in days() %}{{ d }}{% if not loop.last %}, {% endif %}{% endfor %}')),
    '7, 30',
  )
})

test('blocks are set, constants of Python are known, none is told from a value', () => {
  const jinja = new Jinja({ nothing: null }, [])
  const text =
    '{% set x %}a b{% endset %}{{ x }} {% if True and not False %}yes{% endif %} {{ "none" if nothing is none }}'
  assert.equal(jinja.render(file(text)), 'a b yes none')
})

test('what is unknown or undefined is refused with its file and line', () => {
  const jinja = new Jinja({}, [file('\n{% macro broken() %}{{ missing }}{% endmacro %}', 'macros/m.sql')])
  const refused = (text: string, message: RegExp): void => {
    assert.throws(() => jinja.render(file(text)), { code: 'TRANSFORM_TEMPLATE', kind: 'user', message })
  }
  refused('select 1\n{% snapshot x %}', /^models\/a\.sql:2: unknown block tag: snapshot$/)
  refused('select\n\n{{ colour }}', /^models\/a\.sql:3: attempted to output null or undefined value$/)
  refused('{{ run_query("x") }}', /^models\/a\.sql:1: Unable to call `run_query`/)
  refused('a\n{{ broken() }}', /^models\/a\.sql:2: in macro broken \(macros\/m\.sql\): attempted to output null/)
  refused('{% if x %} open', /^models\/a\.sql: parseIf: expected/)
})

test('a macro that stands twice is refused with both places', () => {
  const twice = [file('{% macro m() %}{% endmacro %}', 'a.sql'), file('{% macro m() %}{% endmacro %}', 'b.sql')]
  assert.throws(() => new Jinja({}, twice), /macro m stands twice: a\.sql and b\.sql/)
})

test('a generic test is a macro of its arguments by name', () => {
  const jinja = new Jinja({}, [
    file(
      '{% test above(model, column_name, limit) %}select {{ column_name }} > {{ limit }} from {{ model }}{% endtest %}',
    ),
  ])
  assert.equal(jinja.hasMacro('test_above'), true)
  assert.equal(jinja.hasMacro('test_below'), false)
  assert.equal(jinja.call('test_above', { model: 't', column_name: 'c', limit: 3 }), 'select c > 3 from t')
})
