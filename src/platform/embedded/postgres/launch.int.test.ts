import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { preparePostgresLaunch } from './launch.ts'

const isRoot = process.getuid?.() === 0

test('as root, a program runs as another user, passes folders that only root may enter, and has no right beyond that', {
  skip: isRoot ? false : 'only root can run programs as another user',
}, (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'launch-'))
  t.after(() => rmSync(folder, { recursive: true }))
  chmodSync(folder, 0o700)
  const program = join(folder, 'program')
  writeFileSync(program, '', { mode: 0o755 })
  const { command, args } = preparePostgresLaunch([program]).wrap(process.execPath, [
    '-e',
    `const fs = require('node:fs')
     fs.accessSync(${JSON.stringify(program)}, fs.constants.X_OK)
     console.log(process.getuid() !== 0, /CapEff:\\t0*6\\n/.test(fs.readFileSync('/proc/self/status', 'utf8')))`,
  ])
  assert.equal(execFileSync(command, args, { encoding: 'utf8' }), 'true true\n')
})
