import { readFileSync, writeFileSync } from 'node:fs'

/** What an engine's process took: Linux tells of memory at its most and of CPU time. */
export class EngineProcess {
  readonly #pid: number
  #mostMb = 0

  constructor(pid: number) {
    this.#pid = pid
  }

  /** The most memory that the process held since this was asked for last, in MB. */
  peakMb(): number {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.#pid}/status`, 'utf8'))!
    writeFileSync(`/proc/${this.#pid}/clear_refs`, '5') // forgets the peak
    const peak = Math.round(Number(kilobytes) / 1024)
    this.#mostMb = Math.max(this.#mostMb, peak)
    return peak
  }

  /** The most of all that `peakMb` told. */
  get mostMb(): number {
    this.peakMb()
    return this.#mostMb
  }

  /** CPU seconds since its start, of all threads; on a shared machine these tell more than the clock. */
  cpuSeconds(): number {
    const fields = readFileSync(`/proc/${this.#pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  }
}
