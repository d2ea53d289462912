import { hostname, userInfo } from 'node:os'

/** Who runs this command, as the machine knows him. */
export function operator(): string {
  return `${userInfo().username}@${hostname()}`
}
