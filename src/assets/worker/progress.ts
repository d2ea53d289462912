import type { HostProgress } from './host-queues.ts'

export interface WorkerCounts {
  completed: number
  failed: number
  retried: number
}

/** What a worker is doing, for people: counted since it began. */
export interface WorkerProgress extends WorkerCounts {
  /** Of media stored or found unchanged. */
  bytes: number
  inFlight: number
  /** Claimed and waiting for a slot. */
  ready: number
  bytesInFlight: number
  /** Failures and retries by reason, without their particulars. */
  reasons: Record<string, number>
  hosts: HostProgress[]
}

/** A reason without its particulars, so that equal failures are counted together. */
export function reasonKind(reason: string): string {
  return reason
    .replace(/ \(after \d+ attempts\)$/, '')
    .replace(/\d{3,}/g, (digits) => (digits.length === 3 ? digits : 'N'))
}

/** The sum of what several workers are doing. */
export function mergeProgress(all: readonly WorkerProgress[]): WorkerProgress {
  const sum = (pick: (progress: WorkerProgress) => number): number =>
    all.reduce((total, progress) => total + pick(progress), 0)
  const reasons: Record<string, number> = {}
  const hosts = new Map<string, HostProgress>()
  for (const progress of all) {
    for (const [reason, count] of Object.entries(progress.reasons)) reasons[reason] = (reasons[reason] ?? 0) + count
    for (const host of progress.hosts) hosts.set(host.host, addHost(hosts.get(host.host), host))
  }
  return {
    completed: sum(({ completed }) => completed),
    failed: sum(({ failed }) => failed),
    retried: sum(({ retried }) => retried),
    bytes: sum(({ bytes }) => bytes),
    inFlight: sum(({ inFlight }) => inFlight),
    ready: sum(({ ready }) => ready),
    bytesInFlight: sum(({ bytesInFlight }) => bytesInFlight),
    reasons,
    hosts: [...hosts.values()],
  }
}

function addHost(sum: HostProgress | undefined, host: HostProgress): HostProgress {
  if (sum === undefined) return host
  return {
    host: host.host,
    ready: sum.ready + host.ready,
    inFlight: sum.inFlight + host.inFlight,
    limit: sum.limit + host.limit,
    latencyMs: Math.max(sum.latencyMs, host.latencyMs),
    pausedMs: Math.max(sum.pausedMs, host.pausedMs),
    done: sum.done + host.done,
  }
}
