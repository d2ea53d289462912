import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

const PROGRAM = '/usr/lib/rabbitmq/bin/rabbitmq-server'
const STARTS_WITHIN_MS = 120_000

/** Where Debian's package rabbitmq-server is not installed, tests of messages step aside. */
export const rabbitIsAbsent = existsSync(PROGRAM) ? false : 'Debian package rabbitmq-server is not installed'

export interface TestRabbit {
  url: string
  /** Ends it by force, as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on its data. */
  start(): Promise<void>
  remove(): Promise<void>
}

/** A RabbitMQ of its own on loopback: its own data, ports, node and port mapper. */
export async function startRabbit(): Promise<TestRabbit> {
  const folder = mkdtempSync(join(tmpdir(), 'rabbit-'))
  const [port, distributionPort, mapperPort] = [await freePort(), await freePort(), await freePort()]
  writeFileSync(join(folder, 'plugins'), '[].\n')
  const mapper = spawn('epmd', ['-port', `${mapperPort}`, '-address', '127.0.0.1'], { stdio: 'ignore' })
  const env = {
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
    HOME: folder,
    ERL_EPMD_PORT: `${mapperPort}`,
    ERL_EPMD_ADDRESS: '127.0.0.1',
    RABBITMQ_NODENAME: 'test@localhost',
    RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
    RABBITMQ_NODE_PORT: `${port}`,
    RABBITMQ_DIST_PORT: `${distributionPort}`,
    RABBITMQ_MNESIA_BASE: join(folder, 'data'),
    RABBITMQ_LOG_BASE: join(folder, 'log'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'plugins'),
    RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq'),
    // One scheduler is enough, and busy waiting would take it from the tests.
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '+S 1:1 +sbwt none -kernel inet_dist_use_interface {127,0,0,1}',
  }
  let server: ChildProcess | undefined
  const start = async (): Promise<void> => {
    const started = spawn(PROGRAM, { env, stdio: 'ignore', detached: true })
    server = started
    await waitForPort(port, () => started.exitCode)
  }
  const kill = async (): Promise<void> => {
    const gone = new Promise((resolve) => server?.once('exit', resolve))
    // The program is a script whose child is the server: the group takes both.
    if (server?.pid !== undefined && server.exitCode === null) {
      process.kill(-server.pid, 'SIGKILL')
      await gone
    }
  }
  await start()
  return {
    url: `amqp://guest:guest@127.0.0.1:${port}`,
    kill,
    start,
    async remove() {
      await kill()
      mapper.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function waitForPort(port: number, exitCode: () => number | null): Promise<void> {
  const until = Date.now() + STARTS_WITHIN_MS
  while (!(await answers(port))) {
    if (exitCode() !== null) throw new Error(`RabbitMQ ended with ${exitCode()}`)
    if (Date.now() > until) throw new Error('RabbitMQ did not start')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Whether it speaks AMQP: it opens with a Connection.Start, frame type 1, when greeted. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from('AMQP\0\0\x09\x01', 'latin1')))
    const end = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('data', (data) => end(data[0] === 1))
    socket.once('error', () => end(false))
    socket.setTimeout(2_000, () => end(false))
  })
}
