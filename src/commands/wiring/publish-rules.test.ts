import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings } from '../../config/settings.ts'
import { DEFAULT_RULES } from '../../publish/publish.ts'
import { publishRules } from './publish-rules.ts'

test('a publish without rules of its own goes by the defaults that the reference names', () => {
  assert.deepEqual(publishRules(readSettings({})), DEFAULT_RULES)
})

test('a publish that would do nothing at once is refused', () => {
  assert.throws(() => publishRules(readSettings({ PUBLISH_PARALLEL: '0' })), { code: 'INVALID_SETTING' })
})
