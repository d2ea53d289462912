import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type PythonEnvironment, preparePython } from '../support/python-environment.ts'

const execute = promisify(execFile)

/** Python with dbt of the pinned versions. */
export function prepareDbt(): Promise<PythonEnvironment> {
  return preparePython('dbt', join(import.meta.dirname, 'requirements.txt'))
}

/** Runs dbt to its end. @throws Error with what it printed last, where it fails. */
export async function runDbt(program: string, args: string[]): Promise<string> {
  const env = { ...process.env, DO_NOT_TRACK: '1', DBT_SEND_ANONYMOUS_USAGE_STATS: 'false', PYTHONWARNINGS: 'ignore' }
  const script = 'import sys; from dbt.cli.main import cli; cli()'
  try {
    const { stdout } = await execute(program, ['-c', script, '--no-use-colors', ...args], { env, maxBuffer: 64 << 20 })
    return stdout
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string }
    const printed = stdout || stderr ? `${stdout}\n${stderr}` : message
    throw new Error(`dbt ${args[0]} failed:\n${printed.trim().split('\n').slice(-60).join('\n')}`)
  }
}
