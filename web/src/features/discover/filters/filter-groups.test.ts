import assert from 'node:assert/strict'
import test from 'node:test'
import { filterFields } from '../../../fields/profile-fields.ts'
import { filterGroups } from './filter-groups.ts'

test('the panel has every field that can be filtered by, once', () => {
  const shown = filterGroups.flatMap(({ fields }) => fields)
  assert.deepEqual(shown.toSorted(), filterFields.toSorted())
  assert.ok(shown.length > 50)
})
