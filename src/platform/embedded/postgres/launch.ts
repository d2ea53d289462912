import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { AppError } from '../../../core/errors.ts'

/** How PostgreSQL's programs are run. */
export interface Launch {
  /** The user they run as when we are root; its files must be its own. */
  owner: { uid: number; gid: number } | undefined
  /** The command line that runs `command` so. */
  wrap(command: string, args: string[]): { command: string; args: string[] }
}

/**
 * PostgreSQL refuses to run as root. When we are root its programs run as `postgres` where that user exists, else as
 * `nobody`. A checkout below /root, which that user cannot enter, still works: the process then keeps the one capability
 * that lets it pass such folders. On Linux the server is told to stop (fast shutdown) when its supervisor is gone, even
 * one killed with -9.
 * @param paths what the programs must reach.
 */
export function preparePostgresLaunch(paths: string[]): Launch {
  if (process.platform !== 'linux') return { owner: undefined, wrap: (command, args) => ({ command, args }) }
  const isRoot = process.getuid?.() === 0
  const owner = isRoot ? (lookUp('postgres') ?? lookUp('nobody') ?? fail()) : undefined
  const user = owner ? [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'] : []
  const capabilities =
    isRoot && !paths.every(isReachable)
      ? [
          '--inh-caps=+dac_override,+dac_read_search',
          '--ambient-caps=+dac_override,+dac_read_search',
          '--securebits=+no_setuid_fixup', // without it access(2), by which initdb looks for the server, forgets the capability
        ]
      : []
  return {
    owner,
    wrap: (command, args) => ({
      command: 'setpriv',
      args: [...user, ...capabilities, '--pdeathsig=INT', '--', command, ...args],
    }),
  }
}

function lookUp(name: string): { uid: number; gid: number } | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' })),
    )
    return { uid: uid!, gid: gid! }
  } catch {
    return undefined // `id` fails exactly when there is no such user
  }
}

function fail(): never {
  throw new AppError(
    'NO_UNPRIVILEGED_USER',
    'user',
    'PostgreSQL cannot run as root, and neither user postgres nor nobody exists: create one, or run as another user',
  )
}

/** Whether every folder above the path may be entered by anyone. */
function isReachable(path: string): boolean {
  for (let folder = dirname(resolve(path)); folder !== '/'; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false
  }
  return true
}
