import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { workerProcessEnv } from '../assets/worker/process-env.ts'
import { searchProcessEnv } from '../serve/discovery/column-index/process-env.ts'

test('`./creatorscope serve` and `work` run in the memory settings that `start` gives their processes', () => {
  const script = readFileSync(join(import.meta.dirname, '../../creatorscope'), 'utf8')
  const semiSpace = /serve \| work\) export NODE_OPTIONS="(\S+) /.exec(script)?.[1]
  assert.equal(semiSpace, searchProcessEnv().NODE_OPTIONS)
  assert.equal(semiSpace, workerProcessEnv().NODE_OPTIONS)
  assert.equal(/MALLOC_MMAP_THRESHOLD_:-(\d+)/.exec(script)?.[1], searchProcessEnv().MALLOC_MMAP_THRESHOLD_)
})
