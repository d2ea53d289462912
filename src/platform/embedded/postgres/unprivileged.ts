import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { AppError } from '../../../core/errors.ts'

export interface Unprivileged {
  uid: number
  gid: number
  /** Puts `command` behind the program that drops root's rights. */
  wrap(command: string, args: string[]): { command: string; args: string[] }
}

/**
 * PostgreSQL refuses to run as root. When we are root this gives the user to run it as (`postgres` where it exists, else
 * `nobody`); undefined when we are not root. A checkout below /root, which that user cannot enter, still works: the
 * process then keeps the one capability that lets it pass such folders.
 * @param paths what the process must reach.
 */
export function unprivilegedUser(paths: string[]): Unprivileged | undefined {
  if (process.getuid?.() !== 0) return undefined
  const { uid, gid } = lookUp('postgres') ?? lookUp('nobody') ?? fail()
  const caps = paths.every(isReachable)
    ? []
    : ['--inh-caps=+dac_override,+dac_read_search', '--ambient-caps=+dac_override,+dac_read_search']
  return {
    uid,
    gid,
    wrap: (command, args) => ({
      command: 'setpriv',
      args: [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...caps, '--', command, ...args],
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
