/** What a process is to copy. */
export interface Plan {
  /** `bare`: undici alone; `ours`: the worker; `decoding`: the worker, every picture decoded; `old`: the system before. */
  way: 'bare' | 'ours' | 'decoding' | 'old'
  origin: string
  sink: string
  /** Of one picture, in bytes. */
  size: number
  /** In all. */
  tasks: number
  /** So many of them come first and are not measured: code that is not compiled yet costs several times as much. */
  warmUp: number
  concurrency: number
  databaseUrl: string
}

/** What it took. */
export interface Taken {
  done: number
  seconds: number
  cpuMs: number
  rssMb: number
}
