import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt')
const CACHE = join(import.meta.dirname, '../../node_modules/.cache')

/** What pip, or Python itself, says where the packages cannot be had at all. Anything else is a failure of the test. */
const OUT_OF_REACH =
  /ENOENT|No matching distribution|NewConnectionError|ConnectTimeout|ConnectionError|Max retries|Temporary failure|Name or service|ProxyError|ensurepip is not available/i

/**
 * The `dbt` program of the pinned versions, in a Python environment of its own that is kept for the next time.
 * @returns what stands in the way where Python or its package index cannot be reached.
 */
export async function prepareDbt(): Promise<{ program: string } | { missing: string }> {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12)
  const folder = join(CACHE, `dbt-${version}`)
  // `python -m`, since the scripts of an environment name the folder that it was made in.
  const ready = { program: join(folder, 'bin/python3') }
  if (existsSync(ready.program)) return ready
  const draft = `${folder}.${process.pid}`
  mkdirSync(CACHE, { recursive: true })
  try {
    await execute('python3', ['-m', 'venv', draft])
    const options = ['--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '15']
    await execute(join(draft, 'bin/python3'), ['-m', 'pip', 'install', ...options, '-r', REQUIREMENTS])
    renameSync(draft, folder)
    return ready
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string }
    const reason = [message, stdout, stderr].join('\n')
    if (!OUT_OF_REACH.test(reason)) throw error
    return { missing: `dbt cannot be installed here: ${reason.trim().split('\n').at(-1)}` }
  }
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
