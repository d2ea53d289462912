import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readEmbeddedSecrets } from './secrets.ts'

test('secrets are made once per data folder, readable by their owner alone', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const first = readEmbeddedSecrets(folder)
  assert.deepEqual(readEmbeddedSecrets(folder), first)
  assert.equal(statSync(join(folder, 'secrets.json')).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(folder), ['secrets.json'])
  assert.ok(first.postgresPassword.length >= 24)
})
