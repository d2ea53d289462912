import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { sleep } from '../../../core/backoff.ts'
import { AppError, describeError } from '../../../core/errors.ts'
import type { ManagedProcess } from '../managed-process.ts'
import { findPostgresBinaries } from './binaries.ts'
import { type Launch, preparePostgresLaunch } from './launch.ts'

export interface EmbeddedPostgresOptions {
  /** Folder of the database cluster; made when missing. */
  dataDir: string
  host: string
  port: number
  /** Password of the superuser `creatorscope`; used when the cluster is made. */
  password: string
  /** Where the server's own log goes. */
  logFile: string
  /** Further `name=value` server settings. */
  settings?: string[]
}

const USER = 'creatorscope'
const START_TIMEOUT_MS = 60_000
/** Nothing of our own environment (settings, credentials) reaches the server. */
const PROCESS_ENV = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' }

/** Starts PostgreSQL 18 on its folder and resolves when it answers. The database `creatorscope` exists then. */
export async function startPostgres(options: EmbeddedPostgresOptions): Promise<ManagedProcess> {
  const binaries = findPostgresBinaries()
  const how = preparePostgresLaunch([options.dataDir, binaries.postgres])
  await initialise(options, binaries.initdb, how)
  await stopOrphan(options.dataDir)
  const child = launch(options, binaries.postgres, how)
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
    child.once('error', (error) => resolve(error.message))
  })
  await waitUntilReady(options, exited)
  return {
    pid: child.pid!,
    exited,
    async stop() {
      child.kill('SIGINT') // "fast shutdown": open transactions roll back, then a checkpoint
      const timer = setTimeout(() => child.kill('SIGQUIT'), 20_000)
      await exited
      clearTimeout(timer)
    },
  }
}

/** Makes the cluster beside and renames it, so that a killed initdb leaves nothing half made. */
async function initialise(options: EmbeddedPostgresOptions, initdb: string, how: Launch): Promise<void> {
  if (existsSync(join(options.dataDir, 'PG_VERSION'))) return
  const draft = `${options.dataDir}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const passwordFile = `${options.dataDir}.pw`
  writeFileSync(passwordFile, options.password, { mode: 0o600 })
  if (how.owner) for (const path of [draft, passwordFile]) chownSync(path, how.owner.uid, how.owner.gid)
  const args = [
    `--pgdata=${draft}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin', // the same order and case rules on every machine, whatever locales it has
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]
  const run = how.wrap(initdb, args)
  try {
    await promisify(execFile)(run.command, run.args, { cwd: '/', env: PROCESS_ENV })
  } catch (cause) {
    throw new AppError('POSTGRES_INIT_FAILED', 'bug', `initdb failed for ${options.dataDir}`, { cause })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, options.dataDir)
}

/** Stops a server that outlived a killed supervisor on the same folder. */
async function stopOrphan(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid')
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]) : 0
  if (!(pid > 0 && isPostgres(pid))) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 20_000 && isPostgres(pid); waited += 50) await sleep(50)
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !existsSync('/proc') || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return false // no such process
  }
}

function launch(options: EmbeddedPostgresOptions, postgres: string, how: Launch): ChildProcess {
  const settings = [
    `listen_addresses=${options.host}`,
    `port=${options.port}`,
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=256MB',
    'maintenance_work_mem=256MB',
    'max_wal_size=2GB',
    'autovacuum_naptime=5s', // the queue's table churns: dead rows must leave within seconds
    'jit=off', // our queries are short; compiling them costs more than it saves
    'log_min_messages=warning',
    ...(options.settings ?? []),
  ]
  const args = ['-D', options.dataDir, ...settings.flatMap((setting) => ['-c', setting])]
  const run = how.wrap(postgres, args)
  const log = openSync(options.logFile, 'a')
  // Its own process group: Ctrl-C in the terminal reaches the supervisor alone, which stops the parts in order.
  return spawn(run.command, run.args, {
    cwd: '/',
    stdio: ['ignore', log, log],
    detached: true,
    env: PROCESS_ENV,
  })
}

async function waitUntilReady(options: EmbeddedPostgresOptions, exited: Promise<string>): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  let end: string | undefined
  void exited.then((reason) => {
    end = reason
  })
  for (let last = 'no answer'; ; await sleep(50)) {
    if (end !== undefined || Date.now() > deadline) {
      throw new AppError(
        'POSTGRES_NOT_STARTED',
        'transient',
        `PostgreSQL did not start (${end ?? last}); its log is ${options.logFile}`,
      )
    }
    try {
      await createDatabase(options)
      return
    } catch (error) {
      last = describeError(error)
    }
  }
}

async function createDatabase(options: EmbeddedPostgresOptions): Promise<void> {
  const client = new pg.Client({
    host: options.host,
    port: options.port,
    user: USER,
    password: options.password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {}) // a server that goes down while we ask; the query below rejects and is asked again
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [USER])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${USER}`)
  } finally {
    await client.end()
  }
}
