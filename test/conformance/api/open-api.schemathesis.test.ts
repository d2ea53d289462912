import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { preparePython } from '../../support/python-environment.ts'
import { openTestedApi } from './tested-api.ts'

const execute = promisify(execFile)
/** What holds of every answer: no fault of ours, a status, type and shape that the document knows, no broken request accepted. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
]
/** Schemathesis' command, taught that NDJSON is text. */
const PROGRAM = `
import json, schemathesis
from schemathesis.cli import schemathesis as run

@schemathesis.serializer("application/x-ndjson")
def ndjson(ctx, value):
    return value.encode("utf-8", "replace") if isinstance(value, str) else json.dumps(value).encode()

run()
`
const EXAMPLES = process.env.LONG ? 500 : 30

test('schemathesis finds no answer that the OpenAPI document does not tell of', async (t) => {
  const python = await preparePython('schemathesis', join(import.meta.dirname, 'requirements.txt'))
  if ('missing' in python) {
    console.log(`stepping aside: ${python.missing}`)
    return t.skip(python.missing)
  }
  const { app } = await openTestedApi()
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const run = [
    '--config-file',
    join(import.meta.dirname, 'schemathesis.toml'),
    'run',
    `${url}/docs/json`,
    '--checks',
    CHECKS.join(','),
    '--max-examples',
    String(EXAMPLES),
  ]
  // One worker: two threads of Python 3.11 at once fail in Hypothesis, which reads the source of its own functions.
  const options = ['--phases', 'examples,coverage,fuzzing', '--workers', '1', '--seed', '1', '--no-color']
  const { code, stdout } = await execute(python.program, ['-c', PROGRAM, ...run, ...options], {
    maxBuffer: 64 << 20,
  }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => error,
  )
  // A request of a megabyte is shown by its beginning.
  assert.equal(code, 0, stdout.replace(/^(.{300}).*$/gm, '$1').slice(-20_000))
})
